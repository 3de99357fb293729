package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.refusal.Objection;

/**
 * Figures that cannot both be true and came after freezing, by import or by correction: scoring is closed over them only with a
 * written reason. What else is doubted is named.
 */
@ApplicationScoped
class CoverageBeforeClosing implements BeforeClosing {
    private final CoverageDoubts doubts;

    CoverageBeforeClosing(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        List<AnsweredWarning> open = doubts.of(category.edition()).stream()
                .filter(AnsweredWarning::open)
                .filter(w -> w.warning().nomination().category().id() == category.id()
                        && !w.warning().nomination().withdrawn())
                .toList();
        List<CoverageWarning> inTheWay = those(open.stream().filter(AnsweredWarning::standsInTheWay));
        List<CoverageWarning> others = those(open.stream().filter(w -> !w.standsInTheWay()));
        var asked = new ArrayList<ClosingQuestion>();
        if (!inTheWay.isEmpty()) {
            asked.add(ClosingQuestion.open(Objection.overall("coverage.closing", inTheWay.size())));
        }
        inTheWay.forEach(w -> asked.add(
                ClosingQuestion.gap(CoverageAddress.of(w.nomination()), CoverageBeforeFreezing.objection(w))));
        if (!others.isEmpty()) {
            asked.add(ClosingQuestion.counted(
                    others.get(0).place(),
                    Objection.overall("coverage.closing-doubted", CoverageWarning.regions(others))));
        }
        return asked;
    }

    private static List<CoverageWarning> those(Stream<AnsweredWarning> warnings) {
        return warnings.map(AnsweredWarning::warning).toList();
    }
}
