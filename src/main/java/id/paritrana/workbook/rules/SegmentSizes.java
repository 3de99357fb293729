package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionIndex;

/**
 * Doubts workers with a digit too many or too few in both figures of a row, so that the share looks right: they are far from all others of
 * the segment, and so is their proportion to the nominee's other segment. A large place is large in both.
 */
final class SegmentSizes {
    /** Fewer others say nothing. */
    private static final int ENOUGH = 4;

    /** How far below the least or above the most of the others a figure lies. */
    private static final double FAR = 6;

    private static final String ONE = "PU";
    private static final String OTHER = "BPU";

    private final DataFindings findings;
    private final LatestCounts counts;
    /** Rows of which another doubt about their size is told. */
    private final Set<Integer> told;

    private SegmentSizes(EditionIndex index, DataFindings findings) {
        this.findings = findings;
        this.counts = new LatestCounts(index);
        this.told = findings.told(
                Set.of("workbook.coverage.magnitude", "workbook.coverage.apart", DataFindings.STATED.key()));
    }

    static void doubts(EditionIndex index, DataFindings findings) {
        SegmentSizes sizes = new SegmentSizes(index, findings);
        Map<String, List<int[]>> categories = new LinkedHashMap<>();
        sizes.counts.eachNominee((nominee, segments) -> {
            Integer one = segments.get(ONE);
            Integer other = segments.get(OTHER);
            boolean region = NomineeLikeness.isOfRegions(index.kindOf(index.categoryOf(nominee)));
            if (region && one != null && other != null && sizes.isCounted(one) && sizes.isCounted(other)) {
                categories
                        .computeIfAbsent(index.categoryOf(nominee), first -> new ArrayList<>())
                        .add(new int[] {one, other});
            }
        });
        categories.values().forEach(sizes::doubt);
    }

    private boolean isCounted(int at) {
        BigDecimal workers = counts.row(at).workers();
        return workers != null && workers.signum() > 0;
    }

    private void doubt(List<int[]> pairs) {
        if (pairs.size() <= ENOUGH) {
            return;
        }
        List<Double> proportions = sorted(pairs, this::proportion);
        List<Double> ones = sorted(pairs, pair -> workers(pair[0]));
        List<Double> others = sorted(pairs, pair -> workers(pair[1]));
        for (int[] pair : pairs) {
            int apart = apart(proportion(pair), proportions);
            if (apart != 0 && apart(workers(pair[0]), ones) == apart) {
                tell(pair[0], middle(ones));
            } else if (apart != 0 && apart(workers(pair[1]), others) == -apart) {
                tell(pair[1], middle(others));
            }
        }
    }

    private double proportion(int[] pair) {
        return workers(pair[0]) / workers(pair[1]);
    }

    private static List<Double> sorted(List<int[]> pairs, ToDoubleFunction<int[]> figure) {
        return pairs.stream().mapToDouble(figure).sorted().boxed().toList();
    }

    private void tell(int at, String usual) {
        if (told.contains(at)) {
            return;
        }
        CoverageRow row = counts.row(at);
        findings.warning(
                at,
                "workers",
                Telling.oncePer("workbook.coverage.size", "segment").inEachRow(),
                Map.of(
                        "denominator",
                        DecimalText.of(Objects.requireNonNull(row.workers())),
                        "usual",
                        usual,
                        "segment",
                        row.segment(),
                        "other",
                        row.segment().equals(ONE) ? OTHER : ONE));
    }

    /** 1 where a figure is far above all others, −1 where it is far below, else 0. */
    private static int apart(double own, List<Double> sorted) {
        double least = sorted.get(own == sorted.get(0) ? 1 : 0);
        double most = sorted.get(sorted.size() - (own == sorted.get(sorted.size() - 1) ? 2 : 1));
        return own >= most * FAR ? 1 : own * FAR <= least ? -1 : 0;
    }

    private static String middle(List<Double> figures) {
        return DecimalText.of(BigDecimal.valueOf(Math.round(figures.get(figures.size() / 2))));
    }

    private double workers(int at) {
        return Objects.requireNonNull(counts.row(at).workers()).doubleValue();
    }
}
