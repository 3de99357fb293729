package id.paritrana.fact;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/**
 * Facts that wait since before scoring was closed: they can be rejected or corrected, and hold up the ranking until somebody else
 * than their recorder decides.
 */
@ApplicationScoped
class LeftoverDuty implements EditionDuty {
    private final FactsToDecide facts;
    private final CurrentUser user;

    LeftoverDuty(FactsToDecide facts, CurrentUser user) {
        this.facts = facts;
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
        Edition edition = state.edition();
        return facts.duty(
                user.viewer(),
                edition,
                awaiting,
                true,
                "fact.do.ask-closed",
                mine -> Duty.of(
                        FactAddress.list(edition.code()),
                        "fact.do.decide",
                        "fact.do.decide-text",
                        Duty.Standing.HOLDS_RANKING,
                        mine));
    }
}
