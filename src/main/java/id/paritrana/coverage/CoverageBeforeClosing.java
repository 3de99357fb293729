package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.refusal.Objection;

/**
 * Figures that cannot both be true and came after freezing, by import or by correction: scoring is closed over them only with a
 * written reason.
 */
@ApplicationScoped
class CoverageBeforeClosing implements BeforeClosing {
    private final CoverageDoubts doubts;

    CoverageBeforeClosing(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        List<CoverageWarning> open = doubts.of(category.edition()).stream()
                .filter(AnsweredWarning::standsInTheWay)
                .map(AnsweredWarning::warning)
                .filter(w -> w.nomination().category().id() == category.id()
                        && !w.nomination().withdrawn())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var asked = new ArrayList<ClosingQuestion>();
        asked.add(ClosingQuestion.open(Objection.overall("coverage.closing", open.size())));
        open.forEach(w -> asked.add(
                ClosingQuestion.gap(CoverageAddress.of(w.nomination()), CoverageBeforeFreezing.objection(w))));
        return asked;
    }
}
