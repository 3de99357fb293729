package id.paritrana.tables;

/**
 * How long a text may be, in characters, wherever it comes from: a workbook and a form hold the same limits, so that what
 * was imported can be corrected on its page.
 */
public final class TextLimits {
    /** A code. */
    public static final int CODE = 64;

    /** What something or somebody is called, a title, a place. */
    public static final int NAME = 300;

    /** A source, a reason, a comment, any other text. */
    public static final int TEXT = 4_000;

    private TextLimits() {}
}
