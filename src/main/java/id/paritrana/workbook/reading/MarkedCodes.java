package id.paritrana.workbook.reading;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.UnknownCodes;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.WorkbookRow;

/** Codes whose own row is to be deleted while other rows still use them; the rows are walked once for all problems. */
final class MarkedCodes {
    private static final Map<String, EditionTable> GIVING = Map.of(
            UnknownCodes.NOMINATION.key(), EditionTable.NOMINATIONS,
            UnknownCodes.SEAT.key(), EditionTable.SEATS,
            UnknownCodes.CRITERION.key(), EditionTable.CRITERIA,
            UnknownCodes.CATEGORY.key(), EditionTable.CATEGORIES);

    private final Set<Given> marked = new HashSet<>();
    private final Map<Given, Set<EditionTable>> uses = new HashMap<>();
    private final Map<String, String> categoryOf = new HashMap<>();

    /** A code with the table that gives it and, of a criterion, its category. */
    private record Given(EditionTable table, String category, String code) {
        static Given of(EditionTable table, String code) {
            return new Given(table, "", code);
        }
    }

    MarkedCodes(Map<EditionTable, List<WorkbookRow>> marked, EditionWorkbook workbook) {
        for (EditionTable table : GIVING.values()) {
            for (WorkbookRow row : marked.getOrDefault(table, List.of())) {
                List<String> codes = row.codes();
                this.marked.add(
                        table == EditionTable.CRITERIA
                                ? new Given(table, codes.get(0), codes.get(1))
                                : Given.of(table, codes.get(0)));
            }
        }
        if (this.marked.isEmpty()) {
            return;
        }
        workbook.nominations().forEach(row -> categoryOf.putIfAbsent(row.code(), row.category()));
        for (EditionTable table : EditionTable.values()) {
            if (table != EditionTable.EDITION) {
                workbook.rows(table).forEach(row -> used(row)
                        .forEach(given -> uses.computeIfAbsent(given, first -> EnumSet.noneOf(EditionTable.class))
                                .add(table)));
            }
        }
    }

    /** The codes of other rows that a row uses. */
    private Collection<Given> used(WorkbookRow row) {
        Set<Given> used = new HashSet<>();
        if (row instanceof ValueRow value) {
            used.add(criterion(value.nomination(), value.criterion()));
        } else if (row instanceof ItemRow item) {
            used.add(criterion(item.nomination(), item.criterion()));
        } else if (row instanceof LevelRow level) {
            used.add(new Given(EditionTable.CRITERIA, level.category(), level.criterion()));
        } else if (row instanceof MarkRow mark) {
            used.add(criterion(mark.nomination(), mark.criterion()));
            used.add(Given.of(EditionTable.SEATS, mark.seat()));
        } else if (row instanceof RecusalRow recusal) {
            used.add(Given.of(EditionTable.SEATS, recusal.seat()));
        }
        if (!(row instanceof NominationRow)) {
            used.add(Given.of(EditionTable.NOMINATIONS, row.nomination()));
        }
        if (!(row instanceof CategoryRow)) {
            used.add(Given.of(EditionTable.CATEGORIES, row.category()));
        }
        return used;
    }

    private Given criterion(String nomination, String code) {
        return new Given(EditionTable.CRITERIA, categoryOf.getOrDefault(nomination, ""), code);
    }

    /**
     * The same problem; when its code is unknown because the code's row is marked for deletion, with the tables whose
     * rows must go too.
     */
    Problem named(Problem problem) {
        EditionTable giving = GIVING.get(problem.key());
        if (giving == null || marked.isEmpty()) {
            return problem;
        }
        String code = problem.args().getOrDefault("code", "");
        String category = giving == EditionTable.CRITERIA ? problem.args().getOrDefault("category", "") : "";
        Given given = new Given(giving, category, code);
        Given everywhere = new Given(giving, EditionWorkbook.ALL, code);
        boolean ofAll = category.equals(EditionWorkbook.ALL)
                && marked.stream()
                        .anyMatch(each -> each.table() == giving && each.code().equals(code));
        if (!marked.contains(given) && !marked.contains(everywhere) && !ofAll) {
            return problem;
        }
        Set<EditionTable> tables = EnumSet.noneOf(EditionTable.class);
        tables.addAll(uses.getOrDefault(given, Set.of()));
        tables.addAll(uses.getOrDefault(everywhere, Set.of()));
        Problem named = Problem.error(
                problem.sheet(),
                problem.cell(),
                problem.column(),
                Telling.oncePer("workbook.code.marked", "code"),
                Map.of(
                        "code",
                        code,
                        "tables",
                        tables.stream().map(EditionTable::code).collect(Collectors.joining(", "))));
        return category.isEmpty() ? named : named.with("category", category);
    }
}
