package id.paritrana.coverage;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.edition.Closing;
import id.paritrana.site.Objection;

/**
 * Figures that cannot both be true and came after freezing, by import or by correction: scoring is closed over them only with a
 * written reason.
 */
@ApplicationScoped
class CoverageBeforeClosing {
    private final CoverageDoubts doubts;

    CoverageBeforeClosing(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    void speak(@Observes Closing closing) {
        List<CoverageWarning> open = doubts.of(closing.edition()).stream()
                .filter(AnsweredWarning::holdsUpFreezing)
                .map(AnsweredWarning::warning)
                .filter(w ->
                        w.nomination().category().id() == closing.category().id()
                                && !w.nomination().withdrawn())
                .toList();
        if (!open.isEmpty()) {
            closing.openQuestions().add(Objection.overall("coverage.closing", open.size()));
            open.forEach(w -> closing.gaps()
                    .add(new Closing.Gap(CoverageAddress.of(w.nomination()), CoverageBeforeFreezing.objection(w))));
        }
    }
}
