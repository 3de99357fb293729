package id.paritrana.workbook.rules;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.UnknownCodes;

/** Rules for rows that refer to a nomination and a criterion. */
final class CodeRules {
    private CodeRules() {}

    /**
     * The leaf that a row is about; null, with a finding, when the nomination or criterion is unknown or the criterion
     * is not a leaf.
     */
    static @Nullable CriterionRow leaf(
            EditionIndex index, List<Finding> findings, EditionTable table, int at, String nomination, String code) {
        if (!index.hasNomination(nomination)) {
            findings.add(Finding.error(table, at, "nomination", UnknownCodes.NOMINATION, Map.of("code", nomination)));
            return null;
        }
        String category = index.categoryOf(nomination);
        if (!index.hasCategory(category)) {
            return null;
        }
        CriterionRow criterion = index.criterion(category, code);
        if (criterion == null) {
            findings.add(Finding.error(
                    table, at, "criterion", UnknownCodes.CRITERION, Map.of("code", code, "category", category)));
            return null;
        }
        if (criterion.source() == Source.AGGREGATE) {
            findings.add(Finding.error(
                    table,
                    at,
                    "criterion",
                    Telling.oncePer("workbook.criterion.aggregate", "code"),
                    Map.of("code", code)));
            return null;
        }
        return criterion;
    }
}
