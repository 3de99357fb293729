package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryKind;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.Segments;

/**
 * Doubts shares that count and can hardly be: nobody of thousands, all of thousands, nobody of nobody, and a share that is far from those
 * of all others. What the source states as per cent is not doubted.
 */
final class CoverageShares {
    /** Of fewer people everybody, or nobody, may well be covered. */
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000);

    /** Segments that every region has, and in which a share says something of the place. */
    private static final Set<String> EVERYWHERE = Set.of("PU", "BPU", Segments.TOTAL);

    private static final Set<CategoryKind> OF_PLACES =
            Set.of(CategoryKind.PROVINCE, CategoryKind.REGENCY_CITY, CategoryKind.VILLAGE);

    /** Rows of which it is told that a figure is wrong, so that their share is too. */
    private static final Set<String> TOLD =
            Set.of("workbook.coverage.magnitude", "workbook.value.above-one", DataFindings.STATED.key());

    private final EditionIndex index;
    private final DataFindings findings;
    private final LatestCounts counts;
    private final Set<Integer> told;

    private CoverageShares(EditionIndex index, DataFindings findings) {
        this.index = index;
        this.findings = findings;
        this.counts = new LatestCounts(index);
        this.told = new HashSet<>(findings.told(TOLD));
    }

    static void doubts(EditionIndex index, DataFindings findings) {
        CoverageShares shares = new CoverageShares(index, findings);
        shares.counts.eachSegment((key, nominees) -> {
            List<Integer> rows = List.copyOf(nominees.values());
            CategoryKind kind = index.kindOf(key.get(0));
            shares.nobody(rows);
            if (kind != null && OF_PLACES.contains(kind)) {
                shares.everybody(rows);
            }
            if (NomineeLikeness.isOfRegions(kind) && EVERYWHERE.contains(key.get(1))) {
                shares.nothing(rows);
            }
            if (EVERYWHERE.contains(key.get(1))) {
                shares.apart(rows);
            }
        });
    }

    /** Nobody of thousands, where others are not alike. */
    private void nobody(List<Integer> rows) {
        List<Integer> alike = rows.stream()
                .filter(at -> isZero(row(at).participants()) && !isZero(row(at).workers()))
                .toList();
        List<Integer> found =
                alike.stream().filter(at -> isLarge(row(at).workers())).toList();
        tellFew(
                found,
                alike,
                rows,
                "participants",
                Telling.oncePer("workbook.coverage.nobody", "segment").inEachRow());
    }

    /** All of thousands, unless the source says so: the workers were typed twice. */
    private void everybody(List<Integer> rows) {
        List<Integer> alike = rows.stream()
                .filter(at -> row(at).workers() != null && Objects.equals(row(at).workers(), row(at).participants()))
                .toList();
        List<Integer> found = alike.stream()
                .filter(at -> isLarge(row(at).workers()) && !isAsStated(row(at)))
                .toList();
        tellFew(
                found,
                alike,
                rows,
                "participants",
                Telling.oncePer("workbook.coverage.everybody", "segment").inEachRow());
    }

    /** Nobody of nobody adds nothing. */
    private void nothing(List<Integer> rows) {
        List<Integer> found = rows.stream()
                .filter(at -> isZero(row(at).participants()) && isZero(row(at).workers()))
                .toList();
        tellFew(
                found,
                found,
                rows,
                "workers",
                Telling.oncePer("workbook.coverage.nothing", "segment").inEachRow());
    }

    /**
     * Tells what less than half of the nominees have; what most have is so.
     *
     * @param alike those that have it, with the small ones that are not told
     */
    private void tellFew(
            List<Integer> found, List<Integer> alike, List<Integer> rows, String column, Telling sentence) {
        if (alike.size() * 2 >= rows.size() && rows.size() > 1) {
            return;
        }
        for (int at : found) {
            told.add(at);
            findings.warning(
                    at,
                    column,
                    sentence,
                    Map.of(
                            "segment", row(at).segment(),
                            "denominator", DecimalText.of(Objects.requireNonNull(row(at).workers()))));
        }
    }

    private void apart(List<Integer> rows) {
        List<Integer> whole = new ArrayList<>();
        List<BigDecimal> shares = new ArrayList<>();
        for (int at : rows) {
            BigDecimal share = told.contains(at) ? null : share(row(at));
            if (share != null && share.signum() > 0 && isLarge(row(at).workers())) {
                whole.add(at);
                shares.add(share);
            }
        }
        for (int place : FarFromOthers.places(shares)) {
            int at = whole.get(place);
            if (!isAsStated(row(at))) {
                findings.warning(
                        at,
                        "participants",
                        Telling.oncePer("workbook.coverage.apart", "segment").inEachRow(),
                        Map.of(
                                "numerator", DecimalText.of(Objects.requireNonNull(row(at).participants())),
                                "denominator", DecimalText.of(Objects.requireNonNull(row(at).workers())),
                                "percent", rounded(shares.get(place)),
                                "usual", middle(shares),
                                "segment", row(at).segment()));
            }
        }
    }

    /** The per cent in the middle. */
    static String middle(List<BigDecimal> percents) {
        return rounded(percents.stream().sorted().toList().get(percents.size() / 2));
    }

    static String rounded(BigDecimal percent) {
        return DecimalText.of(percent.setScale(percent.compareTo(BigDecimal.ONE) < 0 ? 4 : 1, RoundingMode.HALF_UP));
    }

    private CoverageRow row(int at) {
        return counts.row(at);
    }

    private static @Nullable BigDecimal share(CoverageRow row) {
        return Headcount.percent(row.participants(), row.workers());
    }

    private static boolean isAsStated(CoverageRow row) {
        BigDecimal share = share(row);
        return row.statedPercent() != null && share != null && FigureRules.isRounded(row.statedPercent(), share);
    }

    private static boolean isZero(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() == 0;
    }

    private static boolean isLarge(@Nullable BigDecimal figure) {
        return figure != null && figure.compareTo(MANY) >= 0;
    }
}
