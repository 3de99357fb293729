package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.reason.Aggregates;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.LeafValue;
import id.paritrana.scoring.scheme.QuorumPolicy;

/**
 * The numbers of one entry, node by node, by the index that the node has in the plan; {@link Explanation} gives them
 * their reasons.
 *
 * <p>In four passes: upwards, what is present and what counts; downwards, the weights after siblings took over those of
 * left-out nodes; upwards, scores and contributions; and over all nodes, what hinders a place.
 */
public final class Evaluation {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Plan plan;
    private final List<Plan.Node> nodes;
    private final Map<String, Field> fields;
    private final Entry entry;

    private final @Nullable LeafValue[] readings;
    private final NodeState[] states;
    /** whether the node has a score, its own or zero for a missing one, or waits for one, and so keeps its weight */
    private final boolean[] counts;
    /** whether the node waits for marks, here or below: neither it nor its ancestors have a score */
    private final boolean[] waits;
    /** of the applicable weight below, the share that has a score */
    private final BigDecimal[] present;
    /**
     * of the applicable weight below, the share that waits for marks: a reader who is told of the marks need not be
     * told of the share
     */
    private final BigDecimal[] awaited;
    /** local weights, before siblings take over the weight of left-out nodes, which is 0 */
    private final BigDecimal[] local;

    private final BigDecimal[] weights;
    private final @Nullable BigDecimal[] scores;
    private final @Nullable BigDecimal[] contributions;
    private final List<Hindrance> hindrances = new ArrayList<>();

    private Evaluation(Plan plan, Map<String, Field> fields, Entry entry) {
        this.plan = plan;
        this.nodes = plan.nodes();
        this.fields = fields;
        this.entry = entry;
        int size = nodes.size();
        readings = new LeafValue[size];
        states = new NodeState[size];
        counts = new boolean[size];
        waits = new boolean[size];
        present = new BigDecimal[size];
        awaited = new BigDecimal[size];
        local = new BigDecimal[size];
        weights = new BigDecimal[size];
        scores = new BigDecimal[size];
        contributions = new BigDecimal[size];
    }

    static Evaluation of(Plan plan, LeafReader reader, Map<String, Field> fields, Entry entry) {
        var evaluation = new Evaluation(plan, fields, entry);
        evaluation.walk(reader);
        return evaluation;
    }

    private void walk(LeafReader reader) {
        int size = nodes.size();
        for (int i = size - 1; i >= 0; i--) {
            Plan.Node node = nodes.get(i);
            if (node.isLeaf()) {
                readings[i] = reader.read(entry, node.criterion());
                states[i] = readings[i].state();
                present[i] = readings[i].isScored() ? BigDecimal.ONE : BigDecimal.ZERO;
                waits[i] = states[i] == NodeState.BELOW_QUORUM && plan.rules().belowQuorum() == QuorumPolicy.NOT_RANKED;
                awaited[i] = waits[i] ? BigDecimal.ONE : BigDecimal.ZERO;
                counts[i] = readings[i].isScored() || waits[i];
            } else {
                takeStock(node);
            }
            counts[i] |= states[i].lacksData() && node.criterion().missing() == MissingPolicy.ZERO;
        }
        for (Plan.Node node : nodes) {
            weigh(node);
        }
        for (int i = size - 1; i >= 0; i--) {
            score(nodes.get(i));
        }
        nodes.forEach(node -> hinder(node, reader));
    }

    private void takeStock(Plan.Node node) {
        BigDecimal applying = BigDecimal.ZERO;
        BigDecimal there = BigDecimal.ZERO;
        BigDecimal coming = BigDecimal.ZERO;
        boolean counting = false;
        boolean waiting = false;
        boolean fewMarks = false;
        for (int child : node.children()) {
            counting |= counts[child];
            waiting |= waits[child];
            fewMarks |= states[child] == NodeState.BELOW_QUORUM;
            if (states[child] != NodeState.NOT_APPLICABLE) {
                BigDecimal weight = nodes.get(child).local();
                applying = applying.add(weight);
                there = there.add(Plan.part(weight, present[child]), EXACT);
                coming = coming.add(Plan.part(weight, awaited[child]), EXACT);
            }
        }
        int i = node.index();
        counts[i] = counting;
        waits[i] = waiting;
        if (applying.signum() == 0) {
            states[i] = NodeState.NOT_APPLICABLE;
            present[i] = BigDecimal.ZERO;
            awaited[i] = BigDecimal.ZERO;
        } else {
            states[i] = stateOf(counting, waiting, fewMarks);
            present[i] = Plan.share(there, applying);
            awaited[i] = Plan.share(coming, applying);
        }
    }

    private static NodeState stateOf(boolean counting, boolean waiting, boolean fewMarks) {
        if (waiting) {
            return NodeState.BELOW_QUORUM;
        }
        if (counting) {
            return NodeState.SCORED;
        }
        return fewMarks ? NodeState.BELOW_QUORUM : NodeState.MISSING;
    }

