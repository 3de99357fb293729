package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CountedCoverage;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.Segments;
import id.paritrana.workbook.UnknownCodes;

/** Rules for the rows of {@code coverage}. */
final class CoverageRowRules {
    /** Message key of a target that seems to be the decimals of the stated per cent. */
    static final Telling TARGET_DECIMALS = Telling.oncePerColumn("workbook.coverage.target-decimals");

    /** Nobody sets a target below this per cent. */
    private static final BigDecimal LOW_TARGET = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final EditionIndex index;
    private final DataFindings findings;

    private CoverageRowRules(EditionIndex index) {
        this.index = index;
        this.findings = new DataFindings(index, EditionTable.COVERAGE);
    }

    static List<Finding> findings(EditionIndex index) {
        CoverageRowRules rules = new CoverageRowRules(index);
        rules.coverage();
        return rules.findings.all();
    }

    private void coverage() {
        Segments segments = new Segments(index.workbook().criteria());
        List<CoverageRow> rows = index.workbook().coverage();
        for (int i = 0; i < rows.size(); i++) {
            CoverageRow row = rows.get(i);
            findings.once(i, row.codes());
            if (!index.hasNomination(row.nomination())) {
                findings.error(i, "nomination", UnknownCodes.NOMINATION, Map.of("code", row.nomination()));
            }
            BigDecimal participants = Objects.requireNonNullElse(row.participants(), BigDecimal.ZERO);
            BigDecimal workers = Objects.requireNonNullElse(row.workers(), participants.abs());
            for (FigureRules.Wrong wrong : FigureRules.parts(participants, workers)) {
                String column = wrong.at() == FigureRules.Part.NUMERATOR ? "participants" : "workers";
                findings.said(i, column, wrong, null, participants, workers, "");
            }
            if ((row.participants() == null) != (row.workers() == null)) {
                String column = row.participants() == null ? "participants" : "workers";
                findings.warning(
                        i,
                        column,
                        Telling.oncePer("workbook.coverage.half", "segment").inEachRow(),
                        Map.of("segment", row.segment()));
            }
            if (DigitsAlone.isOnly(row.definition())) {
                findings.warning(
                        i,
                        "definition",
                        Telling.oncePerColumn("workbook.coverage.definition").inEachRow(),
                        Map.of("text", row.definition()));
            }
            findings.copied(i, "definition", row.definition());
            findings.within(i, row.asOf());
            findings.cited(i, row.participants() != null || row.workers() != null, row.source());
            segment(i, row.segment(), segments);
            BigDecimal computed = Headcount.percent(row.participants(), row.workers());
            findings.percent(i, "stated_percent", row.statedPercent(), computed);
            if (computed != null) {
                Map<String, String> figures =
                        Map.of("numerator", DecimalText.of(participants), "denominator", DecimalText.of(workers));
                findings.stated(i, row.statedPercent(), computed, row.targetPercent(), figures);
            }
            findings.percent(i, "target_percent", row.targetPercent(), null);
            if (FigureRules.isNoTarget(row.targetPercent())) {
                findings.error(i, "target_percent", Telling.alone("workbook.coverage.target"), Map.of());
            } else if (isDecimalsOfStated(row) && !FigureRules.isShareAsPercent(row.targetPercent(), null)) {
                findings.warning(
                        i,
                        "target_percent",
                        TARGET_DECIMALS,
                        Map.of(
                                "stated", DecimalText.of(Objects.requireNonNull(row.statedPercent())),
                                "target", DecimalText.of(Objects.requireNonNull(row.targetPercent()))));
            }
        }
        days();
        OddDays.ofCoverage(index, findings);
        CoverageComparisons.doubts(index, findings);
        CoverageShares.doubts(index, findings);
        SegmentsAlike.doubts(index, findings);
        SegmentSizes.doubts(index, findings);
    }

    /**
     * Whether a target seems to be the decimals of the stated per cent, as a decimal comma leaves them in the next column: so low
     * that nobody would set it, or the last cell of its row.
     */
    private static boolean isDecimalsOfStated(CoverageRow row) {
        BigDecimal stated = row.statedPercent();
        BigDecimal target = row.targetPercent();
        return stated != null
                && target != null
                && stated.scale() <= 0
                && target.scale() <= 0
                && target.compareTo(HUNDRED) < 0
                && (row.source().isEmpty() && target.compareTo(stated) < 0
                        || target.compareTo(LOW_TARGET) < 0 && stated.compareTo(LOW_TARGET) >= 0);
    }

    /**
     * Doubts counts of different days that a criterion adds up: people move meanwhile, so some are in neither or in
     * both.
     */
    private void days() {
        EditionWorkbook workbook = index.workbook();
        Map<String, List<CoverageRow>> counts =
                workbook.coverage().stream().collect(Collectors.groupingBy(CoverageRow::nomination));
        Set<List<String>> recorded = workbook.values().stream()
                .filter(row -> !row.onlyCites())
                .map(row -> List.of(row.nomination(), row.criterion()))
                .collect(Collectors.toSet());
        Map<CoverageRow, Integer> places = new IdentityHashMap<>();
        for (int at = 0; at < workbook.coverage().size(); at++) {
            places.put(workbook.coverage().get(at), at);
        }
        for (NominationRow nomination : workbook.nominations()) {
            CriterionTree tree = index.trees().get(nomination.category());
            if (tree == null || !counts.containsKey(nomination.code())) {
                continue;
            }
            Map<String, CoverageRow> latest = CountedCoverage.latest(
                    counts.getOrDefault(nomination.code(), List.of()),
                    workbook.edition().period());
            for (CriterionTree.Node node : tree.nodes()) {
                List<String> segments = node.row().table().segments();
                if (segments.size() > 1 && !recorded.contains(List.of(nomination.code(), node.code()))) {
                    days(node.code(), CountedCoverage.of(latest, segments), places);
                }
            }
        }
    }

    private void days(String criterion, List<CoverageRow> counted, Map<CoverageRow, Integer> places) {
        List<CoverageRow> dated =
                counted.stream().sorted(Comparator.comparing(CoverageRow::asOf)).toList();
        if (dated.isEmpty()) {
            return;
        }
        CoverageRow older = dated.get(0);
        CoverageRow newer = dated.get(dated.size() - 1);
        if (!older.asOf().equals(newer.asOf())) {
            findings.warning(
                    places.getOrDefault(older, 0),
                    "as_of",
                    Telling.oncePer("workbook.coverage.days", "criterion"),
                    Map.of(
                            "criterion", criterion,
                            "nomination", older.nomination(),
                            "older", older.segment(),
                            "before", DateText.of(older.asOf()),
                            "newer", newer.segment(),
                            "after", DateText.of(newer.asOf())),
                    finding -> finding.or(dated.stream()
                            .filter(row -> row != older)
                            .map(row -> finding.at(places.getOrDefault(row, 0)))
                            .toList()));
        }
    }

    private void segment(int at, String segment, Segments segments) {
        if (segments.isKnown(segment)) {
            return;
        }
        String similar = segments.like(segment);
        if (similar.isEmpty()) {
            findings.warning(
                    at,
                    "segment",
                    Telling.oncePer("workbook.coverage.unused", "code"),
                    Map.of("code", segment, "segments", segments.listed()));
        } else {
            findings.error(
                    at,
                    "segment",
                    Telling.oncePer("workbook.coverage.segment", "code"),
                    Map.of("code", segment, "similar", similar));
        }
    }
}
