package id.paritrana.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The one form that a text or number has inside the rows, so that equal content compares equal, whatever file it came
 * from.
 */
public final class Canon {
    private static final int NEXT_LINE = 0x85;
    /**
     * Marks that a letter may carry (Unicode Standard Annex 15, stream-safe text); the time to compose more grows with
     * the square of their number.
     */
    private static final int MARKS = 30;
    /** No character below this one is composed of a letter and a mark. */
    private static final int FIRST_COMPOSED = 0xC0;

    private Canon() {}

    /**
     * The text that a reader sees: without surrounding blanks and without characters that show nothing (zero-width and
     * direction marks, soft hyphens, choosers of a shape, controls, the thirty-first mark on one letter), every kind of blank
     * as a space, every kind of line break as {@code \n}, composed (NFC).
     */
    public static String text(String text) {
        String seen = isPlain(text) ? text : seen(text);
        int from = 0;
        int to = seen.length();
        while (from < to && seen.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && seen.charAt(to - 1) <= ' ') {
            to--;
        }
        return seen.substring(from, to);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n");
        int marks = 0;
        for (int at = 0; at < lines.length(); ) {
            int c = lines.codePointAt(at);
            at += Character.charCount(c);
            int type = Character.getType(c);
            if (isInvisible(c, type)) {
                continue;
            }
            marks = isMark(type) ? marks + marksOf(c) : marksOf(c);
            if (marks > MARKS) {
                continue;
            }
            if (isBlank(c)) {
                seen.append(' ');
                continue;
            }
            switch (type) {
                case Character.SPACE_SEPARATOR -> seen.append(' ');
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> seen.append('\n');
                case Character.CONTROL -> seen.append(c == '\t' ? '\t' : '\n');
                default -> seen.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    /** Blanks that Unicode counts among letters and symbols: the fillers of Hangul and the empty pattern of Braille. */
    private static boolean isBlank(int c) {
        return c == 0x2800 || c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160;
    }

    /**
     * Characters that show nothing, and so do not end a run of marks either. They include marks that only choose the
     * shape of a letter (Unicode, Default_Ignorable_Code_Point).
     */
    private static boolean isInvisible(int c, int type) {
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || isUnseenControl(c, type)
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || c >= 0x180B && c <= 0x180F
                || c == 0x034F
                || c == 0x17B4
                || c == 0x17B5;
    }

    private static boolean isUnseenControl(int c, int type) {
        return type == Character.CONTROL && !(c >= '\t' && c <= '\r' || c == NEXT_LINE);
    }

    /**
     * The number of marks in a character: composing may take some characters apart again (Unicode Standard Annex 15,
     * composition exclusions).
     */
    private static int marksOf(int c) {
        if (c < FIRST_COMPOSED) {
            return 0;
        }
        return (int) Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> isMark(Character.getType(part)))
                .count();
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A word of a vocabulary or header: lower case, blanks and hyphens as underscores. */
    public static String word(String text) {
        return text(text).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    public static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? null : DecimalText.canonical(value);
    }
}
