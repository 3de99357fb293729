package id.paritrana.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A named table: its header row and the rows below that are not empty.
 *
 * @param aside rows that are not data: those above the header, further title rows, and another table below
 */
public record Table(
        String name, List<TableRow> aside, List<TableCell> header, List<TableRow> rows, TableTraits traits) {
    public Table {
        aside = List.copyOf(aside);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A table whose first filled row is its header. */
    static Table of(String name, List<TableRow> filled, TableTraits traits) {
        return filled.isEmpty()
                ? new Table(name, List.of(), List.of(), List.of(), traits)
                : new Table(name, List.of(), filled.get(0).cells(), filled.subList(1, filled.size()), traits);
    }

    /** The row of the header as a spreadsheet program counts; 1 for a table without one. */
    public int headerRow() {
        return header.isEmpty() ? 1 : header.get(0).row();
    }

    /**
     * The same table with one of its rows as header; the rows between the two are set aside.
     *
     * @param at position among {@link #rows()}
     */
    public Table withHeaderAt(int at) {
        List<TableRow> titles = new ArrayList<>(aside);
        titles.add(new TableRow(headerRow(), header));
        titles.addAll(rows.subList(0, at));
        return new Table(name, titles, rows.get(at).cells(), rows.subList(at + 1, rows.size()), traits);
    }

    /** The same table with a header of two rows: the first row below it has titles for columns that lack one. */
    public Table withTitlesBelow() {
        TableRow below = rows.get(0);
        List<TableRow> titles = new ArrayList<>(aside);
        titles.add(new TableRow(headerRow(), header));
        titles.add(below);
        List<TableCell> both = new ArrayList<>(header);
        for (TableCell cell : below.cells()) {
            if (cell.column() >= both.size()) {
                both.add(cell);
            } else if (!cell.isEmpty()) {
                both.set(cell.column(), cell);
            }
        }
        return new Table(name, titles, both, rows.subList(1, rows.size()), traits);
    }

    /** The same table with one of its rows set aside, because it is not data. */
    public Table withoutRow(int at) {
        List<TableRow> others = new ArrayList<>(rows);
        TableRow row = others.remove(at);
        return parted(others, List.of(row));
    }

    /** The same table with other rows. */
    public Table withRows(List<TableRow> others) {
        return new Table(name, aside, header, others, traits);
    }

    /** The same table with its rows split into those that are data and those that are set aside. */
    public Table parted(List<TableRow> data, List<TableRow> others) {
        List<TableRow> apart = new ArrayList<>(aside);
        apart.addAll(others);
        return new Table(name, apart, header, data, traits);
    }
}
