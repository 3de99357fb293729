package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.Segments;

/** The segments of a day must add up to the total of that day. */
final class SegmentSumDoubts {
    private SegmentSumDoubts() {}

    /** The warnings about the records of one nomination on one day. */
    static List<CoverageWarning> warnings(List<CoverageRecord> day) {
        var total = day.stream().filter(r -> r.segment().equals(Segments.TOTAL)).findFirst();
        if (total.isEmpty()) {
            return List.of();
        }
        List<CoverageRecord> parts = parts(day);
        var found = new ArrayList<CoverageWarning>();
        check(total.get(), parts, CoverageRecord::participants, "", found);
        check(total.get(), parts, CoverageRecord::workers, "workers", found);
        return found;
    }

    /** Whether there is a total whose participants are the sum of its segments, or should be. */
    static boolean compares(List<CoverageRecord> day) {
        return day.stream().anyMatch(r -> r.segment().equals(Segments.TOTAL) && r.participants() != null)
                && complete(parts(day), CoverageRecord::participants);
    }

    private static List<CoverageRecord> parts(List<CoverageRecord> day) {
        return Segments.PARTS.stream()
                .flatMap(p -> day.stream().filter(r -> r.segment().equals(p)).limit(1))
                .toList();
    }

    private static boolean complete(List<CoverageRecord> parts, Function<CoverageRecord, @Nullable BigDecimal> count) {
        return parts.size() > 1 && parts.stream().map(count).allMatch(Objects::nonNull);
    }

    private static void check(
            CoverageRecord total,
            List<CoverageRecord> parts,
            Function<CoverageRecord, @Nullable BigDecimal> count,
            String variant,
            List<CoverageWarning> found) {
        BigDecimal stated = count.apply(total);
        if (stated == null || !complete(parts, count)) {
            return;
        }
        List<BigDecimal> addends = parts.stream().map(count).toList();
        BigDecimal sum = addends.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(stated) != 0) {
            found.add(CoverageWarning.about(
                    total,
                    WarningKind.SEGMENT_SUM,
                    variant,
                    WarningFigure.sum(addends),
                    WarningFigure.people(sum),
                    WarningFigure.people(stated),
                    WarningFigure.change(sum.subtract(stated))));
        }
    }
}
