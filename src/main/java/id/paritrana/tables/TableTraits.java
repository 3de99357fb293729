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
 */
public record TableTraits(boolean hidden, List<Integer> hiddenRows, BitSet hiddenColumns, List<MergedCells> merged) {
    /** Nothing hidden, nothing merged. */
    public static final TableTraits NONE = new TableTraits(false, List.of(), new BitSet(), List.of());

    public TableTraits {
        hiddenRows = List.copyOf(hiddenRows);
        hiddenColumns = (BitSet) hiddenColumns.clone();
        merged = List.copyOf(merged);
    }
}
