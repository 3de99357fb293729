package id.paritrana.fact;

import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Facts of open scoring that wait for a second person: this one, or somebody else where this one has recorded them all. */
@ApplicationScoped
class ConfirmDuty implements EditionDuty {
    private final FactsToDecide facts;
    private final CurrentUser user;

    ConfirmDuty(FactsToDecide facts, CurrentUser user) {
        this.facts = facts;
        this.user = user;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long awaiting = state.categories().stream()
                .filter(Predicate.not(CategoryState::closed))
                .mapToLong(CategoryState::awaiting)
                .sum();
        Edition edition = state.edition();
        return facts.duty(
                user.viewer(),
                edition,
                awaiting,
                false,
                "fact.do.ask",
                mine -> Duty.of(
                        FactAddress.list(edition.code()),
                        "fact.do.confirm",
                        "fact.do.confirm-text",
                        edition.opened() ? Duty.Standing.HOLDS_CLOSING : Duty.Standing.NEEDED,
                        mine));
    }
}
