package id.paritrana.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.tables.Problem;

/** Codes whose own row is to be deleted while other rows still use them. */
final class MarkedCodes {
    private static final Map<String, EditionTable> GIVING = Map.of(
            "workbook.nomination.unknown", EditionTable.NOMINATIONS,
            "workbook.seat.unknown", EditionTable.SEATS,
            "workbook.criterion.unknown", EditionTable.CRITERIA,
            "workbook.category.unknown", EditionTable.CATEGORIES);

    private MarkedCodes() {}

    /** The same problem; of a code that is not known because its row is marked, with the tables whose rows have to go with it. */
    static Problem named(Problem problem, Map<EditionTable, List<WorkbookRow>> marked, EditionWorkbook workbook) {
        EditionTable giving = GIVING.get(problem.key());
        String code = problem.args().getOrDefault("code", "");
        boolean gone = giving != null
                && marked.getOrDefault(giving, List.of()).stream()
                        .anyMatch(row -> row.codes().get(row.codes().size() - 1).equals(code));
        if (!gone) {
            return problem;
        }
        String tables = Stream.of(EditionTable.values())
                .filter(table -> table != EditionTable.EDITION && table != giving)
                .filter(table -> workbook.rows(table).stream().anyMatch(uses(giving, code)))
                .map(EditionTable::code)
                .collect(Collectors.joining(", "));
        return Problem.error(
                problem.sheet(),
                problem.cell(),
                problem.column(),
                "workbook.code.marked",
                Map.of("code", code, "tables", tables));
    }

    private static Predicate<WorkbookRow> uses(EditionTable giving, String code) {
        return row -> switch (giving) {
            case CATEGORIES -> row.category().equals(code);
            case NOMINATIONS ->
                row.codes().get(0).equals(code) && row.category().isEmpty();
            default -> row.codes().contains(code);
        };
    }
}
