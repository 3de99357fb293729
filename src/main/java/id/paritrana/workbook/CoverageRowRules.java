package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import id.paritrana.scoring.Headcount;

/** What has to hold of the rows of {@code coverage}. */
final class CoverageRowRules {
    /** What a mark of thousands leaves in the next column of a file that is parted by it. */
    private static final Pattern ONLY_DIGITS = Pattern.compile("\\d+([.,]\\d+)*");

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
                findings.error(i, "nomination", "workbook.nomination.unknown", Map.of("code", row.nomination()));
            }
            BigDecimal participants = Objects.requireNonNullElse(row.participants(), BigDecimal.ZERO);
            BigDecimal workers = Objects.requireNonNullElse(row.workers(), participants.abs());
            for (FigureRules.Wrong wrong : FigureRules.parts(participants, workers)) {
                String column = wrong.at() == FigureRules.Part.NUMERATOR ? "participants" : "workers";
                findings.said(i, column, wrong, null, participants, workers, "");
            }
            if ((row.participants() == null) != (row.workers() == null)) {
                String column = row.participants() == null ? "participants" : "workers";
                findings.warning(i, column, "workbook.coverage.half", Map.of("segment", row.segment()));
            }
            if (ONLY_DIGITS.matcher(row.definition()).matches()) {
                findings.warning(i, "definition", "workbook.coverage.definition", Map.of("text", row.definition()));
            }
            findings.within(i, row.asOf());
            findings.cited(i, row.participants() != null || row.workers() != null, row.source());
            segment(i, row.segment(), segments);
            findings.percent(
                    i, "stated_percent", row.statedPercent(), Headcount.percent(row.participants(), row.workers()));
            findings.percent(i, "target_percent", row.targetPercent(), null);
            if (FigureRules.isNoTarget(row.targetPercent())) {
                findings.error(i, "target_percent", "workbook.coverage.target", Map.of());
            }
        }
    }

    private void segment(int at, String segment, Segments segments) {
        if (segments.isKnown(segment)) {
            return;
        }
        String similar = segments.like(segment);
        if (similar.isEmpty()) {
            findings.warning(
                    at, "segment", "workbook.coverage.unused", Map.of("code", segment, "segments", segments.listed()));
        } else {
            findings.error(at, "segment", "workbook.coverage.segment", Map.of("code", segment, "similar", similar));
        }
    }
}
