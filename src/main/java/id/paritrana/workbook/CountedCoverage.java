package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Selects the worker counts from which a criterion is computed when no {@link RecordedFigure} replaces them. The
 * ranking, the score sheet and the nominee's page all use it, so that nobody judges by figures that do not count.
 */
public final class CountedCoverage {
    private CountedCoverage() {}

    /** The workers of one segment on one day, and how many of them are members. */
    public interface Count {
        String segment();

        LocalDate asOf();

        @Nullable
        BigDecimal participants();

        @Nullable
        BigDecimal workers();
    }

    /**
     * The count of each segment at its latest day in the period, by segment, in the order in which segments first
     * occur.
     *
     * @param counts of one nominee
     */
    public static <C extends Count> Map<String, C> latest(Collection<C> counts, Period period) {
        Map<String, C> latest = new LinkedHashMap<>();
        for (C count : counts) {
            if (period.holds(count.asOf())) {
                latest.merge(count.segment(), count, (a, b) -> b.asOf().isAfter(a.asOf()) ? b : a);
            }
        }
        return latest;
    }

    /**
     * The counts that a criterion over these segments sums; empty when one is missing or lacks a figure, because a sum
     * of some segments would be another ratio.
     *
     * @param latest as {@link #latest} gives it
     */
    public static <C extends Count> List<C> of(Map<String, C> latest, List<String> segments) {
        List<C> counts = new ArrayList<>();
        for (String segment : segments) {
            C count = latest.get(segment);
            if (count == null || !isWhole(count)) {
                return List.of();
            }
            counts.add(count);
        }
        return counts;
    }

    /** Whether both figures are present. */
    public static boolean isWhole(Count count) {
        return count.participants() != null && count.workers() != null;
    }
}
