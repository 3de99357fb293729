package id.paritrana.exchange;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Freezing;
import id.paritrana.site.Objection;
import id.paritrana.site.Site;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.WorkbookRules;

/**
 * A scheme that the method cannot calculate with is not frozen: the same rules as at import, over what is stored, and then
 * the ranking of every category run dry.
 */
@ApplicationScoped
class SchemeQuality {
    private final StoredWorkbook stored;
    private final Categories categories;
    private final Site site;

    SchemeQuality(StoredWorkbook stored, Categories categories, Site site) {
        this.stored = stored;
        this.categories = categories;
        this.site = site;
    }

    void speak(@Observes Freezing freezing) {
        var workbook = stored.kept(freezing.edition());
        if (workbook.criteria().isEmpty()) {
            freezing.objections().add(Objection.overall("exchange.no-criteria"));
            return;
        }
        if (workbook.seats().isEmpty()) {
            freezing.objections().add(Objection.overall("exchange.no-seats"));
        }
        if (workbook.nominations().isEmpty()) {
            freezing.objections().add(Objection.overall("exchange.no-nominations"));
        }
        var text = new ProblemText(site.locale());
        List<Problem> problems = WorkbookRules.problems(workbook).stream()
                .filter(Problem::isError)
                .toList();
        if (problems.isEmpty()) {
            problems = categories.of(freezing.edition()).stream()
                    .flatMap(c -> DryRun.problems(workbook, stored.scheme(c), c.code(), freezing.acting()).stream())
                    .distinct()
                    .toList();
        }
        problems.forEach(p -> freezing.objections().add(Objection.overall("edition.scheme-problem", text.line(p))));
    }
}
