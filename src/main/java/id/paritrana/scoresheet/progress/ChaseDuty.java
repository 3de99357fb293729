package id.paritrana.scoresheet.progress;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Sheets that are not filed yet. */
@ApplicationScoped
class ChaseDuty implements EditionDuty {
    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long missing = state.ofOpen(c -> Math.max(0, c.expected() - c.filed()));
        return state.scoring() && missing > 0
                ? Optional.of(Duty.of(
                                SheetAddress.progress(state.edition().code()),
                                "scoresheet.do.chase",
                                "scoresheet.do.chase-text",
                                Duty.Standing.WAITING,
                                missing)
                        .leading("scoresheet.do.chase-go"))
                : Optional.empty();
    }
}
