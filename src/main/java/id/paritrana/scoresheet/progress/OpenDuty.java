package id.paritrana.scoresheet.progress;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Scoring is opened, then sheets are filled in. */
@ApplicationScoped
class OpenDuty implements EditionDuty {
    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        return state.edition().frozen() && !state.edition().opened()
                ? Optional.of(Duty.of(
                                EditionAddress.scheme(state.edition().code()),
                                "scoresheet.do.open",
                                "scoresheet.do.open-text",
                                Duty.Standing.READY)
                        .leading("scoresheet.do.open-go"))
                : Optional.empty();
    }

    @Override
    public Optional<Duty> done(EditionState state) {
        return state.edition().opened()
                ? Optional.of(Duty.of(
                        SheetAddress.progress(state.edition().code()),
                        "scoresheet.done.opened",
                        "scoresheet.done.opened-text",
                        Duty.Standing.DONE))
                : Optional.empty();
    }
}
