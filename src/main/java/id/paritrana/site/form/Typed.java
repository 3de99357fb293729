package id.paritrana.site.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.refusal.Told;
import id.paritrana.tables.Canon;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.PersonalData;
import id.paritrana.tables.PrintedCharacters;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/**
 * Reads what a person typed into fields, and collects objections beside their fields. Texts that seem to contain a
 * national or membership number are refused: only aggregates may enter.
 */
public final class Typed {
    private static final Pattern HTTPS =
            Pattern.compile("https://[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(?::\\d{1,5})?(?:[/?#][^\\s\"<>]*)?");

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[.:](\\d{2})");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})\\s*/\\s*(\\d{1,3})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final List<Objection> objections = new ArrayList<>();

    /** A cleaned text of a form; null becomes empty. */
    public static String plain(@Nullable String typed) {
        return typed == null ? "" : Canon.text(typed);
    }

    /** The same, trimmed. */
    public static String line(@Nullable String typed) {
        return plain(typed).strip();
    }

    /** The same on one line: a two-line field only makes a long text readable, and its line breaks mean nothing. */
    public static String inOneLine(@Nullable String typed) {
        return line(typed).replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** A whole number of zero or more in plain digits, as an address, a hidden field or a select carries it. */
    public static OptionalLong whole(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Such a number if it is at most {@code most}; otherwise {@code instead}. */
    public static int whole(@Nullable String text, int most, int instead) {
        var number = whole(text);
        return number.isPresent() && number.getAsLong() <= most ? (int) number.getAsLong() : instead;
    }

    /** A decimal as people type one; empty when it is not a number, or ambiguous. */
    public static Optional<BigDecimal> decimal(String text) {
        return Optional.ofNullable(DecimalText.typed(text).value());
    }

    /**
     * The objection to a typed text that is not a number, or is ambiguous.
     *
     * @param sentences prefix of the message keys, which end in the fault
     * @param more further arguments of the message
     */
    public static Optional<Objection> unreadable(String field, String typed, String sentences, Object... more) {
        DecimalText.Fault fault = DecimalText.typed(typed).fault();
        if (fault == null) {
            return Optional.empty();
        }
        String word = fault.code();
        var args = new ArrayList<Object>(List.of(shortened(typed)));
        args.addAll(List.of(more));
        return Optional.of(Objection.of(field, sentences + word, args.toArray()));
    }

    /** A number or a day as people read it in a language; any other text is unchanged. */
    public static String shown(String typed, Locale locale) {
        return decimal(typed)
                .map(Formats.in(locale)::exact)
                .or(() -> DateText.read(typed).map(Formats.in(locale)::date))
                .orElse(typed);
    }

    /**
     * A number of people, when it is unambiguous: people are whole, so a mark before three digits separates thousands
     * in either language. Any other text is unchanged.
     */
    public static String people(String typed) {
        return DecimalText.typed(typed).fault() == DecimalText.Fault.AMBIGUOUS
                ? DecimalText.Unambiguous.of(typed, DecimalText.Rule.TYPED).whole()
                : typed;
    }

    /** The same with the thousands separators of a language; {@link #people(String)} reads it again. */
    static String peopleField(String typed, Locale locale) {
        return decimal(people(typed))
                .filter(number -> number.stripTrailingZeros().scale() <= 0 && !isPeopleWithDecimals(typed, number))
                .map(Formats.in(locale)::exact)
                .orElse(typed);
    }

    /** A number with thousands separators, when it can be read back in one way only; otherwise unchanged. */
    static String numberField(String typed, Locale locale) {
        return decimal(typed)
                .map(Formats.in(locale)::exact)
                .filter(marked -> decimal(marked).equals(decimal(typed)))
                .orElse(typed);
    }

    /** A day in any spelling that {@link DateText} reads, in the years that one may have. */
    public static Optional<LocalDate> day(String text) {
        return DateText.read(text).filter(DateText::isPlausible);
    }

    /** The same day as ISO 8601, for data kept until it is confirmed; any other text is unchanged. */
    public static String iso(String text) {
        return day(text).map(DateText::of).orElse(text);
    }

    /** A time of day, {@code 09.30} or {@code 9:30}. */
    public static Optional<LocalTime> time(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** A day and a time as the browser's field sends them, {@code 2026-05-21T17:00}. */
    public static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, MOMENT));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** What {@link #moment} reads. */
    public static String momentField(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** A share of at most the whole, {@code 2/3}; its parts have at most three digits. */
    public static Optional<Share> share(String text) {
        Matcher parts = SHARE.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(parts.group(1));
        int denominator = Integer.parseInt(parts.group(2));
        return numerator < 1 || denominator < numerator
                ? Optional.empty()
                : Optional.of(new Share(numerator, denominator));
    }

    /** A part of a whole. */
    public record Share(int numerator, int denominator) {
        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /** A decimal as people type one, or null for an empty field. */
    public @Nullable BigDecimal number(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        DecimalText.ReadDecimal reading = DecimalText.typed(typed);
        if (reading.fault() == DecimalText.Fault.AMBIGUOUS) {
            var ways = DecimalText.Unambiguous.of(typed, DecimalText.Rule.TYPED);
            object(field, "site.typed.ambiguous", shortened(typed), ways.whole(), fraction(ways));
            return null;
        }
        unreadable(field, typed, "site.typed.").ifPresent(objections::add);
        return reading.value();
    }

    private static Told fraction(DecimalText.Unambiguous ways) {
        return locale -> Messages.isEnglish(locale) ? ways.fraction().replace(',', '.') : ways.fraction();
    }

    /** A number of zero or more. */
    public @Nullable BigDecimal notNegative(String field, String typed) {
        BigDecimal value = number(field, typed);
        if (value != null && value.signum() < 0) {
            object(field, "site.typed.negative", shortened(typed));
            return null;
        }
        return value;
    }

    /** A whole number of zero or more: people are counted. */
    public @Nullable BigDecimal people(String field, String typed) {
        BigDecimal value = notNegative(field, people(typed));
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            object(field, "site.typed.not-whole", shortened(typed));
            return null;
        }
        if (value != null && isPeopleWithDecimals(typed, value)) {
            String thousands = DecimalText.of(value.movePointRight(3));
            object(field, "site.typed.people-decimals", shortened(typed), DecimalText.of(value), thousands);
            return null;
        }
        return value;
    }

    /** Whether a count of people has decimals: {@code 41,00} may be 41, or 41 thousand from a table in thousands. */
    private static boolean isPeopleWithDecimals(String typed, BigDecimal number) {
        return number.signum() != 0 && decimal(typed).isPresent() && DecimalText.isWrittenWithDecimals(typed);
    }

    public @Nullable LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = day(typed);
        if (day.isEmpty()) {
            if (DateText.read(typed).isPresent()) {
                object(
                        field,
                        "site.typed.day-years",
                        shortened(typed),
                        String.valueOf(DateText.FIRST_YEAR),
                        String.valueOf(DateText.LAST_YEAR));
            } else {
                object(field, "site.typed.no-day", shortened(typed));
            }
            return null;
        }
        return day.get();
    }

    /** The objection to a text that seems to contain a national or membership number. */
    public static Optional<Objection> personal(String field, String text) {
        return PersonalData.inText(text).map(kind -> Objection.of(field, "site.typed.personal"));
    }

    /** The objections to a text of at most {@code most} characters. */
    public static List<Objection> against(String field, String text, int most) {
        var objections = new ArrayList<Objection>();
        if (text.length() > most) {
            objections.add(Objection.of(field, "site.typed.too-long", text.length(), most));
        }
        personal(field, text).ifPresent(objections::add);
        PrintedCharacters.missing(text)
                .ifPresent(one -> objections.add(Objection.of(field, "site.typed.unprintable", one)));
        return objections;
    }

    /** A text of at most {@code most} characters. */
    public String words(String field, String typed, int most) {
        String text = Canon.text(typed);
        objections.addAll(against(field, text, most));
        return text;
    }

    /** A text that must be there. */
    public String required(String field, String typed, int most, String missing) {
        String text = words(field, typed, most);
        if (text.isEmpty()) {
            object(field, missing);
        }
        return text;
    }

    /** An https address, or null for an empty field. */
    public @Nullable String link(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 1000 || !HTTPS.matcher(text).matches()) {
            object(field, "site.typed.no-link");
            return null;
        }
        return text;
    }

    public void object(String field, String key, Object... args) {
        objections.add(Objection.of(field, key, args));
    }

    public void object(List<Objection> more) {
        objections.addAll(more);
    }

    /** Whether this field has no objection so far. */
    public boolean fine(String field) {
        return objections.stream().noneMatch(o -> o.field().equals(field));
    }

    /** The objections so far, for a page that answers despite wrong input. */
    public Errors errors() {
        return new Errors(objections);
    }

    public void refuseIfAny() {
        Refusal.unlessNone(objections);
    }

    /** A typed text in a sentence about it, cut when it is long. */
    public static String shortened(String typed) {
        String text = typed.strip();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
