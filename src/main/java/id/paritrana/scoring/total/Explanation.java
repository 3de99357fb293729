package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.reason.TotalReason;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.LeafValue;
import id.paritrana.scoring.scheme.Warning;

/** Explains an {@link Evaluation}: the same numbers as a tree of nodes, each with its figures. */
final class Explanation {

    private final Plan plan;
    private final LeafReader reader;
    private final Evaluation numbers;
    private final Rounding rounding;

    Explanation(Plan plan, LeafReader reader, Evaluation numbers) {
        this.plan = plan;
        this.reader = reader;
        this.numbers = numbers;
        this.rounding = plan.rules().rounding();
    }

    NodeScore tree() {
        return explain(plan.nodes().get(0));
    }

    private NodeScore explain(Plan.Node node) {
        int i = node.index();
        List<NodeScore> children = node.children().stream()
                .map(child -> explain(plan.nodes().get(child)))
                .toList();
        Figure score = node.isLeaf() ? leafScore(node) : aggregateScore(node, children);
        Figure figure = contribution(node, score, children);
        boolean root = node.parent() < 0;
        if (root && numbers.counts(i) && !numbers.waits(i)) {
            figure = total(figure);
        }
        LeafValue reading = numbers.reading(i);
        return new NodeScore(
                node.code(),
                root ? null : plan.nodes().get(node.parent()).code(),
                node.criterion().name(),
                reading == null ? null : reading.value(),
                numbers.score(i),
                numbers.weight(i),
                numbers.contribution(i),
                numbers.state(i),
                warnings(node, reading),
                root ? figure : score,
                figure,
                children);
    }

    private Set<Warning> warnings(Plan.Node node, @Nullable LeafValue reading) {
        if (reading == null || !reading.isScored()) {
            return Set.of();
        }
        Set<Warning> all = EnumSet.noneOf(Warning.class);
        all.addAll(reading.warnings());
        Criterion leaf = node.criterion();
        if (leaf.normaliser().dependsOnField() && numbers.fieldOf(leaf).isConstant()) {
            all.add(Warning.CONSTANT_FIELD);
        }
        return all;
    }

    private Figure leafScore(Plan.Node node) {
        Criterion leaf = node.criterion();
        if (numbers.state(node.index()) != NodeState.SCORED) {
            return absent(node, reader.remains(numbers.entry(), leaf));
        }
        Figure value = reader.figure(numbers.entry(), leaf);
        Reason reason =
                new ScoreReason.Normalised(leaf.code(), leaf.normaliser(), leaf.direction(), numbers.fieldOf(leaf));
        return rounded(rounding.score(), Figure.of(reason, value));
    }

    private Figure aggregateScore(Plan.Node node, List<NodeScore> children) {
        if (numbers.state(node.index()) != NodeState.SCORED) {
            return absent(node, children.stream().map(NodeScore::scoreFigure).toList());
        }
        List<BigDecimal> local =
                node.children().stream().map(child -> numbers.local(child)).toList();
        Reason reason = new TotalReason.AggregateOf(
                node.code(), node.criterion().aggregation(), plan.rules().weights(), local);
        List<Figure> parts = children.stream().map(NodeScore::scoreFigure).toList();
        return rounded(rounding.score(), Figure.of(reason, parts));
    }

    private Figure absent(Plan.Node node, List<Figure> remains) {
        NodeState state = numbers.state(node.index());
        if (numbers.waits(node.index())) {
            return Figure.of(new RecordedReason.NotScored(node.code(), state), remains);
        }
        if (numbers.counts(node.index())) {
            return rounded(rounding.score(), Figure.of(new RecordedReason.MissingAsZero(node.code(), state), remains));
        }
        return Figure.of(
                new RecordedReason.LeftOut(node.code(), state, node.criterion().missing()), remains);
    }

    private Figure contribution(Plan.Node node, Figure score, List<NodeScore> children) {
        int i = node.index();
        if (!node.adds() || !numbers.counts(i)) {
            return score;
        }
        if (numbers.waits(i)) {
            return node.isArithmetic() && !node.isLeaf()
                    ? absent(node, children.stream().map(NodeScore::figure).toList())
                    : score;
        }
        if (numbers.sums(node)) {
            List<Figure> parts = new ArrayList<>();
            children.forEach(child -> parts.add(child.figure()));
            return Figure.of(new TotalReason.SumOf(node.code()), parts);
        }
        if (node.parent() < 0 && !node.isLeaf()) {
            return score;
        }
        return rounded(
                rounding.contribution(), Figure.of(new TotalReason.WeightedBy(node.code(), numbers.weight(i)), score));
    }

    private Figure total(Figure exact) {
        return rounding.total() == null
                ? Figure.of(new TotalReason.Unrounded(), exact)
                : rounded(rounding.total(), exact);
    }

    private static Figure rounded(@Nullable Integer scale, Figure figure) {
        return scale == null ? figure : Figure.of(new ScoreReason.RoundedTo(scale, Rounding.MODE), figure);
    }
}
