package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.UnknownCodes;

/** Rules for the rows of {@code marks}. */
final class MarkRules {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private MarkRules() {}

    static List<Finding> findings(EditionIndex index) {
        List<Finding> findings = new ArrayList<>();
        Map<MarkKey, Integer> seen = new HashMap<>();
        MarkScales scales = new MarkScales();
        MarksOfAbsent absent = new MarksOfAbsent();
        MarkCopies copies = new MarkCopies();
        DigitsAlone digits = new DigitsAlone(EditionTable.MARKS);
        List<MarkRow> marks = index.workbook().marks();
        // warnings are collected separately, so that they never crowd out later errors
        for (int i = 0; i < marks.size() && findings.size() < FileLimits.PROBLEMS; i++) {
            MarkRow row = marks.get(i);
            Integer first = seen.putIfAbsent(new MarkKey(row.nomination(), row.criterion(), row.seat()), i);
            if (first != null) {
                findings.add(Finding.twice(
                        EditionTable.MARKS, i, first, List.of(row.nomination(), row.criterion(), row.seat())));
            }
            if (!index.hasSeat(row.seat())) {
                findings.add(
                        Finding.error(EditionTable.MARKS, i, "seat", UnknownCodes.SEAT, Map.of("code", row.seat())));
            }
            if (index.isRecused(row.nomination(), row.seat())) {
                findings.add(Finding.error(
                        EditionTable.MARKS,
                        i,
                        "seat",
                        Telling.oncePer("workbook.mark.recused", "seat"),
                        Map.of("seat", row.seat(), "nomination", row.nomination())));
            }
            CriterionRow criterion =
                    CodeRules.leaf(index, findings, EditionTable.MARKS, i, row.nomination(), row.criterion());
            if (criterion == null) {
                continue;
            }
            if (criterion.source().kind() != Source.Kind.MARK) {
                findings.add(Finding.error(
                        EditionTable.MARKS,
                        i,
                        "criterion",
                        Telling.alone("workbook.mark.source"),
                        Map.of(
                                "code",
                                criterion.code(),
                                "source",
                                criterion.source().code())));
            } else {
                scale(index, findings, scales, absent, i, row, criterion);
            }
            copies.add(i, row, index.categoryOf(row.nomination()));
            digits.note(i, "comment", row.comment());
        }
        findings.addAll(digits.doubts());
        List<Finding> low = scales.doubts();
        findings.addAll(low);
        findings.addAll(absent.doubts(low));
        findings.addAll(FilledDown.ofMarks(marks));
        if (index.workbook().edition().kind() != EditionKind.PRACTICE) {
            findings.addAll(copies.doubts(marks));
        }
        return findings;
    }

    private record MarkKey(String nomination, String criterion, String seat) {}

    private static void scale(
            EditionIndex index,
            List<Finding> findings,
            MarkScales scales,
            MarksOfAbsent absent,
            int at,
            MarkRow row,
            CriterionRow criterion) {
        boolean points = index.weightMode(index.categoryOf(row.nomination())) == WeightMode.POINTS;
        boolean rubric =
                criterion.normaliser() == ImpliedNormaliser.Rubric.KIND || criterion.normaliser() == null && !points;
        BigDecimal lo = criterion.lo() == null && rubric ? BigDecimal.ZERO : criterion.lo();
        BigDecimal hi = criterion.hi() == null && rubric ? HUNDRED : criterion.hi();
        if (lo != null && row.mark().compareTo(lo) < 0
                || hi != null && row.mark().compareTo(hi) > 0) {
            findings.add(Finding.error(
                    EditionTable.MARKS,
                    at,
                    "mark",
                    Telling.alone("workbook.mark.scale"),
                    Map.of(
                            "mark",
                            DecimalText.of(row.mark()),
                            "lo",
                            lo == null ? "−∞" : DecimalText.of(lo),
                            "hi",
                            hi == null ? "∞" : DecimalText.of(hi))));
        } else if (lo != null && hi != null && lo.compareTo(hi) < 0) {
            scales.add(at, row, index.categoryOf(row.nomination()), new Range(lo, hi));
            absent.add(at, row, index.categoryOf(row.nomination()), new Range(lo, hi));
        }
    }
}
