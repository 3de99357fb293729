package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CodeForm;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.Segments;
import id.paritrana.workbook.UnknownCodes;
import id.paritrana.workbook.template.ExampleScheme;

/** Rules for a row of {@code criteria} by itself, whatever its place in a tree. */
final class CriterionRowRules {
    private static final Telling SEGMENT = Telling.oncePer("workbook.coverage.segment", "code");
    /** From here on a bound of a ratio looks like per cents; between one and this, like a share of more than the whole. */
    private static final BigDecimal SHARE_LIMIT = new BigDecimal("1.5");

    private final EditionIndex index;
    private final CriteriaFindings findings;
    private final Set<String> counted;

    CriterionRowRules(EditionIndex index, CriteriaFindings findings) {
        this.index = index;
        this.findings = findings;
        this.counted =
                index.workbook().coverage().stream().map(CoverageRow::segment).collect(Collectors.toSet());
    }

    void check(int at, CriterionRow row) {
        if (!row.category().equals(EditionWorkbook.ALL) && !index.hasCategory(row.category())) {
            findings.error(at, "category", UnknownCodes.CATEGORY, Map.of("code", row.category()));
        }
        if (row.name().startsWith(ExampleScheme.LABEL)) {
            findings.warning(at, "name", ExampleScheme.NAMED, Map.of());
        }
        ranges(at, row);
    }

    private void ranges(int at, CriterionRow row) {
        BigDecimal share = row.minCoverage();
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            findings.error(
                    at,
                    "min_coverage",
                    Telling.alone("workbook.criterion.share"),
                    Map.of("value", DecimalText.of(share)));
        }
        BigDecimal gate = row.gate();
        if (gate != null && gate.signum() > 0 && gate.compareTo(BigDecimal.ONE) <= 0) {
            findings.warning(
                    at,
                    "gate",
                    Telling.alone("workbook.criterion.gate-share"),
                    Map.of("value", DecimalText.of(gate), "score", DecimalText.of(gate.movePointRight(2))));
        }
        if (!row.table().segments().isEmpty() && row.source() != Source.RATIO) {
            if (row.source().hasNamedOptions()) {
                findings.error(
                        at,
                        "table",
                        Telling.alone("workbook.table-text.options"),
                        Map.of("text", row.table().text()));
            } else {
                findings.error(
                        at,
                        "table",
                        Telling.alone("workbook.table-text.segments"),
                        Map.of("source", row.source().code()));
            }
        }
        row.table().lines().stream()
                .filter(line -> LevelRules.isOutside(line.score()))
                .findFirst()
                .ifPresent(line -> findings.warning(at, "table", LevelRules.OUTSIDE, LevelRules.outside(line.score())));
        if (row.source() == Source.RATIO) {
            segments(at, row);
            for (String column : List.of("target", "hi", "table")) {
                BigDecimal bound =
                        switch (column) {
                            case "target" -> row.target();
                            case "hi" -> row.hi();
                            default -> row.table().largest();
                        };
                if (bound != null && bound.compareTo(BigDecimal.ONE) > 0) {
                    aboveOne(at, column, bound);
                }
            }
        }
    }

    private void aboveOne(int at, String column, BigDecimal bound) {
        if (bound.compareTo(SHARE_LIMIT) > 0) {
            findings.warning(
                    at,
                    column,
                    Telling.alone("workbook.ratio.percent"),
                    Map.of("value", DecimalText.of(bound), "share", DecimalText.of(bound.movePointLeft(2))));
        } else {
            findings.warning(
                    at,
                    column,
                    Telling.alone("workbook.ratio.above-one"),
                    Map.of("value", DecimalText.of(bound), "percent", DecimalText.of(bound.movePointRight(2))));
        }
    }

    /** Segments are summed, so each must be named once, spelled as in the figures. */
    private void segments(int at, CriterionRow row) {
        Set<String> seen = new HashSet<>();
        List<String> parts =
                row.table().segments().stream().filter(Segments.PARTS::contains).toList();
        if (row.table().segments().contains(Segments.TOTAL) && !parts.isEmpty()) {
            findings.warning(
                    at,
                    "table",
                    Telling.alone("workbook.table-text.total"),
                    Map.of("segments", String.join(", ", parts)));
        }
        Segments standard = new Segments(List.of());
        for (String segment : row.table().segments()) {
            String several = counted.contains(segment) ? "" : standard.several(segment);
            if (!several.isEmpty()) {
                findings.error(at, "table", SEGMENT, Map.of("code", segment, "similar", several));
            } else if (CodeForm.LISTED.objection(segment).isPresent()) {
                findings.error(at, "table", ScoreTable.FORM, Map.of("text", segment));
            } else if (!standard.isKnown(segment) && !standard.like(segment).isEmpty()) {
                findings.error(at, "table", SEGMENT, Map.of("code", segment, "similar", standard.like(segment)));
            } else if (!seen.add(segment)) {
                findings.error(
                        at, "table", Telling.alone("workbook.table-text.segment-twice"), Map.of("segment", segment));
            } else if (!counted.isEmpty() && !counted.contains(segment)) {
                findings.warning(
                        at,
                        "table",
                        Telling.alone("workbook.table-text.segment-unused"),
                        Map.of("segment", segment, "criterion", row.code()));
            }
        }
    }

    /** The two ends must differ, whether or not they are used as a scale; a normaliser's own finding is clearer. */
    void ends(int at, CriterionRow row) {
        boolean same = row.lo() != null && row.lo().equals(row.hi());
        if (same && !findings.isWrong(Set.of(at))) {
            findings.error(
                    at, "hi", Telling.alone("workbook.criterion.lo-hi"), Map.of("value", DecimalText.of(row.lo())));
        }
    }
}
