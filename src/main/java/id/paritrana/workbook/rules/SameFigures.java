package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.ValueRow;

/** Doubts one figure for all nominees of a criterion, unless it is round enough to be agreed on. */
final class SameFigures {
    /** Fewer nominees may well have the same. */
    private static final int ENOUGH = 4;

    /** Digits of a figure that is not round. */
    private static final int DIGITS = 3;

    private SameFigures() {}

    static void doubts(EditionIndex index, DataFindings findings) {
        List<ValueRow> rows = index.workbook().values();
        Map<List<String>, List<Integer>> criteria = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            ValueRow row = rows.get(at);
            String category = index.categoryOf(row.nomination());
            CriterionRow criterion = index.criterion(category, row.criterion());
            if (row.value() != null && criterion != null && criterion.source().form() == SourceForm.FIGURE) {
                criteria.computeIfAbsent(List.of(category, row.criterion()), first -> new ArrayList<>())
                        .add(at);
            }
        }
        criteria.forEach((criterion, places) -> {
            BigDecimal figure = Objects.requireNonNull(rows.get(places.get(0)).value());
            boolean same =
                    places.stream().allMatch(at -> figure.equals(rows.get(at).value()));
            if (same && isExact(figure) && nominees(rows, places) >= ENOUGH) {
                findings.warning(
                        places.get(0),
                        "value",
                        Telling.alone("workbook.value.same"),
                        Map.of("criterion", criterion.get(1), "value", DecimalText.of(figure)),
                        finding -> finding.or(places.stream().map(finding::at).toList()));
            }
        });
    }

    private static long nominees(List<ValueRow> rows, List<Integer> places) {
        return places.stream().map(at -> rows.get(at).nomination()).distinct().count();
    }

    /** Whether a figure is too exact to be a ceiling, a small number that all reach, or a year. */
    private static boolean isExact(BigDecimal figure) {
        return figure.stripTrailingZeros().precision() >= DIGITS && !FilledDown.isYear(figure);
    }
}
