package id.paritrana.tables;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The one form that a text or number has inside the rows, so that equal content is equal whatever file it came in. */
public final class Canon {
    private Canon() {}

    /** Without surrounding blanks (no-break spaces and byte order marks included), with {@code \n} as line break. */
    public static String text(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        String inner = text.substring(from, to);
        return inner.indexOf('\r') < 0 ? inner : inner.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A word of a vocabulary or header: lower case, blanks and hyphens as underscores. */
    public static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0-]+", "_");
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    public static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? null : DecimalText.canonical(value);
    }
}
