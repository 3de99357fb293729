package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.TieSteps;
import id.paritrana.workbook.UnknownCodes;
import id.paritrana.workbook.Vocabulary;

/** Rules for the rows of {@code rules}. */
final class SettingRules {
    private static final Set<String> STEPS = Set.of("head_to_head", "panel_median", "shared");

    private SettingRules() {}

    static List<Finding> findings(EditionIndex index) {
        List<Finding> findings = new ArrayList<>();
        List<RuleRow> rules = index.workbook().rules();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleRow rule = rules.get(i);
            boolean all = rule.category().equals(EditionWorkbook.ALL);
            if (!all && !index.hasCategory(rule.category())) {
                findings.add(Finding.error(
                        EditionTable.RULES, i, "category", UnknownCodes.CATEGORY, Map.of("code", rule.category())));
            }
            List<String> codes = List.of(rule.category(), rule.key().code());
            Integer first = seen.putIfAbsent(codes, i);
            if (first != null) {
                findings.add(Finding.twice(EditionTable.RULES, i, first, codes));
            }
            if (rule.key() == RuleKey.TIES && !(all && isReplaced(index, rule.key()))) {
                Set<String> tried = new HashSet<>();
                for (String step : TieSteps.steps(rule.value())) {
                    if (tried.contains("shared") || !tried.add(step)) {
                        findings.add(Finding.error(
                                EditionTable.RULES,
                                i,
                                "value",
                                Telling.alone("workbook.rule.tie-useless"),
                                Map.of("step", step)));
                    }
                    if (!STEPS.contains(step) && !isKnown(index, rule.category(), step)) {
                        findings.add(Finding.error(
                                EditionTable.RULES,
                                i,
                                "value",
                                Telling.alone("workbook.rule.tie-step"),
                                Map.of("step", step, "choices", Vocabulary.TIE_STEPS.choices())));
                    }
                }
            }
        }
        return findings;
    }

    /** Whether every category has a rule of its own for that key, so that the common one has no effect. */
    private static boolean isReplaced(EditionIndex index, RuleKey key) {
        List<CategoryRow> categories = index.workbook().categories();
        return !categories.isEmpty()
                && categories.stream().allMatch(category -> index.workbook().rules().stream()
                        .anyMatch(rule -> rule.category().equals(category.code()) && rule.key() == key));
    }

    private static boolean isKnown(EditionIndex index, String category, String criterion) {
        return category.equals(EditionWorkbook.ALL)
                ? index.workbook().criteria().stream()
                        .anyMatch(row -> row.code().equals(criterion))
                : index.criterion(category, criterion) != null;
    }
}
