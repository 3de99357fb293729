package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DecimalText;

/**
 * The look of numbers, dates and times in one language: {@code 1.234,56}, {@code 68,02 %}, {@code 14.03 WITA}, {@code
 * Jumat, 8 Mei 2026} in Indonesian, {@code 1,234.56}, {@code 68.02%}, {@code 14:03 WITA}, {@code Friday, 8 May 2026} in
 * English. In the other language a figure may read as a thousand times as much, so none is written without a language.
 * Rounding for display happens only here.
 */
public final class Formats {
    private static final String NBSP = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final String NONE = "–";
    private static final Map<String, String> ZONE_NAMES =
            Map.of("Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private static final Formats IN_INDONESIAN = new Formats(Messages.INDONESIAN, '.', ',', NBSP + "%", "HH.mm", NBSP);
    private static final Formats IN_ENGLISH = new Formats(Messages.ENGLISH, ',', '.', "%", "HH:mm", NBSP);
    private static final Formats KEPT_IN_INDONESIAN =
            new Formats(Messages.INDONESIAN, '.', ',', NBSP + "%", "HH.mm", " ");
    private static final Formats KEPT_IN_ENGLISH = new Formats(Messages.ENGLISH, ',', '.', "%", "HH:mm", " ");

    private final char group;
    private final char mark;
    private final String percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter clock;

    private Formats(Locale locale, char group, char mark, String percent, String clock, String join) {
        this.group = group;
        this.mark = mark;
        this.percent = percent;
        this.date = DateTimeFormatter.ofPattern("d MMMM yyyy".replace(" ", join), locale);
        this.day = DateTimeFormatter.ofPattern("EEEE, " + "d MMMM yyyy".replace(" ", join), locale);
        this.clock = DateTimeFormatter.ofPattern(clock, locale);
    }

    /** English for an English locale, Indonesian for every other. */
    public static Formats in(Locale locale) {
        return Messages.isEnglish(locale) ? IN_ENGLISH : IN_INDONESIAN;
    }

    /** The same for documents and files, which are kept and compared: with blanks in dates, which a page never breaks at. */
    public static Formats kept(Locale locale) {
        return Messages.isEnglish(locale) ? KEPT_IN_ENGLISH : KEPT_IN_INDONESIAN;
    }

    /** Exactly so many decimals, rounded half up: {@code 81,90}. A dash where there is no number. */
    public String number(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return NONE;
        }
        return grouped(value.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** A number with two decimals. */
    public String score(@Nullable BigDecimal value) {
        return number(value, 2);
    }

    /** All its decimals, without trailing zeros: {@code 17,5}; {@code 122.318}. */
    public String exact(@Nullable BigDecimal value) {
        return value == null ? NONE : grouped(DecimalText.of(value));
    }

    /** A total with the decimals that it was rounded to. */
    public String asIs(@Nullable BigDecimal value) {
        return value == null ? NONE : grouped(value.toPlainString());
    }

    /** Digits without separators, the same in every language: a year or an account number. */
    public static String plain(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    /** A whole number with thousands separators. */
    public String count(Number value) {
        return grouped(Long.toString(value.longValue()));
    }

    /** {@code 68,02 %} of a number that is already in per cent. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? NONE : number(value, 2) + percent;
    }

    /** A number that is already in per cent, with its own decimals. */
    public String percentAsIs(@Nullable BigDecimal value) {
        return value == null ? NONE : asIs(value) + percent;
    }

    /** A number that is already in per cent, without trailing zeros. */
    public String percentExact(@Nullable BigDecimal value) {
        return value == null ? NONE : exact(value) + percent;
    }

    /** With its sign: {@code +3,40}, {@code −1,30}, {@code 0,00}. */
    public String signed(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return NONE;
        }
        String text = number(value, decimals);
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return shown.signum() > 0 ? "+" + text : text;
    }

    /** With its sign, all its decimals and no trailing zeros: {@code +2,5}. */
    public String signedExact(BigDecimal value) {
        return value.signum() > 0 ? "+" + exact(value) : exact(value);
    }

    /** A number as a person types it into a field: no thousands separators, so that it can be read in one way only. */
    public String field(@Nullable BigDecimal value) {
        return value == null ? "" : DecimalText.typeable(value, mark);
    }

    /** {@code 8 Mei 2026}. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : this.date.format(date);
    }

    /** {@code Jumat, 8 Mei 2026}. */
    public String day(@Nullable LocalDate date) {
        return date == null ? NONE : day.format(date);
    }

    /** {@code 8 Mei 2026, 14.03 WITA}. */
    public String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? NONE : date.format(at.atZone(zone)) + ", " + time(at, zone);
    }

    /** {@code 14.03 WITA}. */
    public String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? NONE : time(at.atZone(zone).toLocalTime(), zone);
    }

    /** {@code 14.03 WITA}. */
    public String time(LocalTime at, ZoneId zone) {
        return clock.format(at) + NBSP + zoneName(zone);
    }

    /** {@code 14.03}. */
    public String clock(LocalTime at) {
        return clock.format(at);
    }

    public static String zoneName(ZoneId zone) {
        String known = ZONE_NAMES.get(zone.getId());
        return known != null ? known : zone.getId();
    }

    private String grouped(String plain) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder out = new StringBuilder(digits.length() + 8);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(group);
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(mark).append(digits, point + 1, digits.length());
        }
        return negative ? MINUS + out : out.toString();
    }
}
