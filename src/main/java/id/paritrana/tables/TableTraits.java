package id.paritrana.tables;

import java.util.BitSet;
import java.util.List;

/**
 * What a file says about a table besides its cells.
 *
 * @param hidden whether the whole sheet is hidden
 * @param hiddenRows numbers of the filled rows that are hidden or filtered away, as a spreadsheet program counts
 * @param hiddenColumns positions of the columns that are hidden, from 0, filled or not
 * @param merged ranges of cells that are shown as one
 * @param struckOut the first filled cell of each row that is struck out completely
 * @param holdingRows cells whose lines look like rows of the table, as happens between two quotes that do not belong
 * together
 * @param zeros cells whose formula has the result 0, up to {@link FileLimits#PROBLEMS} of them
 * @param pending cells whose formula has another result, up to the same number, in a file whose formulas were not
 * recalculated since they were changed; empty when the results are current
 * @param notes notes on cells, filled or not
 * @param unseen filled cells whose letters are white on no colour, up to the same number
 * @param separator the separator of a text file; 0 for the sheet of a spreadsheet
 */
public record TableTraits(
        boolean hidden,
        List<Integer> hiddenRows,
        BitSet hiddenColumns,
        List<MergedCells> merged,
        List<TableCell> struckOut,
        List<TableCell> holdingRows,
        List<TableCell> zeros,
        List<TableCell> pending,
        List<CellNote> notes,
        List<TableCell> unseen,
        char separator) {
    /** Nothing hidden, merged, struck out or swallowed. */
    public static final TableTraits NONE = new TableTraits(
            false,
            List.of(),
            new BitSet(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            '\0');

    public TableTraits {
        hiddenRows = List.copyOf(hiddenRows);
        hiddenColumns = (BitSet) hiddenColumns.clone();
        merged = List.copyOf(merged);
        struckOut = List.copyOf(struckOut);
        holdingRows = List.copyOf(holdingRows);
        zeros = List.copyOf(zeros);
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
        unseen = List.copyOf(unseen);
    }

    /** Whether its cells are separated by semicolons, as on a machine with a decimal comma and day-first dates. */
    public boolean hasSemicolons() {
        return separator == ';';
    }

    /** Whether the table is a file of its own. */
    public boolean isFile() {
        return separator != '\0';
    }
}
