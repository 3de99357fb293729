package id.paritrana;

import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the app, imported once for all tests that look at them, and the order of their packages. */
public final class AppClasses {
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.paritrana");

    /** Each package uses only those before it. */
    public static final List<String> IN_ORDER = List.of(
            "coded",
            "scoring.normaliser",
            "scoring.ballot",
            "scoring.reason",
            "scoring.scheme",
            "scoring.total",
            "scoring",
            "scoring.agreement",
            "scoring.robustness",
            "digest",
            "tables",
            "words",
            "refusal",
            "region",
            "workbook",
            "workbook.cells",
            "workbook.scheme",
            "workbook.template",
            "workbook.rules",
            "workbook.reading",
            "results",
            "proof",
            "chain",
            "launch",
            "command",
            "access",
            "gate",
            "stored",
            "limit",
            "once",
            "site",
            "site.form",
            "site.work",
            "journal",
            "edition",
            "edition.proposal",
            "edition.scheme",
            "edition.settings",
            "edition.closing",
            "nomination",
            "coverage",
            "fact",
            "committee",
            "accounts",
            "scoresheet",
            "scoresheet.handover",
            "scoresheet.task",
            "scoresheet.page",
            "scoresheet.progress",
            "exchange",
            "ranking",
            "analysis",
            "guide",
            "verdict",
            "document",
            "export",
            "trail",
            "desk",
            "demo");

    /**
     * Where a package stands in this order.
     *
     * @param room its folder below all packages or below all templates; templates for all pages belong to the site
     */
    public static int order(String room) {
        String name = Map.of("tags", "site", "form", "site.form").getOrDefault(room, room.replace('/', '.'));
        int order = IN_ORDER.indexOf(name);
        if (order < 0) {
            throw new IllegalArgumentException(name + " is no package");
        }
        return order;
    }

    private AppClasses() {}
}
