package id.paritrana.edition.proposal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** What one person has proposed waits for this one: it comes before what they may begin themselves. */
@ApplicationScoped
class DecideDuty implements EditionDuty {
    private final VisibleProposals seen;
    private final CurrentUser user;

    DecideDuty(VisibleProposals seen, CurrentUser user) {
        this.seen = seen;
        this.user = user;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        int mine = seen.toDecide(user.viewer(), state.edition()).size();
        return mine == 0
                ? Optional.empty()
                : Optional.of(Duty.of(
                                EditionAddress.proposals(state.edition().code()),
                                "edition.do.second",
                                "edition.do.second-text",
                                Duty.Standing.NEEDED,
                                mine)
                        .leading("edition.do.second-go"));
    }
}
