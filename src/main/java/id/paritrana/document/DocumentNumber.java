package id.paritrana.document;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;

import id.paritrana.tables.TextLimits;

/**
 * The number of a document: {@code 9/BA/TIM9/V/2026}, its month in Roman numerals.
 *
 * @param serial counted from 1 without gaps within edition, kind and year
 * @param word of the kind, as {@code BA} for minutes
 * @param pattern of the office, see {@link #text}
 */
public record DocumentNumber(int serial, String word, int month, int year, String pattern) {
    /** Where an office has set none. */
    static final String USUAL = "{urut}/{jenis}/TIM9/{bulan}/{tahun}";

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    /** Letters, digits and the separators in numbers of official letters, and the four words in braces. */
    private static final Pattern ALLOWED = Pattern.compile("(?:[A-Za-z0-9 ./-]|\\{(?:urut|jenis|bulan|tahun)})+");

    private static final int EXAMPLE_SERIAL = 9;
    private static final int EXAMPLE_YEAR = 2026;

    public static DocumentNumber of(int serial, String word, LocalDate day, String pattern) {
        return new DocumentNumber(serial, word, day.getMonthValue(), day.getYear(), pattern);
    }

    /** Whether numbers can be made by it that differ within an edition: it has the serial number, the kind and the year. */
    static boolean isPattern(String text) {
        return text.length() <= TextLimits.CODE
                && ALLOWED.matcher(text).matches()
                && List.of("{urut}", "{jenis}", "{tahun}").stream().allMatch(text::contains);
    }

    /** What a number by it looks like; empty for what is no pattern. */
    static String example(String pattern) {
        return isPattern(pattern)
                ? new DocumentNumber(EXAMPLE_SERIAL, "BA", Month.MAY.getValue(), EXAMPLE_YEAR, pattern).text()
                : "";
    }

    /** The pattern with its words filled in: {@code {urut}}, {@code {jenis}}, {@code {bulan}}, {@code {tahun}}. */
    public String text() {
        return pattern.replace("{urut}", String.valueOf(serial))
                .replace("{jenis}", word)
                .replace("{bulan}", ROMAN[month - 1])
                .replace("{tahun}", String.valueOf(year));
    }
}
