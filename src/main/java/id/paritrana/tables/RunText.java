package id.paritrana.tables;

import org.jspecify.annotations.Nullable;

/**
 * The text of a cell whose runs have different looks, as a reader sees it. The {@code 1} of a footnote after 41385 is
 * not another digit, and a figure struck out before the new one does not count. Both would be lost with the formatting,
 * so each is kept as a character: {@code 41385\u00b9}, and a long stroke overlay on each struck-out letter.
 *
 * <p>Source: ECMA-376 part 1, 18.4.7 (run properties), 18.4.10 (strike), 18.4.14 (vertical alignment).
 */
final class RunText {
    private static final String PLAIN = "0123456789+-()";
    private static final String RAISED =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207d\u207e";
    private static final String LOWERED =
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208d\u208e";
    private static final char STROKE = '\u0336';

    private final StringBuilder text = new StringBuilder();
    private String shapes = PLAIN;
    private boolean struck;
    /** The text of the run so far, whose element may have but one. */
    private String own = "";

    private boolean several;

    /** Begins a new run, with ordinary look until told otherwise. */
    void begin() {
        shapes = PLAIN;
        struck = false;
        own = "";
    }

    /** Whether a run has two texts: one program shows both, another the last. */
    boolean isTwofold() {
        return several;
    }

    void raised(String alignment) {
        shapes = switch (alignment) {
            case "superscript" -> RAISED;
            case "subscript" -> LOWERED;
            default -> PLAIN;
        };
    }

    void struck(@Nullable String flag) {
        struck = flag == null || XlsxTables.isTrue(flag);
    }

    void add(String part) {
        several = several || !own.isEmpty() && !part.isEmpty();
        own = own + part;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int known = PLAIN.indexOf(c);
            text.append(known < 0 ? c : shapes.charAt(known));
            if (struck && !Character.isWhitespace(c) && !Character.isHighSurrogate(c)) {
                text.append(STROKE);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
