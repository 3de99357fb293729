package id.paritrana.tables;

import java.io.IOException;

/** A table has more rows than a spreadsheet is asked to hold; as CSV it can be written. */
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
