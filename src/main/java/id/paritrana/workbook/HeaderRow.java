package id.paritrana.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;

/** Finds the row of column titles where a file has a letterhead, a title or a second row of titles above its data. */
final class HeaderRow {
    private static final int ROWS_LOOKED_AT = 20;

    private HeaderRow() {}

    /** The table with its header where it really is; that it was not the first filled row is noted. */
    static Table found(Table raw, List<Problem> problems) {
        Optional<EditionTable> known = EditionTable.named(raw.name());
        if (known.isEmpty()) {
            return raw;
        }
        EditionTable table = known.get();
        int best = -1;
        Set<String> most = named(table, raw.header());
        for (int at = 0; at < Math.min(ROWS_LOOKED_AT, raw.rows().size()); at++) {
            Set<String> columns = named(table, raw.rows().get(at).cells());
            if (columns.size() > most.size() && columns.size() > 1) {
                best = at;
                most = columns;
            }
        }
        Table found = best < 0 ? raw : raw.withHeaderAt(best);
        if (best >= 0) {
            problems.add(new Problem(
                    raw.name(),
                    CellAddress.of(0, found.headerRow()),
                    "",
                    "workbook.table.header-found",
                    Map.of("row", Integer.toString(found.headerRow())),
                    Problem.Severity.WARNING));
        }
        return withoutSecondTitles(table, found);
    }

    /** Titles in two languages stand in two rows that name the same columns. */
    private static Table withoutSecondTitles(EditionTable table, Table found) {
        if (found.rows().isEmpty()) {
            return found;
        }
        TableRow next = found.rows().get(0);
        Set<String> again = named(table, next.cells());
        long filled = next.cells().stream().filter(cell -> !cell.isEmpty()).count();
        boolean titles = again.size() > 1
                && again.size() == filled
                && named(table, found.header()).containsAll(again);
        return titles ? found.withoutRow(0) : found;
    }

    private static Set<String> named(EditionTable table, List<TableCell> cells) {
        Set<String> columns = new HashSet<>();
        for (TableCell cell : cells) {
            table.columnNamed(FormulaGuard.restore(cell.asText())).ifPresent(column -> columns.add(column.code()));
        }
        return columns;
    }
}
