package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.region.Regions;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.tables.Canon;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SegmentSum;
import id.paritrana.workbook.Segments;

/**
 * Doubts about a count that only other counts reveal: figures a thousand times too small or too large, another
 * nominee's figures, workers counted by another definition, and a total that is not the sum of its parts. Practice data may be alike.
 */
final class CoverageComparisons {
    /** The least number of nominees among which one can stand out. */
    private static final int ENOUGH = 3;

    private static final int THOUSAND = 3;
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000);
    /** The highest per cent that may still be a share. */
    private static final BigDecimal MOST = BigDecimal.valueOf(120);
    /** Segments of which no region has fewer than {@link #MANY} workers beside others with a hundred times as many. */
    private static final Set<String> EVERYWHERE = Set.of("PU", "BPU", Segments.TOTAL);

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> KINDS = Set.of("kabupaten", "kab", "kota", "provinsi", "prov");

    private final EditionIndex index;
    private final DataFindings findings;
    private final List<CoverageRow> rows;

    private CoverageComparisons(EditionIndex index, DataFindings findings) {
        this.index = index;
        this.findings = findings;
        this.rows = index.workbook().coverage();
    }

    static void doubts(EditionIndex index, DataFindings findings) {
        CoverageComparisons comparisons = new CoverageComparisons(index, findings);
        comparisons.bySegment().forEach((segment, places) -> {
            comparisons.magnitudes(places);
            comparisons.definitions(places);
        });
        if (index.workbook().edition().kind() != EditionKind.PRACTICE) {
            comparisons.copies();
        }
        comparisons.totals();
    }

    /** The positions of the rows of each segment of a category. */
    private Map<List<String>, List<Integer>> bySegment() {
        Map<List<String>, List<Integer>> places = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            if (index.hasNomination(rows.get(at).nomination())) {
                places.computeIfAbsent(
                                List.of(
                                        index.categoryOf(rows.get(at).nomination()),
                                        rows.get(at).segment()),
                                key -> new ArrayList<>())
                        .add(at);
            }
        }
        return places;
    }

    private void magnitudes(List<Integer> places) {
        List<Integer> whole = places.stream()
                .filter(at -> isPositive(rows.get(at).participants())
                        && isPositive(rows.get(at).workers()))
                .toList();
        if (whole.stream().map(at -> rows.get(at).nomination()).distinct().count() < ENOUGH) {
            return;
        }
        List<BigDecimal> participants = sorted(whole, this::participants);
        List<BigDecimal> workers = sorted(whole, this::workers);
        BigDecimal usual = middle(sorted(whole, this::share));
        for (int at : whole) {
            BigDecimal share = share(at);
            boolean apart =
                    isFarBelow(share, usual) && share.movePointRight(THOUSAND).compareTo(MOST) <= 0;
            if (apart && isFarBelow(participants(at), middle(participants))) {
                magnitude(at, "participants", participants(at), middle(participants));
            } else if (apart && isFarBelow(middle(workers), workers(at))) {
                magnitude(at, "workers", workers(at), middle(workers));
            } else if (isFarBelow(participants(at), participants.get(1))
                    && isFarBelow(workers(at), workers.get(1))
                    && (isTooFew(rows.get(at))
                            || isBetween(workers(at).movePointRight(THOUSAND), workers) && !isAlike(share, usual))) {
                magnitude(at, "workers", workers(at), middle(workers));
            }
        }
    }

    private void magnitude(int at, String column, BigDecimal figure, BigDecimal usual) {
        findings.warning(
                at,
                column,
                Telling.oncePer("workbook.coverage.magnitude", "segment").inEachRow(),
                Map.of(
                        "text", DecimalText.of(figure),
                        "segment", rows.get(at).segment(),
                        "usual", DecimalText.of(usual)));
    }

    /** Whether a figure lies between the second smallest and the largest of others. */
    private static boolean isBetween(BigDecimal figure, List<BigDecimal> sorted) {
        return figure.compareTo(sorted.get(1)) >= 0 && figure.compareTo(sorted.get(sorted.size() - 1)) <= 0;
    }

    /** Whether a whole region would have fewer than a thousand workers: both figures of the row are in thousands. */
    private boolean isTooFew(CoverageRow row) {
        return EVERYWHERE.contains(row.segment())
                && NomineeLikeness.isOfRegions(index.kindOf(index.categoryOf(row.nomination())))
                && !isLarge(row.workers());
    }

    /** Whether a share lies between half and double another: a small place has small counts. */
    private static boolean isAlike(BigDecimal share, BigDecimal usual) {
        return share.add(share).compareTo(usual) >= 0 && share.compareTo(usual.add(usual)) <= 0;
    }

    private static boolean isFarBelow(BigDecimal figure, BigDecimal other) {
        return figure.movePointRight(2).compareTo(other) < 0;
    }

    private List<BigDecimal> sorted(List<Integer> places, Function<Integer, BigDecimal> figure) {
        return places.stream().map(figure).sorted().toList();
    }

    private static BigDecimal middle(List<BigDecimal> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private BigDecimal participants(int at) {
        return Objects.requireNonNull(rows.get(at).participants());
    }

    private BigDecimal workers(int at) {
        return Objects.requireNonNull(rows.get(at).workers());
    }

    private BigDecimal share(int at) {
        return Objects.requireNonNull(Headcount.percent(participants(at), workers(at)));
    }

    private static boolean isPositive(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() > 0;
    }

    /** The words of a definition that are of no place: without digits, the names of the nominee and its region, and the kinds of regions. */
    private static String general(String definition, NominationRow nomination) {
        Set<String> own = new HashSet<>(List.of(NOT_LETTERS.split(Canon.word(nomination.name()))));
        Regions.name(nomination.regionCode())
                .map(region -> NOT_LETTERS.split(Canon.word(region)))
                .ifPresent(words -> own.addAll(List.of(words)));
        return NOT_LETTERS
                .splitAsStream(Canon.word(definition))
                .filter(word -> !own.contains(word) && !KINDS.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** Doubts different definitions in one segment: their shares do not compare. A withdrawn nominee is left out. */
    private void definitions(List<Integer> places) {
        Map<String, NominationRow> standing = index.workbook().nominations().stream()
                .filter(NominationRow::stands)
                .collect(Collectors.toMap(NominationRow::code, Function.identity(), (one, other) -> one));
        Integer first = null;
        String told = "";
        for (int at : places) {
            CoverageRow row = rows.get(at);
            NominationRow nomination = standing.get(row.nomination());
            if (nomination == null
                    || row.definition().isEmpty()
                    || row.workers() == null
                    || row.participants() == null
                    || DigitsAlone.isOnly(row.definition())
                    || DataFindings.isDitto(row.definition())
                    || !index.workbook().edition().period().holds(row.asOf())) {
                continue;
            }
            String general = general(row.definition(), nomination);
            if (first == null) {
                first = at;
                told = general;
            } else if (!told.equals(general)) {
                int other = first;
                findings.warning(
                        at,
                        "definition",
                        Telling.oncePer("workbook.coverage.definitions", "segment")
                                .inEachRow(),
                        differing(row, rows.get(other)),
                        finding -> finding.or(List.of(finding.at(other, differing(rows.get(other), row)))));
            }
        }
    }

    private Map<String, String> differing(CoverageRow row, CoverageRow other) {
        return Map.of(
                "category", index.categoryOf(row.nomination()),
                "segment", row.segment(),
                "text", row.definition(),
                "other", other.definition(),
                "nomination", other.nomination());
    }

    /** Doubts two nominees with the same large figures: one was copied from the other. */
    private void copies() {
        Map<List<Object>, Integer> seen = new HashMap<>();
        Map<Set<String>, List<Finding>> told = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            CoverageRow row = rows.get(at);
            if (!isLarge(row.participants()) || !isLarge(row.workers()) || !index.hasNomination(row.nomination())) {
                continue;
            }
            Integer first = seen.putIfAbsent(
                    List.of(index.categoryOf(row.nomination()), row.segment(), participants(at), workers(at)), at);
            if (first == null || rows.get(first).nomination().equals(row.nomination())) {
                continue;
            }
            Finding copy = copied(at, first);
            List<Finding> others = told.get(Set.of(rows.get(first).nomination(), row.nomination()));
            if (others == null) {
                others = new ArrayList<>();
                told.put(Set.of(rows.get(first).nomination(), row.nomination()), others);
                List<Finding> all = others;
                findings.warning(at, copy.column(), copy.told(), copy.args(), finding -> finding.or(all));
            } else {
                others.add(copy);
            }
            others.add(copied(first, at));
        }
    }

    private Finding copied(int at, int other) {
        return Finding.warning(
                EditionTable.COVERAGE,
                at,
                "participants",
                Telling.alone("workbook.coverage.copied"),
                Map.of(
                        "nomination", rows.get(at).nomination(),
                        "other", rows.get(other).nomination(),
                        "segment", rows.get(at).segment()));
    }

    private static boolean isLarge(@Nullable BigDecimal figure) {
        return figure != null && figure.compareTo(MANY) >= 0;
    }

    /** Doubts a total that is not the sum of its parts on the same day, as {@link SegmentSum} says of what is stored too. */
    private void totals() {
        Map<List<String>, List<Integer>> days = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            days.computeIfAbsent(
                            List.of(
                                    rows.get(at).nomination(),
                                    rows.get(at).asOf().toString()),
                            key -> new ArrayList<>())
                    .add(at);
        }
        for (int at = 0; at < rows.size(); at++) {
            CoverageRow row = rows.get(at);
            if (row.segment().equals(Segments.TOTAL)) {
                List<Integer> day =
                        days.getOrDefault(List.of(row.nomination(), row.asOf().toString()), List.of());
                if (!total(at, "participants", CoverageRow::participants, day)) {
                    total(at, "workers", CoverageRow::workers, day);
                }
            }
        }
    }

    private boolean total(
            int at, String column, Function<CoverageRow, @Nullable BigDecimal> figure, List<Integer> day) {
        BigDecimal total = figure.apply(rows.get(at));
        List<CoverageRow> parts = SegmentSum.parts(day.stream().map(rows::get).toList());
        Optional<BigDecimal> sum = SegmentSum.contradicting(total, parts, figure);
        sum.ifPresent(of -> findings.warning(
                at,
                column,
                Telling.oncePerColumn("workbook.coverage.total").inEachRow(),
                Map.of(
                        "text", DecimalText.of(Objects.requireNonNull(total)),
                        "parts", DecimalText.of(of),
                        "date", DateText.of(rows.get(at).asOf())),
                finding -> finding.or(day.stream()
                        .filter(part -> Segments.PARTS.contains(rows.get(part).segment()))
                        .map(finding::at)
                        .toList())));
        return sum.isPresent();
    }
}
