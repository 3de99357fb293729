package id.paritrana.workbook.cells;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import id.paritrana.tables.TableCell;
import id.paritrana.workbook.WorkbookRow;

/** The cells of a file from which each row was read. */
public final class RowCells {
    private final Map<WorkbookRow, RowReader> rows = new IdentityHashMap<>();

    public void put(WorkbookRow row, RowReader cells) {
        rows.put(row, cells);
    }

    /** Where the cell of a column of a row is, filled or not; nothing for a row that came from elsewhere. */
    public Optional<TableCell> place(WorkbookRow row, String column) {
        return Optional.ofNullable(rows.get(row)).map(reader -> reader.cell(column));
    }

    /** The cell that a column of a row was read from; nothing for a row that came from elsewhere, or an empty cell. */
    public Optional<TableCell> cell(WorkbookRow row, String column) {
        RowReader reader = rows.get(row);
        return reader == null
                ? Optional.empty()
                : Optional.of(reader.cell(column)).filter(cell -> !cell.isEmpty());
    }
}
