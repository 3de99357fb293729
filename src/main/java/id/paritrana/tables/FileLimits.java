package id.paritrana.tables;

/**
 * How much a workbook may hold. A file beyond these limits is refused before it costs memory or time; a file within
 * them can be read in 512 MB.
 *
 * <p>Sources: OWASP ASVS 5.0 (1.5.1, 5.2.3); the ratio is the one of Apache POI's ZipSecureFile.
 */
public final class FileLimits {
    static final int PACKED_BYTES = 32 * 1024 * 1024;
    static final long UNPACKED_BYTES = 256L * 1024 * 1024;
    static final int ENTRIES = 2_000;
    /** Packed bytes over unpacked bytes; below it the file is a zip bomb. */
    static final double INFLATE_RATIO = 0.01;
    /** Entries smaller than this may have any ratio. */
    static final long RATIO_FREE_BYTES = 100L * 1024;

    static final int TABLES = 64;
    /** Rows of any table; packages that know a table by name set a lower limit for it. */
    public static final int ROWS = 1_000_000;

    public static final int COLUMNS = 64;
    /** A million rows of five cells, and a hundred thousand rows of ten. */
    static final int CELLS = 6_000_000;
    /** Problems that are reported one by one; a million would take more memory than the file, and nobody would read them. */
    public static final int PROBLEMS = 10_000;
    /** Different texts; equal ones are kept once. */
    static final int TEXTS = 1_000_000;

    static final int SHARED_STRINGS = 300_000;
    /** Rows of a sheet, its header included (ECMA-376 part 1, 18.3.1.73, as spreadsheet programs hold to it). */
    public static final int SPREADSHEET_ROWS = 1_048_576;

    /** Of a table that is not read, so many rows and bytes are looked at. */
    static final int TOP_ROWS = 25;

    static final int TOP_BYTES = 1 << 16;

    private FileLimits() {}
}
