package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DecimalText;

/**
 * The look of numbers, dates and times, in the form of id-ID whatever the language: {@code 1.234,56}, {@code 68,02 %},
 * {@code +3,40}, {@code 14.03 WITA}, {@code Jumat, 8 Mei 2026}. Rounding for show happens here and nowhere else.
 */
@TemplateExtension(namespace = "f")
public final class Formats {
    private static final String NBSP = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final Map<String, String> ZONE_NAMES =
            Map.of("Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private Formats() {}

    /** Exactly so many decimals, rounded half up: {@code 81,90}. A dash where there is no number. */
    public static String number(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return "–";
        }
        return grouped(value.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** A number with two decimals. */
    public static String score(@Nullable BigDecimal value) {
        return number(value, 2);
    }

    /** All the decimals that it has, and no zeros at the end: {@code 17,5}; {@code 122.318}. */
    public static String exact(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return grouped(plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString());
    }

    /** A total with the decimals that it was rounded to. */
    public static String asIs(@Nullable BigDecimal value) {
        return value == null ? "–" : grouped(value.toPlainString());
    }

    /** A year, a number of an account: digits without dots. */
    public static String plain(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    /** A whole number with dots between thousands. */
    public static String count(Number value) {
        return grouped(Long.toString(value.longValue()));
    }

    /** {@code 68,02 %} of a number that is already in per cent. */
    public static String percent(@Nullable BigDecimal value) {
        return value == null ? "–" : number(value, 2) + NBSP + "%";
    }

    /** With its sign: {@code +3,40}, {@code −1,30}, {@code 0,00}. */
    public static String signed(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return "–";
        }
        String text = number(value, decimals);
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return shown.signum() > 0 ? "+" + text : text;
    }

    /** What a person types into a field: decimal comma, no dots, readable in one way only. */
    public static String field(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return DecimalText.withComma((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
    }

    /** {@code 8 Mei 2026}. */
    public static String date(@Nullable LocalDate date, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return date == null ? "–" : format("d MMMM yyyy", locale).format(date);
    }

    /** {@code Jumat, 8 Mei 2026}. */
    public static String day(@Nullable LocalDate date, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return date == null ? "–" : format("EEEE, d MMMM yyyy", locale).format(date);
    }

    /** {@code 8 Mei 2026, 14.03 WITA}. */
    public static String moment(
            @Nullable Instant at, ZoneId zone, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return at == null ? "–" : format("d MMMM yyyy, HH.mm", locale).format(at.atZone(zone)) + NBSP + zoneName(zone);
    }

    /** {@code 14.03 WITA}. */
    public static String time(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT).format(at.atZone(zone)) + NBSP + zoneName(zone);
    }

    public static String zoneName(ZoneId zone) {
        String known = ZONE_NAMES.get(zone.getId());
        return known != null ? known : zone.getId();
    }

    private static DateTimeFormatter format(String pattern, Object locale) {
        return DateTimeFormatter.ofPattern(pattern, (Locale) locale);
    }

    private static String grouped(String plain) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder out = new StringBuilder(digits.length() + 8);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(',').append(digits, point + 1, digits.length());
        }
        return negative ? MINUS + out : out.toString();
    }
}
