package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.scheme.Normalisers;

/** Rules for the criteria of one category together: one connected tree, and the kind and weight of each at its place. */
final class CriterionTreeRules {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String LEAF_SOURCES = Arrays.stream(Source.values())
            .filter(source -> source != Source.AGGREGATE)
            .map(Source::code)
            .collect(Collectors.joining(", "));

    private final EditionIndex index;
    private final CriteriaFindings findings;
    private final String category;
    private final CriterionTree tree;

    CriterionTreeRules(EditionIndex index, CriteriaFindings findings, String category, CriterionTree tree) {
        this.index = index;
        this.findings = findings;
        this.category = category;
        this.tree = tree;
    }

    /** Checks each row: its code, its parent, its kind at its place, its weight. */
    void places() {
        boolean torn = isTornApart();
        Map<String, Integer> seen = new HashMap<>();
        for (CriterionTree.Node node : tree.nodes()) {
            Integer first = seen.putIfAbsent(node.code(), node.index());
            if (first != null) {
                findings.add(Finding.twice(EditionTable.CRITERIA, node.index(), first, List.of(node.code())));
            }
            String parent = node.row().parent();
            if (!parent.isEmpty() && tree.find(parent) == null) {
                findings.error(
                        node.index(),
                        "parent",
                        Telling.oncePer("workbook.criterion.parent", "parent"),
                        Map.of("parent", parent, "category", category));
            }
            if (tree.isLeaf(node)) {
                leaf(node);
            } else {
                branch(node);
            }
            weight(node);
            if (!torn) {
                sum(node);
            }
        }
    }

    private void branch(CriterionTree.Node node) {
        CriterionRow row = node.row();
        if (row.direction() == Direction.COST) {
            findings.error(
                    node.index(), "direction", Telling.alone("workbook.direction.branch"), Map.of("code", row.code()));
        }
        if (row.source() != Source.AGGREGATE) {
            findings.error(
                    node.index(),
                    "source",
                    Telling.alone("workbook.criterion.branch-source"),
                    Map.of("code", row.code()));
        }
    }

    private void leaf(CriterionTree.Node node) {
        CriterionRow row = node.row();
        if (row.source() == Source.AGGREGATE) {
            findings.error(
                    node.index(),
                    "source",
                    Telling.alone("workbook.criterion.leaf-source"),
                    Map.of("code", row.code(), "sources", LEAF_SOURCES));
            return;
        }
        boolean points = index.weightMode(category) == WeightMode.POINTS;
        Normalisers.Made made = Normalisers.make(row, index.levels(category, row.code()), points);
        if (made.normaliser() == null) {
            findings.error(node.index(), made.column(), made.told(), made.args());
        } else {
            normaliser(node, made.normaliser());
        }
    }

    private void normaliser(CriterionTree.Node node, Normaliser normaliser) {
        CriterionRow row = node.row();
        if (row.direction() == Direction.COST && !normaliser.turns()) {
            Telling told = normaliser.shape() == Normaliser.Shape.ITSELF
                            && normaliser.options().isEmpty()
                    ? Telling.alone("workbook.direction.as-it-is")
                    : Telling.alone("workbook.direction.scores-written");
            findings.error(
                    node.index(), "direction", told, Map.of("code", row.code(), "normaliser", normaliser.code()));
        }
        normaliser.flaws().forEach(flaw -> SchemeFlaws.of(flaw)
                .ifPresent(known -> findings.error(
                        node.index(),
                        known.column(),
                        known.told(),
                        Map.of(
                                "normaliser", normaliser.code(),
                                "lo", shown(row.lo()),
                                "hi", shown(row.hi()),
                                "target", shown(row.target())))));
    }

    private void weight(CriterionTree.Node node) {
        BigDecimal weight = node.row().weight();
        if (weight == null) {
            if (!node.row().parent().isEmpty()) {
                findings.error(
                        node.index(), "weight", Telling.alone("workbook.weight.missing"), Map.of("code", node.code()));
            }
        } else if (weight.signum() <= 0) {
            findings.error(
                    node.index(),
                    "weight",
                    Telling.alone("workbook.weight.positive"),
                    Map.of("value", DecimalText.of(weight)));
        }
    }

    /** Checks what the percentages below a criterion add up to; wrong single weights are already reported. */
    private void sum(CriterionTree.Node node) {
        List<CriterionTree.Node> children = tree.children(node.code());
        if (children.isEmpty() || index.weightMode(category) != WeightMode.PERCENT) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (CriterionTree.Node child : children) {
            BigDecimal part = child.row().weight();
            if (part == null || part.signum() <= 0) {
                return;
            }
            sum = sum.add(part);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            findings.error(
                    children.get(0).index(),
                    "weight",
                    Telling.alone("workbook.weight.sum"),
                    Map.of(
                            "parent",
                            node.code(),
                            "sum",
                            DecimalText.of(sum),
                            "codes",
                            children.stream().map(CriterionTree.Node::code).collect(Collectors.joining(", "))));
        }
    }

    /** Whether a row has lost its place in the tree, so that the weights do not add up without it. */
    private boolean isTornApart() {
        return tree.roots().size() > 1
                || !tree.cycles().isEmpty()
                || tree.nodes().stream()
                        .map(node -> node.row().parent())
                        .anyMatch(parent -> !parent.isEmpty() && tree.find(parent) == null)
                || tree.nodes().stream()
                                .map(CriterionTree.Node::code)
                                .distinct()
                                .count()
                        < tree.nodes().size()
                || index.workbook().criteria().stream()
                        .map(CriterionRow::category)
                        .anyMatch(code -> !code.equals(EditionWorkbook.ALL) && !index.hasCategory(code));
    }

    /** Whether there is one root and no cycle. */
    boolean hangTogether() {
        List<List<CriterionTree.Node>> cycles = tree.cycles();
        for (List<CriterionTree.Node> cycle : cycles) {
            String path = cycle.stream().map(CriterionTree.Node::code).collect(Collectors.joining(" → "));
            findings.error(
                    cycle.get(0).index(),
                    "parent",
                    Telling.alone("workbook.criterion.cycle"),
                    Map.of("path", path + " → " + cycle.get(0).code()));
        }
        List<CriterionTree.Node> roots = tree.roots();
        for (CriterionTree.Node root : roots.subList(Math.min(1, roots.size()), roots.size())) {
            findings.error(
                    root.index(),
                    "parent",
                    Telling.alone("workbook.criterion.roots"),
                    Map.of("code", root.code(), "first", roots.get(0).code()));
        }
        if (roots.isEmpty() && cycles.isEmpty()) {
            findings.error(
                    tree.nodes().get(0).index(), "parent", Telling.alone("workbook.criterion.no-root"), Map.of());
        }
        return roots.size() == 1 && cycles.isEmpty();
    }

    private static String shown(@Nullable BigDecimal value) {
        return value == null ? "" : DecimalText.of(value);
    }
}
