package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;

/** Doubts ratios that are far from those of all others, and a bare 1 among shares, which may mean one per cent. */
final class ValueShares {
    /** From this share on, a whole is not far. */
    private static final BigDecimal NEARLY_WHOLE = new BigDecimal("0.9");

    private static final Telling APART =
            Telling.oncePer("workbook.value.apart", "criterion").inEachRow();
    private static final Telling PARTS_APART =
            Telling.oncePer("workbook.value.parts-apart", "criterion").inEachRow();

    private final List<ValueRow> rows;
    private final DataFindings findings;

    private ValueShares(EditionIndex index, DataFindings findings) {
        this.rows = index.workbook().values();
        this.findings = findings;
    }

    static void doubts(EditionIndex index, DataFindings findings) {
        ValueShares shares = new ValueShares(index, findings);
        var told = findings.told(Set.of(
                DataFindings.STATED.key(),
                DataFindings.STATED_VALUE.key(),
                "workbook.value.above-one",
                "workbook.value.percent-as-share",
                "workbook.value.share-above-one",
                "workbook.value.part-thousandth"));
        Map<List<String>, List<Integer>> criteria = new LinkedHashMap<>();
        for (int at = 0; at < shares.rows.size(); at++) {
            ValueRow row = shares.rows.get(at);
            String category = index.categoryOf(row.nomination());
            CriterionRow criterion = index.criterion(category, row.criterion());
            BigDecimal share = criterion != null && criterion.source().form() == SourceForm.PARTS ? share(row) : null;
            if (share != null && share.signum() > 0 && !told.contains(at)) {
                criteria.computeIfAbsent(List.of(category, row.criterion()), first -> new ArrayList<>())
                        .add(at);
            }
        }
        criteria.values().forEach(places -> {
            shares.one(places);
            shares.apart(places);
        });
    }

    /** Doubts 1 where it is the only whole and all others are shares well below it. */
    private void one(List<Integer> places) {
        List<Integer> ones = places.stream()
                .filter(at -> BigDecimal.ONE.equals(rows.get(at).value()) && !isAsStated(rows.get(at), share(at)))
                .toList();
        boolean below = places.stream()
                .filter(at -> !ones.contains(at))
                .allMatch(at -> share(at).movePointLeft(2).compareTo(NEARLY_WHOLE) < 0);
        if (ones.size() == 1 && below && places.size() > FarFromOthers.ENOUGH) {
            int at = ones.get(0);
            findings.warning(
                    at,
                    "value",
                    Telling.alone("workbook.value.one"),
                    Map.of(
                            "criterion", rows.get(at).criterion(),
                            "usual", CoverageShares.middle(shares(places))));
        }
    }

    private void apart(List<Integer> places) {
        List<BigDecimal> shares = shares(places);
        for (int place : FarFromOthers.places(shares)) {
            int at = places.get(place);
            ValueRow row = rows.get(at);
            if (BigDecimal.ONE.equals(row.value()) || isAsStated(row, share(at))) {
                continue;
            }
            boolean figure = row.numerator() == null;
            findings.warning(
                    at,
                    figure ? "value" : "numerator",
                    figure ? APART : PARTS_APART,
                    Map.of(
                            "criterion",
                            row.criterion(),
                            "value",
                            figure ? DecimalText.of(Objects.requireNonNull(row.value())) : "",
                            "numerator",
                            figure ? "" : DecimalText.of(Objects.requireNonNull(row.numerator())),
                            "denominator",
                            figure ? "" : DecimalText.of(Objects.requireNonNull(row.denominator())),
                            "percent",
                            CoverageShares.rounded(share(at)),
                            "usual",
                            CoverageShares.middle(shares)));
        }
    }

    private static boolean isAsStated(ValueRow row, BigDecimal share) {
        BigDecimal stated = row.statedPercent();
        return stated != null && FigureRules.isRounded(stated, share);
    }

    private List<BigDecimal> shares(List<Integer> places) {
        return places.stream().map(this::share).toList();
    }

    private BigDecimal share(int at) {
        return Objects.requireNonNull(share(rows.get(at)));
    }

    /** The share of a recorded row in per cent; null without one. */
    static @Nullable BigDecimal share(ValueRow row) {
        if (row.state() != ValueState.RECORDED) {
            return null;
        }
        BigDecimal value = row.value();
        return value == null ? Headcount.percent(row.numerator(), row.denominator()) : value.movePointRight(2);
    }
}
