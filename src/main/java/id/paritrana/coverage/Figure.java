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
        /** A bare number. */
        NUMBER,
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

    static Figure number(BigDecimal number) {
        return new Figure(Unit.NUMBER, number);
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
        Formats formats = Formats.in(locale);
        return switch (unit) {
            case PEOPLE -> formats.exact((BigDecimal) value);
            case SUM -> addends().map(formats::exact).collect(Collectors.joining(" + "));
            case CHANGE -> formats.signed((BigDecimal) value, 0);
            case PERCENT -> formats.percent((BigDecimal) value);
            case STATED -> formats.percentAsIs((BigDecimal) value);
            case POINTS -> formats.signed((BigDecimal) value, 2);
            case NUMBER -> formats.asIs((BigDecimal) value);
            case DAY -> formats.date((LocalDate) value);
            case SEGMENT -> segment((String) value, locale);
            case WORDS -> (String) value;
        };
    }

    /** Exact and without locale: two figures are the same when these texts are. */
    String canonical() {
        return switch (unit) {
            case PEOPLE, CHANGE, PERCENT, STATED, POINTS -> plain((BigDecimal) value);
            // answers that were given are bound to this text
            case NUMBER -> ((BigDecimal) value).toPlainString().replace('.', ',');
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
