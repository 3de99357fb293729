package id.paritrana.tables;

import java.io.IOException;

/** Thrown when a table has more rows than a spreadsheet can hold; it can still be written as CSV. */
public final class TableTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final String table;

    TableTooLong(String table) {
        super(table + " has more than " + FileLimits.SPREADSHEET_ROWS + " rows");
        this.table = table;
    }

    public String table() {
        return table;
    }
}
