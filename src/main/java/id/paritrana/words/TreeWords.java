package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.reason.TotalReason;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/**
 * Puts the tree of a nomination into words: total, aspects, criteria, the row of data or the marks, and each step in
 * figures. Points have two decimals in the tree; their exact value is in the reason beside them, and in the sum.
 */
public final class TreeWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** White space between two boxes of the bar, in per cent of the width. */
    private static final BigDecimal GAP = new BigDecimal("0.6");

    private final CategoryResult result;
    private final Locale locale;
    private final LeafWords leaves;
    private final Points figures;
    private final boolean points;
    private int decimals = 2;
    private int shownDecimals = 2;

    public TreeWords(CategoryResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
        this.leaves = new LeafWords(result, locale);
        this.figures = Points.in(locale);
        this.points = result.scheme().rules().weights() == WeightMode.POINTS;
    }

    public TreeView tree(ScoreReport report) {
        NodeScore root = report.root();
        decimals = Points.decimals(report.nodes().stream()
                .map(n -> n.contribution() == null ? n.score() : n.contribution())
                .collect(Collectors.toCollection(ArrayList::new)));
        List<NodeScore> aspects = root.children().isEmpty() ? List.of(root) : root.children();
        boolean adds = report.total() != null
                && aspects.stream().anyMatch(a -> a.contribution() != null)
                && !root.children().isEmpty();
        shownDecimals = readAddsUp(report) ? 2 : decimals;
        return new TreeView(
                report.code(),
                report.entry().name(),
                figures.shown(report.total()),
                adds ? sum(aspects, report.total()) : "",
                aspects(aspects, adds && !points),
                adds ? "" : ending(root));
    }

    /** Whether each sum on the page can be added up by hand from its parts as shown, with two decimals. */
    private static boolean readAddsUp(ScoreReport report) {
        return report.nodes().stream().allMatch(node -> {
            List<BigDecimal> parts = new ArrayList<>();
            for (NodeScore child : node.children()) {
                if (child.contribution() != null) {
                    parts.add(child.contribution());
                }
            }
            BigDecimal sum = node == report.root() ? report.total() : node.contribution();
            return parts.isEmpty() || sum == null || Points.readAddsUp(parts, sum);
        });
    }

    /** Each box begins where the one before it ends. */
    private List<TreeView.Aspect> aspects(List<NodeScore> nodes, boolean drawn) {
        var aspects = new ArrayList<TreeView.Aspect>();
        BigDecimal x = BigDecimal.ZERO;
        for (NodeScore node : nodes) {
            aspects.add(aspect(node, drawn ? box(node, x) : null));
            x = x.add(node.weight().multiply(HUNDRED));
        }
        return aspects;
    }

    private static TreeView.@Nullable Box box(NodeScore aspect, BigDecimal x) {
        BigDecimal width = aspect.weight().multiply(HUNDRED);
        if (width.compareTo(GAP) <= 0) {
            return null;
        }
        BigDecimal shown = width.subtract(GAP);
        BigDecimal score = aspect.contribution() == null
                ? BigDecimal.ZERO
                : aspect.contribution().min(width).max(BigDecimal.ZERO);
        return new TreeView.Box(
                Points.percent(x.add(new BigDecimal("0.2"))),
                Points.percent(shown),
                Points.percent(shown.multiply(score).divide(width, 6, RoundingMode.HALF_UP)));
    }

    /** {@code 21,3500 + 27,1988 + … = 81,8988, dibulatkan menjadi 81,90}. */
    private String sum(List<NodeScore> aspects, @Nullable BigDecimal total) {
        BigDecimal exact = BigDecimal.ZERO;
        for (NodeScore aspect : aspects) {
            exact = aspect.contribution() == null ? exact : exact.add(aspect.contribution());
        }
        String added = aspects.stream()
                .filter(a -> a.contribution() != null)
                .map(a -> figures.column(a.contribution(), decimals))
                .collect(Collectors.joining(" + "));
        return total == null || exact.compareTo(total) == 0
                ? added + " = " + figures.column(exact, decimals)
                : say("words.tree.sum-rounded", added, figures.column(exact, decimals), figures.shown(total));
    }

    private TreeView.Aspect aspect(NodeScore node, TreeView.@Nullable Box box) {
        var kids = new ArrayList<TreeView.Line>();
        node.children().forEach(child -> collect(child, kids));
        return new TreeView.Aspect(box, line(node, true), kids);
    }

    private void collect(NodeScore node, List<TreeView.Line> lines) {
        lines.add(line(node, false));
        node.children().forEach(child -> collect(child, lines));
    }

    private TreeView.Line line(NodeScore node, boolean aspect) {
        BigDecimal shown = node.contribution() == null ? node.score() : node.contribution();
        TreeView.Heading head = aspect || !node.children().isEmpty()
                ? new TreeView.Heading(
                        node.name(),
                        points ? "words.tree.aspect-factor" : "words.tree.aspect-weight",
                        points ? figures.brief(node.weight()) : figures.weight(node.weight()))
                : new TreeView.Heading(CodeWords.named(node.code(), node.name()), "", "");
        if (!node.children().isEmpty()) {
            return new TreeView.Line(
                    aspect, head, "", figures.at(shown, shownDecimals), groupNote(node, shown, aspect), List.of());
        }
        Criterion criterion = result.scheme().find(node.code()).orElseThrow();
        var notes = new ArrayList<String>();
        String product = product(node);
        if (!product.isEmpty()) {
            notes.add(product);
        }
        notes.addAll(leaves.notes(node, criterion));
        return new TreeView.Line(
                aspect,
                head,
                leaves.text(node, criterion),
                figures.at(shown, shownDecimals),
                String.join(" · ", notes),
                leaves.marks(node));
    }

    /** {@code 15 × 90,00 / 100}, with what rounding did to it. */
    private String product(NodeScore node) {
        if (node.contribution() == null || node.score() == null || node.state() != NodeState.SCORED) {
            return "";
        }
        Figure figure = node.figure();
        String text = points
                ? figures.brief(node.weight()) + " × " + figures.score(node.score())
                : figures.weight(node.weight()) + " × " + figures.score(node.score()) + " / 100";
        if (figure.reason() instanceof ScoreReason.RoundedTo rounded
                && figure.parts().get(0).reason() instanceof TotalReason.WeightedBy) {
            BigDecimal exact = Objects.requireNonNull(figure.parts().get(0).value());
            if (exact.compareTo(Objects.requireNonNull(figure.value())) != 0) {
                return say("words.tree.product-rounded", text, figures.brief(exact), rounded.scale());
            }
        }
        return Points.readsInFull(node.contribution()) ? text : text + " = " + figures.brief(node.contribution());
    }

    /**
     * The note on a group of criteria: how it was aggregated, and its exact points where nothing else on the page shows
     * them.
     */
    private String groupNote(NodeScore node, @Nullable BigDecimal shown, boolean aspect) {
        String how = aggregateNote(node);
        boolean inTheSum = aspect && node.contribution() != null;
        if (shown == null || inTheSum || shownDecimals > 2 || Points.readsInFull(shown)) {
            return how;
        }
        String exact = say("words.tree.exact", figures.brief(shown));
        return how.isEmpty() ? exact : how + " · " + exact;
    }

    private String aggregateNote(NodeScore node) {
        if (node.state() != NodeState.SCORED) {
            return leaves.state(node);
        }
        Aggregation how =
                result.scheme().find(node.code()).map(Criterion::aggregation).orElse(Aggregation.ARITHMETIC);
        return how == Aggregation.ARITHMETIC
                ? ""
                : say("words.tree.aggregate." + how.code(), figures.score(node.score()));
    }

    private String ending(NodeScore root) {
        return root.children().isEmpty() ? "" : aggregateNote(root);
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
