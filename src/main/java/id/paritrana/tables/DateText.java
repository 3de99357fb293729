package id.paritrana.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as text: year first ({@code 2024-12-31}, {@code 2024/12/31}), day first ({@code 31/12/2024}, {@code
 * 31-12-2024}, {@code 31.12.2024}) or with the month in words ({@code 31 Desember 2024}, {@code 31 Des 2024}, {@code 31
 * December 2024}). A time of day after the date is ignored, and so is a zone after midnight in Greenwich, which is how
 * programs write a day. Nothing else is guessed.
 */
public final class DateText {
    private static final String TIME =
            "(?:(?:T|,? )\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?|T00:00(?::00(?:\\.0+)?)?Z)?";

    /** A moment with a zone: in another zone it may fall on another day. */
    private static final Pattern ZONED =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})");

    /** Serial numbers of days, as a spreadsheet counts them, in the range of plausible dates. */
    private static final Pattern SERIAL = Pattern.compile("(3[6-9]|[4-9]\\d|10\\d)\\d{3}");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[ -](\\p{L}{3,9})\\.?[ -](\\d{4})" + TIME);

    /** The dashes that programs for texts write in place of a hyphen. */
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2013\u2212]");

    /** The months as people write them, in both languages and in full or short. */
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("januari january jan", "1"),
            Map.entry("februari pebruari february feb peb", "2"),
            Map.entry("maret march mar", "3"),
            Map.entry("april apr", "4"),
            Map.entry("mei may", "5"),
            Map.entry("juni june jun", "6"),
            Map.entry("juli july jul", "7"),
            Map.entry("agustus august agt agu aug ags", "8"),
            Map.entry("september sept sep", "9"),
            Map.entry("oktober october okt oct", "10"),
            Map.entry("november nopember nov nop", "11"),
            Map.entry("desember december des dec", "12"));

    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})-(\\p{Lu}\\p{Ll}{2})");
    private static final Pattern WITHOUT_DAY = Pattern.compile("(\\p{Lu}\\p{Ll}{2})-(\\d{2})");

    /** Years that a day or an edition may have; what lies outside was mistyped. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2200;

    private DateText() {}

    /** Whether a day lies in the years that one may have. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Whether a text is a moment with its zone. */
    public static boolean isZoned(String text) {
        return ZONED.matcher(text.strip()).matches();
    }

    /** The day that a spreadsheet counts as so many; nothing for another number. */
    public static Optional<LocalDate> ofSerial(String text) {
        return SERIAL.matcher(text.strip()).matches()
                ? Optional.of(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text.strip())))
                        .filter(DateText::isPlausible)
                : Optional.empty();
    }

    /** The text with a hyphen for each of the dashes that programs write in its place. */
    public static String withHyphens(String text) {
        return HYPHENS.matcher(text).replaceAll("-");
    }

    /** The date in a text; empty when the text is not a date, or one that does not exist (30 February). */
    public static Optional<LocalDate> read(String text) {
        String written = withHyphens(text.strip());
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return date(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher inWords = IN_WORDS.matcher(written);
        return inWords.matches()
                ? month(inWords.group(2)).flatMap(month -> date(inWords.group(3), month, inWords.group(1)))
                : Optional.empty();
    }

    /**
     * Whether a text is a day as a spreadsheet program writes one that it made of something else: {@code 01-Feb} of {@code 1-2}. A code
     * like {@code DES-01} is not a date, whatever month its letters name.
     */
    public static boolean isAsSpreadsheetsWrite(String text) {
        Matcher withoutYear = WITHOUT_YEAR.matcher(text);
        Matcher withoutDay = WITHOUT_DAY.matcher(text);
        return withoutYear.matches() && month(withoutYear.group(2)).isPresent()
                || withoutDay.matches() && month(withoutDay.group(1)).isPresent()
                || read(text).isPresent();
    }

    private static Optional<String> month(String word) {
        return MONTHS.entrySet().stream()
                .filter(names -> List.of(names.getKey().split(" ")).contains(word.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
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
