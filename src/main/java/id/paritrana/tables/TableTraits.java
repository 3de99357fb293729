package id.paritrana.tables;

import java.util.List;

/**
 * What a file says of a table besides its cells.
 *
 * @param hidden whether the whole sheet is hidden
 * @param hiddenRows numbers of the filled rows that are hidden or filtered away, as a spreadsheet program counts
 * @param merged cells shown as one
 */
public record TableTraits(boolean hidden, List<Integer> hiddenRows, List<MergedCells> merged) {
    /** Nothing hidden, nothing merged. */
    public static final TableTraits NONE = new TableTraits(false, List.of(), List.of());

    public TableTraits {
        hiddenRows = List.copyOf(hiddenRows);
        merged = List.copyOf(merged);
    }
}
