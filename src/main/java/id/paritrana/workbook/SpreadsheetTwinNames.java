package id.paritrana.workbook;

/** The names of the sheets that recompute a result; a workbook that carries them can be imported again. */
final class SpreadsheetTwinNames {
    /** How their names begin. */
    static final String PREFIX = "hitung";

    private SpreadsheetTwinNames() {}
}
