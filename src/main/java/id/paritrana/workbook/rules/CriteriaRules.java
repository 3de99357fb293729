package id.paritrana.workbook.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.scoring.normaliser.Flaw;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.SchemeCheck;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.scheme.SchemeAssembler;

/**
 * Rules for the rows of {@code criteria}: for each row alone, for a category's rows as one tree, and the method's own
 * check of the resulting scheme.
 */
final class CriteriaRules {
    private final EditionIndex index;
    private final CriteriaFindings findings = new CriteriaFindings();

    private CriteriaRules(EditionIndex index) {
        this.index = index;
    }

    static List<Finding> findings(EditionIndex index) {
        CriteriaRules rules = new CriteriaRules(index);
        CriterionRowRules each = new CriterionRowRules(index, rules.findings);
        List<CriterionRow> criteria = index.workbook().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            each.check(i, criteria.get(i));
        }
        index.trees().forEach(rules::category);
        for (int i = 0; i < criteria.size(); i++) {
            each.ends(i, criteria.get(i));
        }
        return rules.findings.all();
    }

    private void category(String category, CriterionTree tree) {
        if (tree.nodes().isEmpty()) {
            empty(category);
            return;
        }
        CriterionTreeRules rules = new CriterionTreeRules(index, findings, category, tree);
        rules.places();
        if (rules.hangTogether() && isSound(tree)) {
            scheme(category, tree);
        }
    }

    private void empty(String category) {
        List<CategoryRow> categories = index.workbook().categories();
        boolean used = index.workbook().nominations().stream()
                .anyMatch(nomination -> nomination.category().equals(category));
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).code().equals(category)) {
                Map<String, String> args = Map.of("code", category);
                findings.add(
                        used
                                ? Finding.error(
                                        EditionTable.CATEGORIES,
                                        i,
                                        "code",
                                        Telling.alone("workbook.category.no-criteria"),
                                        args)
                                : Finding.warning(
                                        EditionTable.CATEGORIES,
                                        i,
                                        "code",
                                        Telling.alone("workbook.category.no-criteria"),
                                        args));
                return;
            }
        }
    }

    /** Whether each row of the category is right by itself, so that they can form a scheme. */
    private boolean isSound(CriterionTree tree) {
        Set<Integer> rows = tree.nodes().stream().map(CriterionTree.Node::index).collect(Collectors.toSet());
        return !findings.isWrong(rows);
    }

    /** Reports the flaws that the method itself finds in the scheme, unless already reported. */
    private void scheme(String category, CriterionTree tree) {
        Scheme scheme = SchemeAssembler.scheme(index, category, tree);
        quorum(category, scheme);
        for (Flaw flaw : SchemeCheck.problems(scheme)) {
            CriterionTree.Node node = tree.find(flaw.criterion());
            Optional<SchemeFlaws> known = SchemeFlaws.of(flaw.kind());
            if (node == null || known.isEmpty()) {
                continue;
            }
            Map<String, String> args = Map.of(
                    "source",
                    node.row().source().code(),
                    "normaliser",
                    String.valueOf(flaw.facts().get(flaw.facts().size() - 1)));
            findings.add(new Finding(
                    EditionTable.CRITERIA,
                    node.index(),
                    known.get().column(),
                    known.get().told(),
                    args,
                    flaw.severity() == Flaw.Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                    -1));
        }
    }

    private void quorum(String category, Scheme scheme) {
        int seats = index.workbook().seats().size();
        int quorum = scheme.rules().quorum();
        boolean judged = scheme.leaves().stream().anyMatch(leaf -> leaf.source().kind() == Source.Kind.MARK);
        int at = index.workbook().categories().stream()
                .map(CategoryRow::code)
                .toList()
                .indexOf(category);
        if (judged && seats < quorum && !index.workbook().marks().isEmpty()) {
            findings.add(Finding.warning(
                    EditionTable.CATEGORIES,
                    at,
                    "code",
                    Telling.alone("workbook.seat.quorum"),
                    Map.of(
                            "code", category,
                            "quorum", Integer.toString(quorum),
                            "seats", Integer.toString(seats))));
        }
    }
}
