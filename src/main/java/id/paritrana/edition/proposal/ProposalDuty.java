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

/** What one person has proposed waits for another: for this one, or for somebody else where this one must not decide. */
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
        long mine = waiting.stream()
                .filter(proposal -> seen.decidedBy(user.viewer(), proposal))
                .count();
        if (mine > 0) {
            return Optional.of(duty(edition, "edition.do.second", Duty.Standing.NEEDED, mine)
                    .leading("edition.do.second-go"));
        }
        Duty others = duty(edition, "edition.do.others", Duty.Standing.OTHERS, waiting.size());
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

    private static Duty duty(Edition edition, String key, Duty.Standing standing, long waiting) {
        return Duty.of(EditionAddress.proposals(edition.code()), key, "edition.do.second-text", standing, waiting);
    }
}
