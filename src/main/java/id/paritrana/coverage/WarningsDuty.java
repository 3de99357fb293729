package id.paritrana.coverage;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Warnings about coverage figures that hold up freezing and have no answer yet. */
@ApplicationScoped
class WarningsDuty implements EditionDuty {
    private final CoverageDoubts doubts;

    WarningsDuty(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        int blocking = state.edition().frozen()
                ? 0
                : (int) doubts.of(state.edition()).stream()
                        .filter(AnsweredWarning::standsInTheWay)
                        .count();
        return blocking > 0
                ? Optional.of(Duty.of(
                                CoverageAddress.board(state.edition().code()) + "?only=warnings",
                                "coverage.do.coverage",
                                "coverage.do.coverage-text",
                                Duty.Standing.HOLDS_FREEZING,
                                blocking)
                        .leading("coverage.do.coverage-go"))
                : Optional.empty();
    }
}
