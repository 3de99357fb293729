package id.paritrana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.edition.Freezing;
import id.paritrana.site.Objection;
import id.paritrana.site.Site;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.WorkbookRules;

/** A scheme that the method cannot calculate with is not frozen: the same rules as at import, over what is stored. */
@ApplicationScoped
class SchemeQuality {
    private final StoredWorkbook stored;
    private final Site site;

    SchemeQuality(StoredWorkbook stored, Site site) {
        this.stored = stored;
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
        WorkbookRules.problems(workbook).stream().filter(Problem::isError).forEach(p -> freezing.objections()
                .add(Objection.overall("edition.scheme-problem", text.line(p))));
    }
}
