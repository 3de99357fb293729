package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** A figure in a warning: what it measures and its value, exact. How it looks is decided by {@link #shown}. */
public record Figure(Unit unit, Object value) {
    public enum Unit {
        PEOPLE,
        /** Addends: a list of decimals. */
        SUM,
        /** A change in people, with its sign. */
        CHANGE,
        PERCENT,
        /** A per cent with the decimals that its source gave. */
        STATED,
        /** Percentage points, with their sign. */
        POINTS,
        DAY,
        SEGMENT,
        WORDS
    }

    static Figure people(BigDecimal count) {
        return new Figure(Unit.PEOPLE, count);
    }

    static Figure sum(List<BigDecimal> addends) {
        return new Figure(Unit.SUM, List.copyOf(addends));
    }

    static Figure change(BigDecimal people) {
        return new Figure(Unit.CHANGE, people);
    }

    static Figure percent(BigDecimal percent) {
        return new Figure(Unit.PERCENT, percent);
    }

    static Figure stated(BigDecimal percent) {
        return new Figure(Unit.STATED, percent);
    }

    static Figure points(BigDecimal points) {
        return new Figure(Unit.POINTS, points);
    }

    static Figure day(LocalDate day) {
        return new Figure(Unit.DAY, day);
    }

    static Figure segment(String code) {
        return new Figure(Unit.SEGMENT, code);
    }

    static Figure words(String words) {
        return new Figure(Unit.WORDS, words);
    }

    /** As people read it. */
    public String shown(Locale locale) {
        return switch (unit) {
            case PEOPLE -> Formats.exact((BigDecimal) value);
            case SUM -> addends().map(Formats::exact).collect(Collectors.joining(" + "));
            case CHANGE -> Formats.signed((BigDecimal) value, 0);
            case PERCENT -> Formats.percent((BigDecimal) value);
            case STATED -> Formats.asIs((BigDecimal) value) + "\u00a0%";
            case POINTS -> Formats.signed((BigDecimal) value, 2);
            case DAY -> Formats.date((LocalDate) value, locale);
            case SEGMENT -> segment((String) value, locale);
            case WORDS -> (String) value;
        };
    }

    /** Exact and without locale: two figures are the same when these texts are. */
    String canonical() {
        return switch (unit) {
            case PEOPLE, CHANGE, PERCENT, STATED, POINTS -> plain((BigDecimal) value);
            case SUM -> addends().map(Figure::plain).collect(Collectors.joining("+"));
            case DAY, SEGMENT, WORDS -> value.toString();
        };
    }

    /** What a segment is called; one that the edition has added is called by its code. */
    public static String segment(@Nullable String code, Locale locale) {
        String key = "coverage.segment." + code;
        return Messages.has(locale, key) ? Messages.text(locale, key) : String.valueOf(code);
    }

    private java.util.stream.Stream<BigDecimal> addends() {
        return ((List<?>) value).stream().map(BigDecimal.class::cast);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
