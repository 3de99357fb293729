package id.paritrana.workbook;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** The one form that a text or number has inside the rows, so that equal content is equal whatever file it came in. */
final class Canon {
    private Canon() {}

    /** Without surrounding blanks (no-break spaces and byte order marks included), with {@code \n} as line break. */
    static String text(String text) {
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

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? null : DecimalText.canonical(value);
    }
}
