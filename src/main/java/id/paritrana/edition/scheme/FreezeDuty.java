package id.paritrana.edition.scheme;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** The scheme is frozen before scoring is opened. */
@ApplicationScoped
class FreezeDuty implements EditionDuty {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        return !state.edition().frozen()
                ? Optional.of(Duty.of(
                                EditionAddress.scheme(state.edition().code()),
                                "edition.do.freeze",
                                "edition.do.freeze-text",
                                Duty.Standing.READY)
                        .leading("edition.do.freeze-go"))
                : Optional.empty();
    }

    @Override
    public Optional<Duty> done(EditionState state) {
        return state.edition().frozen()
                ? Optional.of(Duty.of(
                        EditionAddress.scheme(state.edition().code()),
                        "edition.done.frozen",
                        "edition.done.frozen-text",
                        Duty.Standing.DONE))
                : Optional.empty();
    }
}
