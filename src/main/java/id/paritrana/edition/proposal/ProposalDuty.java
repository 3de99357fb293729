package id.paritrana.edition.proposal;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.edition.OtherOfficers;

/** What one person has proposed waits for somebody else than the viewer, who must not decide it. */
@ApplicationScoped
class ProposalDuty implements EditionDuty {
    private final VisibleProposals seen;
    private final Presiding presiding;
    private final OtherOfficers officers;
    private final CurrentUser user;

    ProposalDuty(VisibleProposals seen, Presiding presiding, OtherOfficers officers, CurrentUser user) {
        this.seen = seen;
        this.presiding = presiding;
        this.officers = officers;
        this.user = user;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        Edition edition = state.edition();
        List<Proposal> waiting = seen.open(user.viewer(), edition);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        if (waiting.stream().anyMatch(proposal -> seen.decidedBy(user.viewer(), proposal))) {
            return Optional.empty();
        }
        Duty others = Duty.of(
                EditionAddress.proposals(edition.code()),
                "edition.do.others",
                "edition.do.others-text",
                Duty.Standing.OTHERS,
                waiting.size());
        return Optional.of(who(edition, waiting).map(others::by).orElse(others));
    }

    /** Who decides; nobody is named where the proposals wait for different persons, as the page behind it says of each. */
    private Optional<Duty.Who> who(Edition edition, List<Proposal> waiting) {
        if (waiting.stream().allMatch(this::forOfficers)) {
            return Optional.of(officers.of(user.viewer(), edition));
        }
        return waiting.size() == 1 ? presiding.over(waiting.get(0)) : Optional.empty();
    }

    private boolean forOfficers(Proposal proposal) {
        return seen.act(proposal.act()).forOfficers();
    }
}
