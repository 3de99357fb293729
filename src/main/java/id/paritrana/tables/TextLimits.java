package id.paritrana.tables;

/**
 * Maximum lengths of texts in characters, wherever they come from: a workbook and a form have the same limits, so that
 * what was imported can be corrected on its page.
 */
public final class TextLimits {
    /** A code. */
    public static final int CODE = 64;

    /** A name, a title or a place. */
    public static final int NAME = 300;

    /** A source, a reason, a comment or any other text. */
    public static final int TEXT = 4_000;

    private TextLimits() {}
}
