package id.paritrana.edition.proposal;

import java.time.Instant;
import java.util.List;

import id.paritrana.edition.Edition;

/**
 * What waits for a second person, as its pages show it.
 *
 * @param rejected what the viewer has proposed and somebody else rejected lately
 * @param done what has become of the proposal that the viewer has just decided; empty without one
 */
record ProposalView(Edition edition, List<Line> lines, List<Rejected> rejected, String done) {
    /**
     * A proposal.
     *
     * @param said what is proposed, in one sentence
     * @param own made by the viewer, who cannot confirm it
     * @param mayDecide the viewer may be its second person
     */
    record Line(String id, String said, String reason, String by, Instant at, boolean own, boolean mayDecide) {}

    /** @param why empty for what was rejected before reasons were asked for */
    record Rejected(String said, String why, String by, Instant at) {}

    /**
     * One proposal, to be decided.
     *
     * @param overtaken why it can only be rejected by now; empty where it can be confirmed
     * @param open what speaks against it
     * @param gaps what exactly is missing, one by one
     * @param consequences what happens when it is confirmed
     * @param decidedBy key of who decides it, for whom does not
     * @param seal digest of what the page shows
     * @param rejection what was typed as the reason to reject it
     */
    record One(
            Edition edition,
            Line line,
            String overtaken,
            List<String> open,
            List<String> gaps,
            List<String> consequences,
            String decidedBy,
            String seal,
            String rejection) {}
}
