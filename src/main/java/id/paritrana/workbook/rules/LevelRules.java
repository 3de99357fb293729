package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.UnknownCodes;

/** Rules for the rows of {@code levels}. */
final class LevelRules {
    /** Message key for a score that {@link #isOutside}. */
    static final Telling OUTSIDE = Telling.alone("workbook.table-text.outside");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EditionIndex index;
    private final DataFindings findings;

    private LevelRules(EditionIndex index) {
        this.index = index;
        this.findings = new DataFindings(index, EditionTable.LEVELS);
    }

    static List<Finding> findings(EditionIndex index) {
        LevelRules rules = new LevelRules(index);
        rules.levels();
        List<Finding> all = new ArrayList<>(rules.findings.all());
        all.addAll(LevelScales.findings(index));
        return all;
    }

    private void levels() {
        List<LevelRow> rows = index.workbook().levels();
        Set<String> everywhere = new HashSet<>();
        index.workbook().criteria().forEach(criterion -> everywhere.add(criterion.code()));
        for (int i = 0; i < rows.size(); i++) {
            LevelRow row = rows.get(i);
            findings.once(i, List.of(row.category(), row.criterion(), row.level()));
            boolean all = row.category().equals(EditionWorkbook.ALL);
            CriterionRow criterion = index.criterion(row.category(), row.criterion());
            if (!all && !index.hasCategory(row.category())) {
                findings.error(i, "category", UnknownCodes.CATEGORY, Map.of("code", row.category()));
            } else if (all ? !everywhere.contains(row.criterion()) : criterion == null) {
                findings.error(
                        i,
                        "criterion",
                        UnknownCodes.CRITERION,
                        Map.of("code", row.criterion(), "category", row.category()));
            } else if (criterion != null
                    && criterion.source().kind() != Source.Kind.MARK
                    && !criterion.source().hasNamedOptions()) {
                findings.error(
                        i,
                        "criterion",
                        Telling.alone("workbook.level.source"),
                        Map.of(
                                "code",
                                row.criterion(),
                                "source",
                                criterion.source().code()));
            } else if (criterion != null && criterion.source().hasNamedOptions() && row.score() == null) {
                findings.error(i, "score", Telling.alone("workbook.level.score"), Map.of("level", row.level()));
            } else if (criterion != null
                    && criterion.source().hasNamedOptions()
                    && row.score() != null
                    && isOutside(row.score())) {
                findings.warning(i, "score", OUTSIDE, outside(row.score()));
            }
        }
    }

    /** The arguments of the message about such a score. */
    static Map<String, String> outside(BigDecimal score) {
        return Map.of("score", DecimalText.withComma(DecimalText.of(score)));
    }

    /** Whether a score lies outside 0 to 100, so that a total can leave that range too. */
    static boolean isOutside(BigDecimal score) {
        return score.signum() < 0 || score.compareTo(HUNDRED) > 0;
    }
}
