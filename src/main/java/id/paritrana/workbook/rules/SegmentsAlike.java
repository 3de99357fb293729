package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.Segments;

/**
 * Doubts two segments of one nominee with the same figures, and with the same workers where a criterion adds the two up: all workers of a
 * region would be counted twice.
 */
final class SegmentsAlike {
    /** Fewer people may coincide. */
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000);

    private final EditionIndex index;
    private final DataFindings findings;
    private final LatestCounts counts;

    private SegmentsAlike(EditionIndex index, DataFindings findings) {
        this.index = index;
        this.findings = findings;
        this.counts = new LatestCounts(index);
    }

    static void doubts(EditionIndex index, DataFindings findings) {
        SegmentsAlike alike = new SegmentsAlike(index, findings);
        alike.counts.eachNominee(alike::doubt);
    }

    private void doubt(String nominee, Map<String, Integer> segments) {
        List<String> parts =
                Segments.PARTS.stream().filter(segments::containsKey).toList();
        List<Set<String>> added = null;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                int one = Objects.requireNonNull(segments.get(parts.get(i)));
                int other = Objects.requireNonNull(segments.get(parts.get(j)));
                if (!isSameLarge(counts.row(one).workers(), counts.row(other).workers())) {
                    continue;
                }
                added = added == null ? added(nominee) : added;
                if (isSameLarge(
                        counts.row(one).participants(), counts.row(other).participants())) {
                    tell(
                            "participants",
                            Telling.oncePer("workbook.coverage.segments-same", "segment")
                                    .inEachRow(),
                            other,
                            one);
                } else if (added.stream()
                        .anyMatch(each -> each.containsAll(Set.of(
                                counts.row(one).segment(), counts.row(other).segment())))) {
                    tell(
                            "workers",
                            Telling.oncePer("workbook.coverage.workers-same", "segment")
                                    .inEachRow(),
                            other,
                            one);
                }
            }
        }
    }

    private void tell(String column, Telling told, int at, int first) {
        CoverageRow row = counts.row(at);
        CoverageRow other = counts.row(first);
        Map<String, String> args = Map.of(
                "nomination", row.nomination(),
                "segment", row.segment(),
                "other", other.segment(),
                "numerator", DecimalText.of(Objects.requireNonNullElse(row.participants(), BigDecimal.ZERO)),
                "denominator", DecimalText.of(Objects.requireNonNull(row.workers())));
        findings.warning(at, column, told, args, finding -> finding.or(List.of(finding.at(first))));
    }

    /** The segments that each criterion of a nominee adds up. */
    private List<Set<String>> added(String nominee) {
        CriterionTree tree = index.trees().get(index.categoryOf(nominee));
        List<Set<String>> added = new ArrayList<>();
        if (tree != null) {
            tree.nodes()
                    .forEach(node -> added.add(new HashSet<>(node.row().table().segments())));
        }
        return added;
    }

    private static boolean isSameLarge(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(MANY) >= 0 && one.compareTo(other) == 0;
    }
}
