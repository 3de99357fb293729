package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.NumericText;
import id.paritrana.tables.Telling;

/**
 * The {@code table} of a criterion: lines {@code x:score} of bands and piecewise, lines {@code option:score} of a choice, or
 * the segments of a ratio ({@code PU+BPU+JAKON}), separated by semicolons.
 *
 * @param segments codes whose participants and workers are summed; empty when the table names none
 */
public record ScoreTable(List<String> segments, List<Line> lines) implements NumericText {
    /** A part of the text that has neither form. */
    public static final Telling FORM = Telling.alone("workbook.table-text.form");

    private static final Telling OPTIONS = Telling.alone("workbook.table-text.options");

    /** A table without anything in it. */
    public static final ScoreTable NONE = new ScoreTable(List.of(), List.of());

    /**
     * One line.
     *
     * @param option the code of a choice; empty for a line with an x
     * @param x null for a line with an option
     */
    public record Line(String option, @Nullable BigDecimal x, BigDecimal score) {
        public Line {
            option = Canon.text(option);
            x = Canon.number(x);
            score = DecimalText.canonical(score);
        }
    }

    /** A table, or the part of the text that was not understood with how that is told. */
    public record ReadTable(ScoreTable table, @Nullable Telling fault, String part) {}

    public ScoreTable {
        segments = List.copyOf(segments);
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return segments.isEmpty() && lines.isEmpty();
    }

    /** The largest value that has a line; null without any. */
    @Nullable
    public BigDecimal largest() {
        BigDecimal largest = null;
        for (Line line : lines) {
            BigDecimal x = line.x();
            largest = largest == null || x != null && x.compareTo(largest) > 0 ? x : largest;
        }
        return largest;
    }

    /**
     * Reads the text of a cell.
     *
     * @param options whether a code, not a number, precedes the colon
     * @param decimal how this file writes numbers
     */
    public static ReadTable read(String text, boolean options, Function<String, DecimalText.ReadDecimal> decimal) {
        List<String> segments = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String part : Canon.text(text).split("[;\n]")) {
            String line = Canon.text(part);
            int colon = line.lastIndexOf(':');
            if (line.isEmpty()) {
                continue;
            }
            if (colon < 0) {
                if (options) {
                    return new ReadTable(NONE, OPTIONS, line);
                }
                for (String segment : line.split("\\+")) {
                    if (segment.isBlank()) {
                        return new ReadTable(NONE, FORM, line);
                    }
                    segments.add(Canon.text(segment));
                }
                continue;
            }
            String key = Canon.text(line.substring(0, colon));
            DecimalText.ReadDecimal score = decimal.apply(line.substring(colon + 1));
            DecimalText.ReadDecimal x = options ? null : decimal.apply(key);
            DecimalText.Fault fault = score.fault() == null && x != null ? x.fault() : score.fault();
            BigDecimal points = score.value();
            boolean named = !options || CodeForm.LISTED.objection(key).isEmpty();
            if (fault != null || points == null || key.isEmpty() || !named) {
                Telling why = fault == null || fault == DecimalText.Fault.NOT_A_NUMBER
                        ? options ? OPTIONS : FORM
                        : fault.told();
                return new ReadTable(NONE, why, line);
            }
            lines.add(new Line(x == null ? key : "", x == null ? null : x.value(), points));
        }
        return new ReadTable(new ScoreTable(segments, lines), null, "");
    }

    @Override
    public String text(Function<BigDecimal, String> decimal) {
        String named = String.join("+", segments);
        String scored = lines.stream()
                .map(line -> (line.x() == null ? line.option() : decimal.apply(line.x())) + ":"
                        + decimal.apply(line.score()))
                .collect(Collectors.joining("; "));
        return named.isEmpty() || scored.isEmpty() ? named + scored : named + "; " + scored;
    }

    /** The canonical text: decimal points, no grouping; {@link #parse} reads it back. */
    public String text() {
        return text(DecimalText::of);
    }

    /**
     * Reads a canonical text.
     *
     * @param options whether a code, not a number, precedes the colon
     * @throws IllegalArgumentException for a text that {@link #text()} would not write
     */
    public static ScoreTable parse(String text, boolean options) {
        ReadTable reading = read(text, options, part -> DecimalText.read(part, DecimalText.Rule.POINT));
        if (reading.fault() != null) {
            throw new IllegalArgumentException("not a score table: " + reading.part());
        }
        return reading.table();
    }
}
