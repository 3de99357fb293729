package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.Problem;

/** What was found among the rows of {@code criteria}, each once, though a row of every category is looked at in each of them. */
final class CriteriaFindings {
    private final Set<Finding> findings = new LinkedHashSet<>();

    void error(int at, String column, String key, Map<String, String> args) {
        add(Finding.error(EditionTable.CRITERIA, at, column, key, args));
    }

    void warning(int at, String column, String key, Map<String, String> args) {
        add(Finding.warning(EditionTable.CRITERIA, at, column, key, args));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether something is wrong with one of these rows, by what was found so far. */
    boolean isWrong(Set<Integer> rows) {
        return findings.stream()
                .anyMatch(found -> found.table() == EditionTable.CRITERIA
                        && found.severity() == Problem.Severity.ERROR
                        && rows.contains(found.index()));
    }

    List<Finding> all() {
        return new ArrayList<>(findings);
    }
}
