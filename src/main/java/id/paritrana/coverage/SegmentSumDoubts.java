package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.SegmentSum;
import id.paritrana.workbook.Segments;

/** The segments of a day must add up to the total of that day, as {@link SegmentSum} says for workbooks too. */
final class SegmentSumDoubts {
    private SegmentSumDoubts() {}

    /** The warnings about the records of one nomination on one day. */
    static List<CoverageWarning> warnings(List<CoverageRecord> day) {
        var total = day.stream().filter(r -> r.segment().equals(Segments.TOTAL)).findFirst();
        if (total.isEmpty()) {
            return List.of();
        }
        List<CoverageRecord> parts = SegmentSum.parts(day);
        var found = new ArrayList<CoverageWarning>();
        check(total.get(), parts, CoverageRecord::participants, "", found);
        check(total.get(), parts, CoverageRecord::workers, "workers", found);
        return found;
    }

    /** Whether there is a total whose participants are the sum of its segments, or should be. */
    static boolean compares(List<CoverageRecord> day) {
        return day.stream().anyMatch(r -> r.segment().equals(Segments.TOTAL) && r.participants() != null)
                && SegmentSum.isComplete(SegmentSum.parts(day), CoverageRecord::participants);
    }

    private static void check(
            CoverageRecord total,
            List<CoverageRecord> parts,
            Function<CoverageRecord, @Nullable BigDecimal> count,
            String variant,
            List<CoverageWarning> found) {
        BigDecimal stated = count.apply(total);
        SegmentSum.contradicting(stated, parts, count)
                .ifPresent(sum -> found.add(CoverageWarning.about(
                        total,
                        WarningKind.SEGMENT_SUM,
                        variant,
                        WarningFigure.sum(parts.stream()
                                .map(count)
                                .filter(Objects::nonNull)
                                .toList()),
                        WarningFigure.people(sum),
                        WarningFigure.people(stated),
                        WarningFigure.change(sum.subtract(Objects.requireNonNull(stated))))));
    }
}
