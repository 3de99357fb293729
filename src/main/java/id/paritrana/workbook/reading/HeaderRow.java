package id.paritrana.workbook.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.cells.RowReader;

/**
 * Finds the row of column titles where a file has a letterhead, a title, titles in two rows, or titles on every page.
 * Rows above the titles are not read; anything that might be data is never skipped silently.
 */
final class HeaderRow {
    private static final int ROWS_LOOKED_AT = 20;

    /** Column numbers below the titles of a printed table. */
    private static final Pattern NUMBERED = Pattern.compile("\\(\\d{1,2}\\)");

    /** The most consecutive rows of titles; further ones are repeats. */
    private static final int MOST_TITLE_ROWS = 4;

    /** With fewer columns, 1, 2, 3 may well be data. */
    private static final int FEWEST_COUNTED = 5;

    private final EditionTable table;
    private final List<Problem> problems;

    private HeaderRow(EditionTable table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /** The table with its real header; reports when it is not the first filled row. */
    static Table found(Table raw, List<Problem> problems) {
        return EditionTable.named(raw.name())
                .map(table -> new HeaderRow(table, problems).read(raw))
                .orElse(raw);
    }

    private Table read(Table raw) {
        int best = best(raw);
        Table found = best < 0 ? raw : raw.withHeaderAt(best);
        if (best >= 0) {
            note(found, found.headerRow(), Telling.alone("workbook.table.header-found"), Problem.Severity.WARNING);
            units(found);
        }
        return withoutRepeats(withSecondRow(found));
    }

    /** Reports a title that counts people in thousands. */
    private void units(Table found) {
        if (table.columns().stream().noneMatch(column -> column.kind() == Column.Kind.PEOPLE)) {
            return;
        }
        found.aside().stream()
                .flatMap(row -> row.cells().stream())
                .filter(ForeignTable::isInThousands)
                .forEach(title -> problems.add(new Problem(
                        found.name(),
                        title.address(),
                        "",
                        Telling.alone("workbook.mapping.unit-above"),
                        Map.of("text", RowReader.shown(title)),
                        Problem.Severity.WARNING)));
    }

    /**
     * The position of the row of titles; -1 where the first filled row has them. The first row that names columns begins the
     * table, and only the rows right below it can name more of them: what comes after the first row of data is data.
     */
    private int best(Table raw) {
        int best = -1;
        int most = named(raw.header()).size();
        for (int at = 0; at < Math.min(ROWS_LOOKED_AT, raw.rows().size()); at++) {
            int columns = named(raw.rows().get(at).cells()).size();
            if (columns > 1 && columns > most) {
                best = at;
                most = columns;
            } else if (most > 1) {
                break;
            }
        }
        return best;
    }

    /**
     * The table with a second row of titles: two languages may name the same columns in two rows, and a title over two
     * columns may have theirs below it.
     */
    private Table withSecondRow(Table found) {
        Table titled = found;
        for (int row = 1; row < MOST_TITLE_ROWS && !titled.rows().isEmpty(); row++) {
            titled = withRowBelow(titled);
        }
        return titled;
    }

    /** The table with the row below its titles among them, or set aside; unchanged where that row is data. */
    private Table withRowBelow(Table found) {
        List<TableCell> below = found.rows().get(0).cells();
        if (isNumbered(below)) {
            return found.withoutRow(0);
        }
        if (isCounted(found.header(), below)) {
            note(
                    found,
                    found.rows().get(0).number(),
                    Telling.alone("workbook.table.numbers"),
                    Problem.Severity.WARNING);
            return found.withoutRow(0);
        }
        if (!namesColumnsOnly(below)) {
            return found;
        }
        Set<String> above = named(found.header());
        if (above.containsAll(named(below))) {
            return found.withoutRow(0);
        }
        boolean further = Collections.disjoint(above, named(below))
                && below.stream().filter(cell -> !cell.isEmpty()).allMatch(cell -> column(found.header(), cell.column())
                        .isEmpty());
        return further ? found.withTitlesBelow() : found;
    }

    /** The table without titles repeated on every printed page; refuses a second table below the first. */
    private Table withoutRepeats(Table found) {
        List<TableRow> data = new ArrayList<>();
        List<TableRow> others = new ArrayList<>();
        for (int at = 0; at < found.rows().size(); at++) {
            TableRow row = found.rows().get(at);
            if (!namesColumnsOnly(row.cells())) {
                data.add(row);
            } else if (repeats(found, row)) {
                note(found, row.number(), Telling.alone("workbook.table.header-again"), Problem.Severity.WARNING);
                others.add(row);
            } else {
                note(found, row.number(), Telling.alone("workbook.table.second-header"), Problem.Severity.ERROR);
                others.addAll(found.rows().subList(at, found.rows().size()));
                break;
            }
        }
        return others.isEmpty() ? found : found.parted(data, others);
    }

    private boolean repeats(Table found, TableRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> column(found.header(), cell.column()).equals(column(row.cells(), cell.column())));
    }

    private void note(Table found, int row, Telling told, Problem.Severity severity) {
        problems.add(new Problem(
                found.name(), CellAddress.of(0, row), "", told, Map.of("row", Integer.toString(row)), severity));
    }

    private boolean namesColumnsOnly(List<TableCell> cells) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 1 && named(cells).size() == filled;
    }

    private static boolean isNumbered(List<TableCell> cells) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 1
                && cells.stream().filter(cell -> !cell.isEmpty()).allMatch(cell -> NUMBERED.matcher(cell.text())
                        .matches());
    }

    /** Whether the row below numbers or letters the titles, from the first to the last. */
    private static boolean isCounted(List<TableCell> titles, List<TableCell> below) {
        List<TableCell> filled = below.stream().filter(cell -> !cell.isEmpty()).toList();
        boolean each = titles.stream()
                .allMatch(title -> title.isEmpty()
                        || title.column() < below.size()
                                && !below.get(title.column()).isEmpty());
        return each
                && filled.size() >= FEWEST_COUNTED
                && IntStream.range(0, filled.size())
                        .allMatch(at -> filled.get(at).asText().equals(Integer.toString(at + 1))
                                || filled.get(at).text().equals("(" + (char) ('a' + at) + ")"));
    }

    /** The code of the column that the cell at a position names. */
    private Optional<String> column(List<TableCell> cells, int at) {
        return at < cells.size() ? column(cells.get(at)) : Optional.empty();
    }

    private Optional<String> column(TableCell cell) {
        return table.columnNamed(FormulaGuard.restore(cell.asText())).map(Column::code);
    }

    private Set<String> named(List<TableCell> cells) {
        Set<String> columns = new HashSet<>();
        cells.forEach(cell -> column(cell).ifPresent(columns::add));
        return columns;
    }
}
