package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.total.ScoreReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The totals against a second, plain calculation in floating point that shares no code with the first: straight recursion over the tree, no
 * effective weights, no rounding.
 */
class NaiveScoreTest {

    private static final int EDITIONS = 3_000;

    private static final double NOT_APPLICABLE = Double.NEGATIVE_INFINITY;
    private static final double LEFT_OUT = Double.POSITIVE_INFINITY;
    /** too few marks, in a scheme that does not rank for it, and in one that shares the weight out */
    private static final double WAITS = Double.MAX_VALUE;

    private static final double FEW_MARKS = -Double.MAX_VALUE;

    @Test
    void unrounded_totals_agree() {
        int compared = 0;
        for (long seed = 0; seed < EDITIONS; seed++) {
            CategoryResult result = RandomEdition.scored(seed, true);
            for (ScoreReport report : result.reports()) {
                String at = "edition " + seed + ", entry " + report.code();
                double naive = score(result, report.entry(), result.scheme().root());
                BigDecimal total = report.total();
                if (naive == NOT_APPLICABLE || naive == LEFT_OUT || Math.abs(naive) == WAITS) {
                    assertNull(total, at);
                } else {
                    assertEquals(naive, total.doubleValue(), 1e-6 * (1 + Math.abs(naive)), at);
                    compared++;
                }
            }
        }
        assertTrue(compared > EDITIONS, "enough totals compared: " + compared);
    }

    private static double score(CategoryResult result, Entry entry, Criterion node) {
        double raw = node.isLeaf() ? leaf(result, entry, node) : aggregate(result, entry, node);
        return raw != LEFT_OUT ? raw : node.missing() == MissingPolicy.ZERO ? 0 : LEFT_OUT;
    }

    private static double aggregate(CategoryResult result, Entry entry, Criterion node) {
        Map<Criterion, Double> counting = new HashMap<>();
        double all = 0;
        boolean applies = false;
        boolean fewMarks = false;
        for (Criterion child : node.children()) {
            double score = score(result, entry, child);
            all += child.weight().doubleValue();
            applies |= score != NOT_APPLICABLE;
            fewMarks |= score == FEW_MARKS;
            if (score == WAITS) {
                return WAITS;
            }
            if (score != NOT_APPLICABLE && score != LEFT_OUT && score != FEW_MARKS) {
                counting.put(child, score);
            }
        }
        if (counting.isEmpty()) {
            return fewMarks ? FEW_MARKS : applies ? LEFT_OUT : NOT_APPLICABLE;
        }
        double weights = counting.keySet().stream()
                .mapToDouble(child -> child.weight().doubleValue())
                .sum();
        boolean flat = counting.values().stream().anyMatch(score -> score <= 0);
        double result0 = 0;
        double lowest = Double.MAX_VALUE;
        for (Map.Entry<Criterion, Double> each : counting.entrySet()) {
            double share = each.getKey().weight().doubleValue() / weights;
            double score = each.getValue();
            lowest = Math.min(lowest, score);
            result0 += switch (node.aggregation()) {
                case ARITHMETIC -> share * score;
                case GEOMETRIC -> share * Math.log(score);
                case HARMONIC -> share / score;
                case MINIMUM -> 0;
            };
        }
        return switch (node.aggregation()) {
            case ARITHMETIC -> result.scheme().rules().weights() == WeightMode.POINTS ? result0 * all : result0;
            case GEOMETRIC -> flat ? 0 : Math.exp(result0);
            case HARMONIC -> flat ? 0 : 1 / result0;
            case MINIMUM -> lowest;
        };
    }

    private static double leaf(CategoryResult result, Entry entry, Criterion leaf) {
        Datum datum = entry.data().get(leaf.code());
        if (datum != null && datum.state() != Datum.State.PRESENT) {
            return datum.state() == Datum.State.NOT_APPLICABLE ? NOT_APPLICABLE : LEFT_OUT;
        }
        double value;
        switch (leaf.source()) {
            case NUMBER -> value = datum == null ? LEFT_OUT : datum.value().doubleValue();
            case RATIO -> value = ratio(datum);
            case CHOICE -> {
                BigDecimal score = datum == null
                        ? null
                        : ((ImpliedNormaliser.Options) leaf.normaliser())
                                .options()
                                .get(datum.option());
                value = score == null ? LEFT_OUT : score.doubleValue();
            }
            case CHECKLIST -> value = checklist(entry.items().getOrDefault(leaf.code(), List.of()));
            case PANEL -> value = panel(result, entry, leaf);
            default -> throw new IllegalStateException("not a leaf");
        }
        boolean none = value == LEFT_OUT || value == NOT_APPLICABLE || Math.abs(value) == WAITS;
        return none ? value : normalised(leaf, value);
    }

