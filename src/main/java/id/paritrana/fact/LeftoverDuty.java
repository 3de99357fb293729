package id.paritrana.fact;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.edition.OtherOfficers;

/**
 * Facts that wait since before scoring was closed: they can be rejected or corrected, and hold up the ranking until somebody else
 * than their recorder decides.
 */
@ApplicationScoped
class LeftoverDuty implements EditionDuty {
    private final Facts facts;
    private final OtherOfficers officers;
    private final CurrentUser user;

    LeftoverDuty(Facts facts, OtherOfficers officers, CurrentUser user) {
        this.facts = facts;
        this.officers = officers;
        this.user = user;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long awaiting = state.categories().stream()
                .filter(category -> category.closed() && !category.pronounced())
                .mapToLong(CategoryState::awaiting)
                .sum();
        if (awaiting == 0) {
            return Optional.empty();
        }
        var edition = state.edition();
        long mine = facts.undecidedFor(user.viewer().accountId(), edition, true);
        if (mine == 0) {
            return Optional.of(Duty.of(
                            FactAddress.list(edition.code()),
                            "fact.do.ask-closed",
                            "fact.do.ask-text",
                            Duty.Standing.OTHERS,
                            awaiting)
                    .by(officers.of(user.viewer(), edition)));
        }
        return Optional.of(Duty.of(
                        FactAddress.list(edition.code()),
                        "fact.do.decide",
                        "fact.do.decide-text",
                        Duty.Standing.HOLDS_RANKING,
                        mine)
                .leading("fact.do.confirm-go"));
    }
}
