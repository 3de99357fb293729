package id.paritrana.fact;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Facts that wait for a second person. */
@ApplicationScoped
class ConfirmDuty implements EditionDuty {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long awaiting = state.ofOpen(CategoryState::awaiting);
        return awaiting > 0
                ? Optional.of(Duty.of(
                        FactAddress.list(state.edition().code()),
                        "fact.do.confirm",
                        "fact.do.confirm-text",
                        state.edition().opened() ? Duty.Standing.HOLDS_CLOSING : Duty.Standing.NEEDED,
                        awaiting))
                : Optional.empty();
    }
}