    private static double ratio(Datum datum) {
        if (datum == null) {
            return LEFT_OUT;
        }
        if (datum.numerator() == null || datum.denominator() == null) {
            return datum.value() == null ? LEFT_OUT : datum.value().doubleValue();
        }
        double numerator = datum.numerator().doubleValue();
        double denominator = datum.denominator().doubleValue();
        if (denominator == 0) {
            return numerator == 0 ? NOT_APPLICABLE : LEFT_OUT;
        }
        return numerator / denominator;
    }

    private static double checklist(List<Item> items) {
        double accepted = 0;
        double all = 0;
        for (Item item : items) {
            if (item.accepted() == null) {
                return LEFT_OUT;
            }
            all += item.weight().doubleValue();
            accepted += item.accepted() ? item.weight().doubleValue() : 0;
        }
        return all == 0 ? LEFT_OUT : accepted / all;
    }

    private static double panel(CategoryResult result, Entry entry, Criterion leaf) {
        double[] marks = result.ballot().marks().stream()
                .filter(mark ->
                        mark.entry().equals(entry.code()) && mark.criterion().equals(leaf.code()))
                .filter(mark -> !result.ballot().recused(entry.code(), mark.seat()))
                .mapToDouble(mark -> mark.value().doubleValue())
                .sorted()
                .toArray();
        Rules rules = result.scheme().rules();
        if (marks.length == 0 || marks.length < rules.quorum()) {
            return rules.belowQuorum() == QuorumPolicy.NOT_RANKED ? WAITS : FEW_MARKS;
        }
        int n = marks.length;
        return switch (rules.panel()) {
            case MEDIAN -> (marks[(n - 1) / 2] + marks[n / 2]) / 2;
            case MEAN -> Arrays.stream(marks).average().orElseThrow();
            case TRIMMED_MEAN ->
                n < 5
                        ? Arrays.stream(marks).average().orElseThrow()
                        : Arrays.stream(marks, 1, n - 1).average().orElseThrow();
        };
    }

    private static double normalised(Criterion leaf, double x) {
        Normaliser how = leaf.normaliser();
        boolean cost = leaf.direction() == Direction.COST;
        if (how instanceof BoundedNormaliser.Goalposts posts) {
            return linear(posts.lo(), posts.hi(), x, cost);
        }
        if (how instanceof ImpliedNormaliser.Rubric posts) {
            return linear(posts.lo(), posts.hi(), x, cost);
        }
        if (how instanceof BoundedNormaliser.Target target) {
            return linear(BigDecimal.ZERO, target.target(), x, cost);
        }
        if (how instanceof BoundedNormaliser.LnGoalposts posts) {
            double lo = Math.log(posts.lo().doubleValue());
            double hi = Math.log(posts.hi().doubleValue());
            double share = x <= 0 ? 0 : Math.max(0, Math.min(1, (Math.log(x) - lo) / (hi - lo)));
            return 100 * (cost ? 1 - share : share);
        }
        if (how instanceof ImpliedNormaliser.Checklist) {
            return 100 * (cost ? 1 - x : x);
        }
        if (how instanceof TableNormaliser.Bands bands) {
            return bands.table().stream()
                    .filter(step -> step.x().doubleValue() <= x)
                    .reduce((before, after) -> after)
                    .map(step -> step.score().doubleValue())
                    .orElse(0.0);
        }
        if (how instanceof TableNormaliser.Piecewise curve) {
            return piecewise(curve.table(), x);
        }
        return x;
    }

    private static double linear(BigDecimal lo, BigDecimal hi, double x, boolean cost) {
        double share = (x - lo.doubleValue()) / (hi.doubleValue() - lo.doubleValue());
        return 100 * Math.max(0, Math.min(1, cost ? 1 - share : share));
    }

    private static double piecewise(List<Normaliser.Point> points, double x) {
        Normaliser.Point last = points.get(points.size() - 1);
        if (x >= last.x().doubleValue()) {
            return last.score().doubleValue();
        }
        for (int i = points.size() - 2; i >= 0; i--) {
            double x0 = points.get(i).x().doubleValue();
            double x1 = points.get(i + 1).x().doubleValue();
            double y0 = points.get(i).score().doubleValue();
            double y1 = points.get(i + 1).score().doubleValue();
            if (x >= x0) {
                return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
            }
        }
        return points.get(0).score().doubleValue();
    }
}
