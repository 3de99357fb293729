package id.paritrana.edition.proposal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;

/**
 * The proposals of an edition as a viewer may know them: the offices and the chair know all that their recusals leave them,
 * other seats what is about themselves.
 */
@ApplicationScoped
public class VisibleProposals {
    private final Proposals proposals;
    private final Presiding presiding;
    private final Map<ProposedAct, ProposableAct> acts;

    VisibleProposals(Proposals proposals, Presiding presiding, @All List<ProposableAct> acts) {
        this.proposals = proposals;
        this.presiding = presiding;
        this.acts = acts.stream().collect(Collectors.toMap(ProposableAct::act, Function.identity()));
    }

    public ProposableAct act(ProposedAct what) {
        ProposableAct known = acts.get(what);
        if (known == null) {
            throw new IllegalStateException("nobody does " + what);
        }
        return known;
    }

    /** The undecided ones that the viewer may know, oldest first. */
    public List<Proposal> open(Viewer viewer, Edition edition) {
        return proposals.open(edition).stream()
                .filter(proposal -> by(viewer, proposal))
                .toList();
    }

    /** Whether the viewer may know of it. */
    public boolean by(Viewer viewer, Proposal proposal) {
        return !hidden(viewer, proposal)
                && (concerns(viewer, proposal)
                        || viewer.is(Role.OFFICES, proposal.edition())
                        || presides(viewer, proposal));
    }

    private boolean presides(Viewer viewer, Proposal proposal) {
        return presiding.presides(viewer, proposal, !act(proposal.act()).forOfficers());
    }

    private static boolean concerns(Viewer viewer, Proposal proposal) {
        return viewer.seatIn(proposal.edition().code())
                .map(HeldSeat::seatId)
                .filter(seat -> seat.equals(proposal.seatId()))
                .isPresent();
    }

    /** Key of the sentence that tells a viewer who cannot decide whose decision it is. */
    String decidedByOthers(Viewer viewer, Proposal proposal) {
        ProposableAct act = act(proposal.act());
        boolean own = proposal.proposedBy() == viewer.accountId();
        if (!act.forOfficers()) {
            return own ? "edition.proposal.own-chair" : "edition.proposal.chairs";
        }
        if (!own && !act.bySeatConcerned() && concerns(viewer, proposal)) {
            return "edition.proposal.own-seat";
        }
        return own ? "edition.proposal.own" : "edition.proposal.not-yours";
    }

    /** Whether the viewer's recusals hide it. */
    boolean hidden(Viewer viewer, Proposal proposal) {
        return presiding.hides(viewer, proposal)
                || act(proposal.act()).tellsOfAll() && presiding.hidesAny(viewer, proposal);
    }

    /** Whether the viewer may be its second person. */
    public boolean decidedBy(Viewer viewer, Proposal proposal) {
        return proposal.proposedBy() != viewer.accountId()
                && by(viewer, proposal)
                && (act(proposal.act()).bySeatConcerned() || !concerns(viewer, proposal))
                && (officerMay(viewer, proposal) || presides(viewer, proposal));
    }

    private boolean officerMay(Viewer viewer, Proposal proposal) {
        ProposableAct act = act(proposal.act());
        return act.forOfficers() && act.byOfficer(viewer, proposal.edition());
    }

    /** Those that the viewer may decide now. */
    public List<Proposal> toDecide(Viewer viewer, Edition edition) {
        return open(viewer, edition).stream()
                .filter(proposal -> decidedBy(viewer, proposal))
                .toList();
    }
}
