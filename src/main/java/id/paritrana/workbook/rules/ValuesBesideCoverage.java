package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CountedCoverage;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.RecordedFigure;
import id.paritrana.workbook.ValueRow;

/** Doubts a recorded ratio that is not what the workers of its segments give: by {@link RecordedFigure} the recorded one counts. */
final class ValuesBesideCoverage {
    /** Figures in per cent that differ by no more than this are one, rounded. */
    private static final BigDecimal POINT = BigDecimal.ONE;

    private static final Telling BESIDE =
            Telling.oncePer("workbook.value.beside-coverage", "criterion").inEachRow();

    /** Doubts about a figure of which it follows that it is not what was counted. */
    private static final Set<String> TOLD = Set.of(
            DataFindings.STATED.key(),
            DataFindings.STATED_VALUE.key(),
            "workbook.value.percent-as-share",
            "workbook.value.share-above-one",
            "workbook.value.above-one",
            "workbook.value.part-thousandth");

    private ValuesBesideCoverage() {}

    static void doubts(EditionIndex index, DataFindings findings) {
        List<CoverageRow> coverage = index.workbook().coverage();
        Map<CoverageRow, Integer> places = new IdentityHashMap<>();
        Map<String, Map<String, CoverageRow>> counts = new HashMap<>();
        LatestCounts latest = new LatestCounts(index);
        latest.eachNominee((nominee, segments) -> {
            Map<String, CoverageRow> own = new HashMap<>();
            segments.forEach((segment, at) -> {
                own.put(segment, coverage.get(at));
                places.put(coverage.get(at), at);
            });
            counts.put(nominee, own);
        });
        Set<Integer> told = findings.told(TOLD);
        List<ValueRow> rows = index.workbook().values();
        for (int at = 0; at < rows.size(); at++) {
            ValueRow row = rows.get(at);
            CriterionRow criterion = index.criterion(index.categoryOf(row.nomination()), row.criterion());
            BigDecimal recorded = ValueShares.share(row);
            if (told.contains(at)
                    || recorded == null
                    || criterion == null
                    || criterion.source().form() != SourceForm.PARTS) {
                continue;
            }
            List<CoverageRow> counted = CountedCoverage.of(
                    counts.getOrDefault(row.nomination(), Map.of()),
                    criterion.table().segments());
            BigDecimal percent = percent(counted);
            if (percent != null && percent.subtract(recorded).abs().compareTo(POINT) > 0) {
                Map<String, String> args = Map.of(
                        "criterion", row.criterion(),
                        "nomination", row.nomination(),
                        "percent", CoverageShares.rounded(percent),
                        "read", CoverageShares.rounded(recorded));
                String column = row.value() == null ? "numerator" : "value";
                findings.warning(
                        at,
                        column,
                        BESIDE,
                        args,
                        finding -> finding.or(counted.stream()
                                .map(count -> Finding.warning(
                                        EditionTable.COVERAGE,
                                        places.getOrDefault(count, 0),
                                        "participants",
                                        BESIDE,
                                        args))
                                .toList()));
            }
        }
    }

    private static @Nullable BigDecimal percent(List<CoverageRow> counted) {
        BigDecimal participants = BigDecimal.ZERO;
        BigDecimal workers = BigDecimal.ZERO;
        for (CoverageRow row : counted) {
            participants = participants.add(row.participants() == null ? BigDecimal.ZERO : row.participants());
            workers = workers.add(row.workers() == null ? BigDecimal.ZERO : row.workers());
        }
        return counted.isEmpty() ? null : Headcount.percent(participants, workers);
    }
}
