package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.SchemeCheck;
import id.paritrana.scoring.Source;
import id.paritrana.scoring.WeightMode;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Problem;

/** What has to hold among the rows of {@code criteria}: one connected tree per category, weights, sources, parameters. */
final class CriteriaRules {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal SHARE_LIMIT = new BigDecimal("1.5");
    private static final String LEAF_SOURCES = Arrays.stream(Source.values())
            .filter(source -> source != Source.AGGREGATE)
            .map(Source::code)
            .collect(Collectors.joining(", "));

    private final EditionIndex index;
    private final Set<String> counted;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private CriteriaRules(EditionIndex index) {
        this.index = index;
        this.counted =
                index.workbook().coverage().stream().map(CoverageRow::segment).collect(Collectors.toSet());
    }

    static List<Finding> findings(EditionIndex index) {
        CriteriaRules rules = new CriteriaRules(index);
        List<CriterionRow> criteria = index.workbook().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            CriterionRow row = criteria.get(i);
            if (!row.category().equals(EditionWorkbook.ALL) && !index.hasCategory(row.category())) {
                rules.error(i, "category", "workbook.category.unknown", Map.of("code", row.category()));
            }
            rules.ranges(i, row);
        }
        index.trees().forEach(rules::tree);
        for (int i = 0; i < criteria.size(); i++) {
            rules.ends(i, criteria.get(i));
        }
        return new ArrayList<>(rules.findings);
    }

    /** Two ends are two, whether something is scaled between them or not; a normaliser's own objection says it better. */
    private void ends(int at, CriterionRow row) {
        boolean same = row.lo() != null && row.lo().equals(row.hi());
        if (same && findings.stream().noneMatch(f -> f.index() == at && f.severity() == Problem.Severity.ERROR)) {
            error(at, "hi", "workbook.criterion.lo-hi", Map.of("value", shown(row.lo())));
        }
    }

    private void ranges(int at, CriterionRow row) {
        BigDecimal share = row.minCoverage();
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            error(at, "min_coverage", "workbook.criterion.share", Map.of("value", DecimalText.of(share)));
        }
        if (!row.table().segments().isEmpty() && row.source() != Source.RATIO) {
            if (row.source().hasNamedOptions()) {
                error(
                        at,
                        "table",
                        "workbook.table-text.options",
                        Map.of("text", row.table().text()));
            } else {
                error(
                        at,
                        "table",
                        "workbook.table-text.segments",
                        Map.of("source", row.source().code()));
            }
        }
        row.table().lines().stream()
                .filter(line -> LevelRules.isOutside(line.score()))
                .findFirst()
                .ifPresent(line -> findings.add(Finding.warning(
                        EditionTable.CRITERIA, at, "table", LevelRules.OUTSIDE, LevelRules.outside(line.score()))));
        if (row.source() == Source.RATIO) {
            segments(at, row);
            for (String column : List.of("target", "hi", "table")) {
                BigDecimal bound =
                        switch (column) {
                            case "target" -> row.target();
                            case "hi" -> row.hi();
                            default -> row.table().largest();
                        };
                if (bound != null && bound.compareTo(SHARE_LIMIT) > 0) {
                    findings.add(Finding.warning(
                            EditionTable.CRITERIA,
                            at,
                            column,
                            "workbook.ratio.percent",
                            Map.of("value", DecimalText.of(bound), "share", DecimalText.of(bound.movePointLeft(2)))));
                }
            }
        }
    }

    /** Segments are summed, so that each is named once and as the figures have it. */
    private void segments(int at, CriterionRow row) {
        Set<String> seen = new HashSet<>();
        Segments standard = new Segments(List.of());
        for (String segment : row.table().segments()) {
            if (CodeForm.LISTED.objection(segment).isPresent()) {
                error(at, "table", "workbook.table-text.form", Map.of("text", segment));
            } else if (!standard.isKnown(segment) && !standard.like(segment).isEmpty()) {
                error(
                        at,
                        "table",
                        "workbook.coverage.segment",
                        Map.of("code", segment, "similar", standard.like(segment)));
            } else if (!seen.add(segment)) {
                error(at, "table", "workbook.table-text.segment-twice", Map.of("segment", segment));
            } else if (!standard.isKnown(segment) && !counted.isEmpty() && !counted.contains(segment)) {
                findings.add(Finding.warning(
                        EditionTable.CRITERIA,
                        at,
                        "table",
                        "workbook.table-text.segment-unused",
                        Map.of("segment", segment, "criterion", row.code())));
            }
        }
    }

    private void tree(String category, CriterionTree tree) {
        if (tree.nodes().isEmpty()) {
            emptyCategory(category);
            return;
        }
        boolean torn = isTornApart(tree);
        Map<String, Integer> seen = new HashMap<>();
        for (CriterionTree.Node node : tree.nodes()) {
            Integer first = seen.putIfAbsent(node.code(), node.index());
            if (first != null) {
                findings.add(Finding.twice(EditionTable.CRITERIA, node.index(), first, List.of(node.code())));
            }
            String parent = node.row().parent();
            if (!parent.isEmpty() && tree.find(parent) == null) {
                error(
                        node.index(),
                        "parent",
                        "workbook.criterion.parent",
                        Map.of("parent", parent, "category", category));
            }
            leafOrBranch(category, tree, node);
            weight(category, tree, node, torn);
        }
        int before = findings.size();
        roots(tree);
        boolean sound = findings.size() == before && isSound(tree);
        if (sound) {
            scheme(category, tree);
        }
    }

    /** Whether none of the category's rows is wrong by itself, so that a scheme can be made of them. */
    private boolean isSound(CriterionTree tree) {
        Set<Integer> rows = tree.nodes().stream().map(CriterionTree.Node::index).collect(Collectors.toSet());
        return findings.stream()
                .noneMatch(finding -> finding.severity() == Problem.Severity.ERROR && rows.contains(finding.index()));
    }

    /** What the method itself finds wrong with the scheme, as far as it is not said yet. */
    private void scheme(String category, CriterionTree tree) {
        Scheme scheme = SchemeAssembler.scheme(index, category, tree);
        quorum(category, scheme);
        for (id.paritrana.scoring.Flaw problem : SchemeCheck.problems(scheme)) {
            CriterionTree.Node node = tree.find(problem.criterion());
            Optional<SchemeFlaws> known = SchemeFlaws.of(problem.kind());
            if (node == null || known.isEmpty()) {
                continue;
            }
            Map<String, String> args = Map.of(
                    "source",
                    node.row().source().code(),
                    "normaliser",
                    String.valueOf(problem.facts().get(problem.facts().size() - 1)));
            findings.add(new Finding(
                    EditionTable.CRITERIA,
                    node.index(),
                    known.get().column(),
                    known.get().key(),
                    args,
                    problem.severity() == id.paritrana.scoring.Flaw.Severity.ERROR
                            ? Problem.Severity.ERROR
                            : Problem.Severity.WARNING,
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
                    "workbook.seat.quorum",
                    Map.of(
                            "code", category,
                            "quorum", Integer.toString(quorum),
                            "seats", Integer.toString(seats))));
        }
    }

    private void emptyCategory(String category) {
        List<CategoryRow> categories = index.workbook().categories();
        boolean used = index.workbook().nominations().stream()
                .anyMatch(nomination -> nomination.category().equals(category));
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).code().equals(category)) {
                Map<String, String> args = Map.of("code", category);
                findings.add(
                        used
                                ? Finding.error(
                                        EditionTable.CATEGORIES, i, "code", "workbook.category.no-criteria", args)
                                : Finding.warning(
                                        EditionTable.CATEGORIES, i, "code", "workbook.category.no-criteria", args));
                return;
            }
        }
    }

    private void roots(CriterionTree tree) {
        List<List<CriterionTree.Node>> cycles = tree.cycles();
        for (List<CriterionTree.Node> cycle : cycles) {
            String path = cycle.stream().map(CriterionTree.Node::code).collect(Collectors.joining(" → "));
            error(
                    cycle.get(0).index(),
                    "parent",
                    "workbook.criterion.cycle",
                    Map.of("path", path + " → " + cycle.get(0).code()));
        }
        List<CriterionTree.Node> roots = tree.roots();
        for (CriterionTree.Node root : roots.subList(Math.min(1, roots.size()), roots.size())) {
            error(
                    root.index(),
                    "parent",
                    "workbook.criterion.roots",
                    Map.of("code", root.code(), "first", roots.get(0).code()));
        }
        if (roots.isEmpty() && cycles.isEmpty()) {
            error(tree.nodes().get(0).index(), "parent", "workbook.criterion.no-root", Map.of());
        }
    }

    private void leafOrBranch(String category, CriterionTree tree, CriterionTree.Node node) {
        CriterionRow row = node.row();
        if (!tree.isLeaf(node)) {
            if (row.direction() == Direction.COST) {
                error(node.index(), "direction", "workbook.direction.branch", Map.of("code", row.code()));
            }
            if (row.source() != Source.AGGREGATE) {
                error(node.index(), "source", "workbook.criterion.branch-source", Map.of("code", row.code()));
            }
            return;
        }
        if (row.source() == Source.AGGREGATE) {
            error(
                    node.index(),
                    "source",
                    "workbook.criterion.leaf-source",
                    Map.of("code", row.code(), "sources", LEAF_SOURCES));
            return;
        }
        boolean points = index.weightMode(category) == WeightMode.POINTS;
        Normalisers.Made made = Normalisers.make(row, index.levels(category, row.code()), points);
        Normaliser normaliser = made.normaliser();
        if (normaliser == null) {
            error(node.index(), made.column(), made.key(), made.args());
        } else {
            if (row.direction() == Direction.COST && !normaliser.turns()) {
                String key = normaliser.shape() == Normaliser.Shape.ITSELF
                                && normaliser.options().isEmpty()
                        ? "workbook.direction.as-it-is"
                        : "workbook.direction.scores-written";
                error(node.index(), "direction", key, Map.of("code", row.code(), "normaliser", normaliser.code()));
            }
            normaliser.flaws().forEach(flaw -> SchemeFlaws.of(flaw)
                    .ifPresent(known -> error(
                            node.index(),
                            known.column(),
                            known.key(),
                            Map.of(
                                    "normaliser", normaliser.code(),
                                    "lo", shown(row.lo()),
                                    "hi", shown(row.hi()),
                                    "target", shown(row.target())))));
        }
    }

    /** @param torn whether the tree is {@link #isTornApart}: then its sums say nothing */
    private void weight(String category, CriterionTree tree, CriterionTree.Node node, boolean torn) {
        BigDecimal weight = node.row().weight();
        if (weight == null) {
            if (!node.row().parent().isEmpty()) {
                error(node.index(), "weight", "workbook.weight.missing", Map.of("code", node.code()));
            }
        } else if (weight.signum() <= 0) {
            error(node.index(), "weight", "workbook.weight.positive", Map.of("value", DecimalText.of(weight)));
        }
        List<CriterionTree.Node> children = tree.children(node.code());
        if (children.isEmpty() || index.weightMode(category) != WeightMode.PERCENT) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (CriterionTree.Node child : children) {
            BigDecimal part = child.row().weight();
            if (part == null) {
                return;
            }
            if (part.signum() <= 0) {
                return;
            }
            sum = sum.add(part);
        }
        if (sum.compareTo(HUNDRED) != 0 && !torn) {
            error(
                    children.get(0).index(),
                    "weight",
                    "workbook.weight.sum",
                    Map.of(
                            "parent",
                            node.code(),
                            "sum",
                            DecimalText.of(sum),
                            "codes",
                            children.stream().map(CriterionTree.Node::code).collect(Collectors.joining(", "))));
        }
    }

    /** Whether some row has lost its place in the tree, so that the weights there do not add up for want of it. */
    private boolean isTornApart(CriterionTree tree) {
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

    private static String shown(@Nullable BigDecimal value) {
        return value == null ? "" : DecimalText.of(value);
    }

    private void error(int at, String column, String key, Map<String, String> args) {
        findings.add(Finding.error(EditionTable.CRITERIA, at, column, key, args));
    }
}
