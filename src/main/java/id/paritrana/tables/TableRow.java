package id.paritrana.tables;

import java.util.List;

/**
 * A row below the header.
 *
 * @param number as a spreadsheet program counts, from 1
 * @param cells by position; shorter than the header when the row ends early
 */
public record TableRow(int number, List<TableCell> cells) {
    public TableRow {
        cells = cells instanceof PackedCells ? cells : List.copyOf(cells);
    }

    boolean isEmpty() {
        for (TableCell cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
