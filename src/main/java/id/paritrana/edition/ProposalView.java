package id.paritrana.edition;

import java.time.Instant;
import java.util.List;

/** What waits for a second officer, as its page shows it. */
record ProposalView(Edition edition, List<Line> lines, boolean mayDecide) {
    /**
     * A proposal.
     *
     * @param own made by the viewer, who cannot confirm it
     */
    record Line(long id, String said, String reason, String by, Instant at, boolean own) {}
}
