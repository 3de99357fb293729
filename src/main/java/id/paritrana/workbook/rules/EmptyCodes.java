package id.paritrana.workbook.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;

/**
 * A column of codes that is empty in many rows: the code is only in the first row of each group, as people lay out
 * tables.
 */
final class EmptyCodes {
    private static final String REQUIRED = "workbook.cell.required";
    private static final int MANY = 3;

    private EmptyCodes() {}

    /** Replaces the problems of such a column by one. */
    static void joined(List<Problem> problems, List<Problem> alike) {
        Map<List<String>, List<Problem>> empty = problems.stream()
                .filter(problem -> problem.key().equals(REQUIRED) && isCode(problem))
                .collect(Collectors.groupingBy(
                        problem -> List.of(problem.sheet(), problem.column()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        empty.values().removeIf(column -> column.size() < MANY);
        Set<Problem> told = new HashSet<>();
        empty.values().forEach(told::addAll);
        problems.removeAll(told);
        alike.addAll(told);
        empty.values()
                .forEach(column -> problems.add(Problem.error(
                        column.get(0).sheet(),
                        column.get(0).cell(),
                        column.get(0).column(),
                        Telling.alone("workbook.cell.required-rows"),
                        Map.of(
                                "column", column.get(0).column(),
                                "count", Integer.toString(column.size())))));
    }

    private static boolean isCode(Problem problem) {
        return EditionTable.named(problem.sheet()).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.code().equals(problem.column()) && column.kind() == Column.Kind.CODE);
    }
}
