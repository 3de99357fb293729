package id.paritrana.tables;

import java.util.Optional;

/**
 * Cells that a spreadsheet shows as one; only the first of them holds something.
 *
 * @param firstColumn counted from 0, as {@code lastColumn}
 * @param firstRow counted from 1, as {@code lastRow}
 */
public record MergedCells(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    /** The cells of a reference such as {@code A2:B4}; empty when the text is not a reference. */
    public static Optional<MergedCells> of(String reference) {
        String[] ends = reference.split(":", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        MergedCells merged = new MergedCells(
                CellAddress.column(ends[0]),
                CellAddress.row(ends[0]),
                CellAddress.column(ends[1]),
                CellAddress.row(ends[1]));
        boolean sound = merged.firstColumn >= 0
                && merged.firstRow > 0
                && merged.lastColumn >= merged.firstColumn
                && merged.lastRow >= merged.firstRow;
        return sound ? Optional.of(merged) : Optional.empty();
    }

    /** Whether the cell at this address is one of them. */
    public boolean holds(String cell) {
        return spans(CellAddress.column(cell)) && CellAddress.row(cell) >= firstRow && CellAddress.row(cell) <= lastRow;
    }

    /** Whether they cover a column. */
    public boolean spans(int column) {
        return column >= firstColumn && column <= lastColumn;
    }

    /** Such as {@code A2:B4}. */
    public String reference() {
        return CellAddress.of(firstColumn, firstRow) + ":" + CellAddress.of(lastColumn, lastRow);
    }
}
