package id.paritrana;

import java.util.List;

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
            "scoring",
            "scoring.agreement",
            "scoring.robustness",
            "tables",
            "words",
            "region",
            "workbook",
            "results",
            "proof",
            "chain",
            "command",
            "launch",
            "access",
            "gate",
            "site",
            "site.form",
            "journal",
            "edition",
            "nomination",
            "coverage",
            "fact",
            "committee",
            "scoresheet",
            "exchange",
            "ranking",
            "analysis",
            "guide",
            "verdict",
            "document",
            "export",
            "desk",
            "demo");

    private AppClasses() {}
}