    /** A child's weight is its parent's times its share of the weights that count; the root's is 1. */
    private void weigh(Plan.Node node) {
        int i = node.index();
        if (node.parent() < 0) {
            local[i] = BigDecimal.ONE;
            weights[i] = counts[i] ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        boolean complete = true;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal counting = BigDecimal.ZERO;
        for (int child : node.children()) {
            BigDecimal weight = nodes.get(child).local();
            all = all.add(weight);
            counting = counts[child] ? counting.add(weight) : counting;
            complete &= counts[child];
        }
        boolean points = plan.rules().weights() == WeightMode.POINTS;
        for (int child : node.children()) {
            Plan.Node below = nodes.get(child);
            if (!counts[child] || weights[i].signum() == 0) {
                local[child] = BigDecimal.ZERO;
                weights[child] = BigDecimal.ZERO;
                continue;
            }
            local[child] = points && !complete
                    ? Decimals.plain(below.local().multiply(all).divide(counting, EXACT))
                    : below.local();
            BigDecimal share;
            if (points) {
                share = local[child];
            } else if (complete) {
                share = plan.scheme().share(node.criterion(), below.criterion());
            } else {
                share = below.local().divide(counting, EXACT);
            }
            weights[child] = Decimals.product(weights[i], share);
        }
    }

    private void score(Plan.Node node) {
        int i = node.index();
        if (!counts[i] || waits[i]) {
            return;
        }
        Rounding rounding = plan.rules().rounding();
        if (states[i].lacksData()) {
            scores[i] = rounding.scored(BigDecimal.ZERO);
        } else if (node.isLeaf()) {
            scores[i] = rounding.scored(normalised(node));
        } else {
            scores[i] = rounding.scored(aggregate(node));
        }
        if (node.adds()) {
            contributions[i] = sums(node) ? sum(node) : rounding.contributed(scores[i], weights[i]);
        }
        if (node.parent() < 0) {
            BigDecimal exact = sums(node) || node.isLeaf() ? contributions[i] : scores[i];
            contributions[i] = Rounding.total(rounding.total(), exact);
            scores[i] = contributions[i];
        }
    }

    /** Whether the node's contribution is the sum of its children's. */
    boolean sums(Plan.Node node) {
        return !node.isLeaf() && node.isArithmetic() && states[node.index()] == NodeState.SCORED;
    }

    private BigDecimal normalised(Plan.Node node) {
        Criterion leaf = node.criterion();
        return leaf.normaliser().score(valueOf(node.index()), leaf.direction(), fieldOf(leaf));
    }

    /** The value of a scored leaf. */
    public BigDecimal valueOf(int index) {
        LeafValue reading = readings[index];
        if (reading == null || reading.value() == null) {
            throw new IllegalStateException("no value of " + nodes.get(index).code() + " for " + entry.code());
        }
        return reading.value();
    }

    Field fieldOf(Criterion leaf) {
        return fields.getOrDefault(leaf.code(), Field.EMPTY);
    }

    private BigDecimal aggregate(Plan.Node node) {
        List<BigDecimal> children = new ArrayList<>();
        List<BigDecimal> factors = new ArrayList<>();
        for (int child : node.children()) {
            if (scores[child] != null) {
                children.add(scores[child]);
                factors.add(local[child]);
            }
        }
        return Aggregates.score(node.criterion().aggregation(), plan.rules().weights(), factors, children);
    }

    private BigDecimal sum(Plan.Node node) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int child : node.children()) {
            if (contributions[child] != null) {
                sum = sum.add(contributions[child], EXACT);
            }
        }
        return sum;
    }

    private void hinder(Plan.Node node, LeafReader reader) {
        int i = node.index();
        Criterion criterion = node.criterion();
        if (states[i] == NodeState.DATA_ERROR) {
            hindrances.add(new Hindrance.DataError(node.code()));
        }
        if (readings[i] != null) {
            readings[i].refused().forEach(item -> hindrances.add(new Hindrance.ItemRefused(node.code(), item)));
        }
        if (node.isLeaf() && waits[i]) {
            hindrances.add(reader.tooFew(entry, criterion));
        }
        if (states[i].lacksData() && criterion.missing() == MissingPolicy.INELIGIBLE) {
            hindrances.add(new Hindrance.RequiredMissing(node.code(), states[i]));
        }
        if (node.parent() < 0 && !counts[i]) {
            hindrances.add(new Hindrance.NothingToScore(node.code()));
        }
        BigDecimal minimum = node.minComplete();
        boolean applies = states[i] != NodeState.NOT_APPLICABLE;
        if (applies && minimum != null && present[i].add(awaited[i]).compareTo(minimum) < 0) {
            hindrances.add(new Hindrance.BelowCompleteness(node.code(), present[i], minimum));
        }
        if (criterion.gate() != null && scores[i] != null && scores[i].compareTo(criterion.gate()) < 0) {
            hindrances.add(new Hindrance.BelowGate(node.code(), scores[i], criterion.gate()));
        }
    }

    public Entry entry() {
        return entry;
    }

    public NodeState state(int node) {
        return states[node];
    }

    /** Whether the node has a score, its own or zero for a missing one, or waits for one, and so keeps its weight. */
    public boolean counts(int node) {
        return counts[node];
    }

    /** Whether the node waits for marks, here or below. */
    boolean waits(int node) {
        return waits[node];
    }

    /** Of the applicable weight below the node, the share that has a score. */
    BigDecimal present(int node) {
        return present[node];
    }

    /** The local weight; 0 for a node that is left out. */
    BigDecimal local(int node) {
        return local[node];
    }

    /** The global weight, after siblings took over those of left-out nodes. */
    public BigDecimal weight(int node) {
        return weights[node];
    }

    public @Nullable BigDecimal score(int node) {
        return scores[node];
    }

    @Nullable
    BigDecimal contribution(int node) {
        return contributions[node];
    }

    /** The value read for a leaf; null for an aggregate. */
    @Nullable
    LeafValue reading(int node) {
        return readings[node];
    }

    List<Hindrance> hindrances() {
        return List.copyOf(hindrances);
    }

    @Nullable
    BigDecimal total() {
        return contributions[0];
    }
}
