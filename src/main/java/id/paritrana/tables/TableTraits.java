package id.paritrana.tables;

import java.util.BitSet;
import java.util.List;

/**
 * What a file says of a table besides its cells.
 *
 * @param hidden whether the whole sheet is hidden
 * @param hiddenRows numbers of the filled rows that are hidden or filtered away, as a spreadsheet program counts
 * @param hiddenColumns positions of the columns that are hidden, from 0, filled or not
 * @param merged cells shown as one
 * @param struckOut in each row where there are any, the first filled cell that is struck out as a whole
 * @param holdingRows cells whose lines look like rows of the table, as between two quotes that were never meant as a pair
 * @param zeros cells in which a formula has the result 0, up to {@link FileLimits#PROBLEMS} of them
 * @param pending cells with another result of a formula, up to as many, in a file whose formulas nobody has worked out since they
 *     were changed; none in a file whose results hold
 * @param separator what parts its cells in a file of text; 0 for the sheet of a spreadsheet
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
        char separator) {
    /** Nothing hidden, merged, struck out or swallowed. */
    public static final TableTraits NONE = new TableTraits(
            false, List.of(), new BitSet(), List.of(), List.of(), List.of(), List.of(), List.of(), '\0');

    public TableTraits {
        hiddenRows = List.copyOf(hiddenRows);
        hiddenColumns = (BitSet) hiddenColumns.clone();
        merged = List.copyOf(merged);
        struckOut = List.copyOf(struckOut);
        holdingRows = List.copyOf(holdingRows);
        zeros = List.copyOf(zeros);
        pending = List.copyOf(pending);
    }

    /** Whether its cells are parted by semicolons, as on a machine that marks decimals by a comma and writes days first. */
    public boolean hasSemicolons() {
        return separator == ';';
    }

    /** Whether it is a file of its own. */
    public boolean isFile() {
        return separator != '\0';
    }
}
