package id.paritrana.edition;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;

/** What one person has proposed waits for another: for this one, or for somebody else where this one must not decide. */
@ApplicationScoped
class ProposalDuty implements EditionDuty {
    private final SeenProposals seen;
    private final Presiding presiding;
    private final OtherOfficers officers;
    private final CurrentUser user;

    ProposalDuty(SeenProposals seen, Presiding presiding, OtherOfficers officers, CurrentUser user) {
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
        int mine = seen.toDecide(user.viewer(), edition).size();
        if (mine > 0) {
            return Optional.of(duty(edition, "edition.do.second", Duty.Standing.NEEDED, mine));
        }
        Proposal first = waiting.get(0);
        return Optional.of(duty(edition, "edition.do.others", Duty.Standing.OTHERS, waiting.size())
                .by(
                        seen.act(first.act()).byOfficer(user.viewer(), edition)
                                ? officers.of(edition)
                                : presiding.over(first)));
    }

    private static Duty duty(Edition edition, String key, Duty.Standing standing, int waiting) {
        return Duty.of(EditionAddress.proposals(edition.code()), key, "edition.do.second-text", standing, waiting);
    }
}
