package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;

/** Findings about the rows of {@code criteria}, each once, although a row for every category is checked in each of them. */
final class CriteriaFindings {
    private final Set<Finding> findings = new LinkedHashSet<>();

    void error(int at, String column, Telling told, Map<String, String> args) {
        add(Finding.error(EditionTable.CRITERIA, at, column, told, args));
    }

    void warning(int at, String column, Telling told, Map<String, String> args) {
        add(Finding.warning(EditionTable.CRITERIA, at, column, told, args));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether any of these rows has a finding so far. */
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
