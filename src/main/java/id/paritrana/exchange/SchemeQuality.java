package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.BeforeFreezing;
import id.paritrana.refusal.Objection;
import id.paritrana.site.Site;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.rules.WorkbookRules;
import id.paritrana.workbook.template.ExampleScheme;

/**
 * A scheme that the method cannot calculate with is not frozen: the same rules as at import, over what is stored, and then
 * the ranking of every category run dry. Nor is one of an official edition under which totals would depend on who else takes part,
 * for the pages and the method say that they do not.
 */
@ApplicationScoped
class SchemeQuality implements BeforeFreezing {
    /** The tables whose content freezing fixes, apart from who takes part. */
    private static final Set<String> OF_SCHEME =
            Set.of(EditionTable.CRITERIA.code(), EditionTable.LEVELS.code(), EditionTable.RULES.code());

    /** What is refused in an official edition, and may stand in every other. */
    private static final Set<String> NAMES = Set.of(ExampleScheme.NAMED.key(), ExampleScheme.EDITION_NAMED.key());

    private final StoredWorkbook stored;
    private final Categories categories;
    private final Site site;

    SchemeQuality(StoredWorkbook stored, Categories categories, Site site) {
        this.stored = stored;
        this.categories = categories;
        this.site = site;
    }

    @Override
    public List<Objection> objections(Edition edition, boolean acting) {
        var workbook = stored.kept(edition);
        if (workbook.criteria().isEmpty()) {
            return List.of(Objection.overall("exchange.no-criteria"));
        }
        var objections = new ArrayList<Objection>();
        if (workbook.seats().isEmpty()) {
            objections.add(Objection.overall("exchange.no-seats"));
        }
        if (workbook.nominations().isEmpty()) {
            objections.add(Objection.overall("exchange.no-nominations"));
        }
        List<Problem> found = WorkbookRules.problems(workbook);
        var text = new ProblemText(site.locale());
        boolean official = edition.standing() == EditionKind.OFFICIAL;
        if (official) {
            found.stream()
                    .filter(p -> p.is(ExampleScheme.EDITION_NAMED))
                    .forEach(p -> objections.add(Objection.overall("exchange.example-edition", p.place())));
            found.stream()
                    .filter(p -> p.is(ExampleScheme.NAMED))
                    .forEach(p -> objections.add(Objection.overall("exchange.example-name", p.place())));
        }
        List<Problem> problems =
                found.stream().filter(p -> p.isError() || refuses(edition, p)).toList();
        if (problems.isEmpty()) {
            problems = categories.of(edition).stream()
                    .flatMap(c -> DryRun.problems(workbook, stored.scheme(c), c.code(), acting).stream())
                    .distinct()
                    .toList();
        }
        problems.forEach(p -> objections.add(Objection.overall("edition.scheme-problem", text.line(p))));
        return objections;
    }

    /** Whether what may stand in another edition is refused in this one. */
    private static boolean refuses(Edition edition, Problem problem) {
        return edition.standing() == EditionKind.OFFICIAL && problem.is(WorkbookRules.NOT_OFFICIAL);
    }

    @Override
    public List<Objection> doubts(Edition edition) {
        var text = new ProblemText(site.locale());
        return WorkbookRules.problems(stored.kept(edition)).stream()
                .filter(p -> !p.isError() && OF_SCHEME.contains(p.sheet()) && !NAMES.contains(p.key()))
                .filter(p -> !refuses(edition, p))
                .map(p -> Objection.overall("exchange.scheme-doubt", p.place(), text.sentence(p)))
                .toList();
    }
}
