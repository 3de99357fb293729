package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.words.Formats;
import id.paritrana.words.SegmentWords;

/** A figure in a warning: what it measures and its value, exact. How it looks is decided by {@link #shown}. */
public record WarningFigure(Unit unit, Object value) {
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

    static WarningFigure people(BigDecimal count) {
        return new WarningFigure(Unit.PEOPLE, count);
    }

    static WarningFigure sum(List<BigDecimal> addends) {
        return new WarningFigure(Unit.SUM, List.copyOf(addends));
    }

    static WarningFigure change(BigDecimal people) {
        return new WarningFigure(Unit.CHANGE, people);
    }

    static WarningFigure percent(BigDecimal percent) {
        return new WarningFigure(Unit.PERCENT, percent);
    }

    static WarningFigure stated(BigDecimal percent) {
        return new WarningFigure(Unit.STATED, percent);
    }

    static WarningFigure number(BigDecimal number) {
        return new WarningFigure(Unit.NUMBER, number);
    }

    static WarningFigure points(BigDecimal points) {
        return new WarningFigure(Unit.POINTS, points);
    }

    static WarningFigure day(LocalDate day) {
        return new WarningFigure(Unit.DAY, day);
    }

    static WarningFigure segment(String code) {
        return new WarningFigure(Unit.SEGMENT, code);
    }

    static WarningFigure words(String words) {
        return new WarningFigure(Unit.WORDS, words);
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
            case SEGMENT -> SegmentWords.of((String) value, locale);
            case WORDS -> (String) value;
        };
    }

    /** Exact and without locale: two figures are the same when these texts are. */
    String canonical() {
        return switch (unit) {
            case PEOPLE, CHANGE, PERCENT, STATED, POINTS -> plain((BigDecimal) value);
            // answers that were given are bound to this text
            case NUMBER -> ((BigDecimal) value).toPlainString().replace('.', ',');
            case SUM -> addends().map(WarningFigure::plain).collect(Collectors.joining("+"));
            case DAY, SEGMENT, WORDS -> value.toString();
        };
    }

    private Stream<BigDecimal> addends() {
        return ((List<?>) value).stream().map(BigDecimal.class::cast);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
