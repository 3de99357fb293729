package id.paritrana;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The packages are the glossary of the award, in the order of its life: each uses only those before it. */
class ArchitectureTest {
    static final List<String> IN_ORDER = List.of(
            "scoring",
            "scoring.agreement",
            "scoring.robustness",
            "tables",
            "words",
            "workbook",
            "results",
            "command",
            "launch",
            "access",
            "site",
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

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.paritrana");

    @Test
    void every_package_is_in_the_list() {
        var found = ALL.stream()
                .map(c -> c.getPackageName().replaceFirst("^id\\.paritrana\\.?", ""))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(IN_ORDER), found);
    }

    @Test
    void each_package_uses_only_those_before_it() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            String[] later = IN_ORDER.subList(i + 1, IN_ORDER.size()).stream()
                    .map(p -> "id.paritrana." + p)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("id.paritrana." + IN_ORDER.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(ALL);
            }
        }
    }

    @Test
    void the_method_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("id.paritrana.scoring..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "id.paritrana.scoring..",
                        "java..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.rng..",
                        "org.hipparchus..",
                        "org.jspecify..")
                .check(ALL);
    }
}
