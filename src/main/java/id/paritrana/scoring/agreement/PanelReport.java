package id.paritrana.scoring.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.scheme.Criterion;

/**
 * The report on a panel whose marks are in: a diagnostic, which changes no score.
 *
 * @param tables marks by criterion, in tree order, all the entries of the ballot by all its seats; last, under {@value
 * #TOTALS}, the points that each seat's marks alone would bring (Σ effective global weight × normalised mark; absent
 * where the seat lacks a criterion)
 * @param statistics of each of those tables, under the same keys
 * @param summaries a line for every criterion and nomination with marks
 * @param sameMarkThroughout seat → on how many nominations it gave three or more criteria of one scale, and all of them
 * the same mark
 */
public record PanelReport(
        Map<String, PanelTable> tables,
        Map<String, PanelStatistics> statistics,
        List<PanelSummary> summaries,
        Map<String, Integer> sameMarkThroughout) {

    /** The key of the panel's totals. */
    public static final String TOTALS = "*";

    private static final int LEAST_FOR_STRAIGHT_LINE = 3;

    public PanelReport {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
        summaries = List.copyOf(summaries);
        sameMarkThroughout = Collections.unmodifiableMap(new LinkedHashMap<>(sameMarkThroughout));
    }

    /** The report of a result; without any table when its scheme has no criterion for the panel. Seeded by the rules of the scheme. */
    public static PanelReport of(CategoryResult result) {
        PanelReader reader = new PanelReader(result);
        Map<String, PanelTable> tables = reader.tables();
        List<PanelSummary> summaries = reader.summaries(tables);
        Map<String, Integer> straight = straightLines(result, tables);
        if (!tables.isEmpty()) {
            tables.put(TOTALS, reader.totals(tables));
        }
        long seed = result.scheme().rules().draws().seed();
        Map<String, PanelStatistics> statistics = new LinkedHashMap<>();
        tables.forEach((criterion, table) -> statistics.put(criterion, PanelStatistics.of(table, seed)));
        return new PanelReport(tables, statistics, summaries, straight);
    }

    private static Map<String, Integer> straightLines(CategoryResult result, Map<String, PanelTable> tables) {
        List<String> seats = result.ballot().seats();
        Map<String, Integer> lines = new LinkedHashMap<>();
        boolean oneScale = tables.keySet().stream()
                        .map(code -> result.scheme().find(code).map(Criterion::normaliser))
                        .distinct()
                        .count()
                == 1;
        for (int j = 0; j < seats.size(); j++) {
            int seat = j;
            int count = 0;
            for (int i = 0; i < result.ballot().entries().size(); i++) {
                int row = i;
                double[] marks = tables.values().stream()
                        .filter(table -> table.has(row, seat))
                        .mapToDouble(table -> table.mark(row, seat))
                        .toArray();
                if (oneScale && marks.length >= LEAST_FOR_STRAIGHT_LINE && Moments.variance(marks) == 0) {
                    count++;
                }
            }
            lines.put(seats.get(j), count);
        }
        return lines;
    }
}
