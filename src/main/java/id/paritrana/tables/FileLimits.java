package id.paritrana.tables;

/**
 * How much a workbook may hold. The largest edition foreseen has 1,726 nominations and 77,630 marks; everything beyond
 * these figures is refused before it costs memory or time.
 *
 * <p>Sources: OWASP ASVS 5.0 (1.5.1, 5.2.3); the ratio is the one of Apache POI's ZipSecureFile.
 */
public final class FileLimits {
    static final int PACKED_BYTES = 10 * 1024 * 1024;
    static final long UNPACKED_BYTES = 100L * 1024 * 1024;
    static final int ENTRIES = 2_000;
    /** Packed bytes over unpacked bytes; below it a file is built to explode. */
    static final double INFLATE_RATIO = 0.01;
    /** Small entries may pack as well as they like. */
    static final long RATIO_FREE_BYTES = 100L * 1024;

    static final int TABLES = 64;
    static final int ROWS = 100_000;
    static final int COLUMNS = 64;
    static final int CELLS = 1_000_000;
    static final int SHARED_STRINGS = 300_000;
    /** Rows of a sheet, its header included (ECMA-376 part 1, 18.3.1.73, as spreadsheet programs hold to it). */
    public static final int SPREADSHEET_ROWS = 1_048_576;

    public static final int TEXT_CHARACTERS = 4_000;
    public static final int CODE_CHARACTERS = 64;

    private FileLimits() {}
}
