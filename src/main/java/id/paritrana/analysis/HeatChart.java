package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.words.Formats;

/**
 * How far each seat is from the panel, nomination by nomination: a table whose cells are tinted in five steps.
 *
 * @param note which seats are mostly above or below; empty when none is
 */
record HeatChart(List<String> seats, List<Row> rows, String note) {
    private static final int SLIGHT = 3;
    private static final int STRONG = 6;

    record Row(String name, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text signed whole points; empty for a recused seat
     * @param style {@code h2m, h1m, h0, h1p, h2p}; {@code hx} for a recused seat, {@code ho} where there is no mark
     * @param word said instead of a number
     */
    record Cell(String text, String style, String word) {}

    static HeatChart of(AnalysisResult.Heat heat, List<AnalysisResult.HeatRow> shownRows, Shown shown) {
        var rows = new ArrayList<Row>();
        for (AnalysisResult.HeatRow row : shownRows) {
            var cells = new ArrayList<Cell>();
            for (int seat = 0; seat < heat.seats().size(); seat++) {
                boolean recused = row.recused().contains(heat.seats().get(seat));
                cells.add(cell(row.differences().get(seat), recused, shown));
            }
            rows.add(new Row(shown.name(row.nomination()), cells));
        }
        return new HeatChart(heat.seats(), rows, note(heat, shown));
    }

    private static Cell cell(@Nullable Double difference, boolean recused, Shown shown) {
        if (recused) {
            return new Cell("", "hx", shown.say("analysis.heat-recused"));
        }
        if (difference == null) {
            return new Cell("", "ho", shown.say("analysis.heat-absent"));
        }
        long points = Math.round(difference);
        long size = Math.abs(points);
        String step = size < SLIGHT ? "h0" : (size < STRONG ? "h1" : "h2") + (points > 0 ? "p" : "m");
        return new Cell(Formats.in(shown.locale()).signed(Shown.decimal(points), 0), step.toLowerCase(Locale.ROOT), "");
    }

    private static String note(AnalysisResult.Heat heat, Shown shown) {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        for (int seat = 0; seat < heat.seats().size(); seat++) {
            int column = seat;
            double mean = heat.rows().stream()
                    .map(row -> row.differences().get(column))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            if (Math.round(Math.abs(mean)) >= SLIGHT) {
                (mean > 0 ? above : below).add(heat.seats().get(seat));
            }
        }
        if (above.isEmpty() && below.isEmpty()) {
            return shown.say("analysis.heat-even");
        }
        if (below.isEmpty()) {
            return shown.say("analysis.heat-above", shown.joined(above));
        }
        return above.isEmpty()
                ? shown.say("analysis.heat-below", shown.joined(below))
                : shown.say("analysis.heat-both", shown.joined(above), shown.joined(below));
    }
}
