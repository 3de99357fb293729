package id.paritrana.scoresheet;

import java.util.Locale;

/** Where a sheet comes from. */
public enum Origin {
    /** Filled in by its seat. */
    SEAT,
    /** Came with a workbook before scoring opened. */
    IMPORT;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
