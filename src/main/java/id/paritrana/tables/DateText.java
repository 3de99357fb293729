package id.paritrana.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as text: ISO ({@code 2024-12-31}) or day first ({@code 31/12/2024}, {@code 31-12-2024}, {@code 31.12.2024}); nothing
 * else is guessed.
 */
public final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

    /** Years that a day or an edition may have; what lies outside was mistyped. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2200;

    private DateText() {}

    /** Whether a day lies in the years that one may have. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The date a text stands for; empty when it is none, or one that no calendar has (30 February). */
    public static Optional<LocalDate> read(String text) {
        String written = text.strip();
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return date(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Canonical text: ISO 8601. */
    public static String of(LocalDate date) {
        return date.toString();
    }
}
