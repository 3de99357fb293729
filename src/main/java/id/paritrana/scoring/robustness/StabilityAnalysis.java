package id.paritrana.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.reason.Aggregation;

/**
 * R3, the weight stability intervals of a winner. For sums, the lead over a rival is a straight line in the weight t of
 * one criterion, {@code d(t) = t·d(1) + (1 − t)·d(0)}; its root is the end of the interval. Elsewhere the ends are
 * searched for in steps of 1/200 away from today's weight and then by halving.
 */
final class StabilityAnalysis {
    /** Leads below this, in points, are ties: the noise of doubles. */
    private static final double TIE = 1e-9;

    private static final int STEPS = 200;
    private static final double EDGE = 1e-9;

    private final WeightTree tree;
    private final LeafScores table;
    private final Totals totals;
    private final int winner;
    private final double[] sum;

    StabilityAnalysis(WeightTree tree, LeafScores table, String winner) {
        this.tree = tree;
        this.table = table;
        this.totals = new Totals(tree, table);
        this.winner = table.nominations().indexOf(winner);
        this.sum = new double[table.size()];
        if (this.winner < 0) {
            throw new IllegalArgumentException("no nomination " + winner + " among " + table.nominations());
        }
    }

    /** The intervals of every node that has siblings, in tree order. */
    List<StabilityInterval> intervals(Progress progress) {
        List<StabilityInterval> intervals = new ArrayList<>();
        for (int node = 1; node < tree.size(); node++) {
            if (tree.children(tree.parent(node)).length > 1) {
                intervals.add(isStraight(node) ? straight(node) : searched(node));
            }
            if (!progress.advanced("stability", node, tree.size() - 1)) {
                throw new CancellationException("stability was stopped");
            }
        }
        return intervals;
    }

    /** Straight when everything from the set up to the root is a sum, without redistribution. */
    private boolean isStraight(int node) {
        for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
            if (tree.aggregation(above) != Aggregation.ARITHMETIC) {
                return false;
            }
            for (int child : tree.children(above)) {
                if (totals.isLeftOut(child)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The local weights with the share t for the node. */
    private double[] weights(int node, double t) {
        double[] weights = tree.weights();
        double whole = tree.sum(tree.parent(node));
        double others = 0;
        for (int sibling : tree.children(tree.parent(node))) {
            others += sibling == node ? 0 : weights[sibling];
        }
        for (int sibling : tree.children(tree.parent(node))) {
            weights[sibling] = sibling == node ? t * whole : weights[sibling] / others * (1 - t) * whole;
        }
        return weights;
    }

    /** The winner's lead over everyone with the share t for the node. */
    private double[] leads(int node, double t) {
        totals.sum(weights(node, t), sum);
        double[] leads = new double[sum.length];
        for (int i = 0; i < leads.length; i++) {
            leads[i] = sum[winner] - sum[i];
        }
        return leads;
    }

    private double share(int node) {
        return tree.weights()[node] / tree.sum(tree.parent(node));
    }

    private StabilityInterval straight(int node) {
        double today = share(node);
        double[] without = leads(node, 0);
        double[] alone = leads(node, 1);
        double low = 0;
        double high = 1;
        int below = -1;
        int above = -1;
        for (int i = 0; i < without.length; i++) {
            if (i == winner) {
                continue;
            }
            double slope = alone[i] - without[i];
            double lead = without[i] + slope * today;
            if (lead < -TIE) {
                // ahead only within rounding, or by a tie-break: the weight has no room to move
                return interval(node, today, today, i, today, i, true);
            }
            if (Math.abs(slope) <= TIE) {
                continue;
            }
            double root = today - Math.max(lead, 0) / slope;
            if (slope > 0 && root > low) {
                low = root;
                below = i;
            }
            if (slope < 0 && root < high) {
                high = root;
                above = i;
            }
        }
        return interval(node, today, low, below, high, above, true);
    }

    private StabilityInterval searched(int node) {
        double today = share(node);
        int ahead = rival(leads(node, today));
        if (ahead >= 0) {
            return interval(node, today, today, ahead, today, ahead, false);
        }
        End low = search(node, today, EDGE);
        End high = search(node, today, 1 - EDGE);
        return interval(
                node,
                today,
                low.rival() < 0 ? 0 : low.at(),
                low.rival(),
                high.rival() < 0 ? 1 : high.at(),
                high.rival(),
                false);
    }

    /** The end of an interval and the rival who is ahead just beyond it; −1 for none. */
    private record End(double at, int rival) {}

    private End search(int node, double today, double edge) {
        double within = today;
        for (int step = 1; step <= STEPS; step++) {
            double t = today + (edge - today) * step / STEPS;
            int ahead = rival(leads(node, t));
            if (ahead >= 0) {
                return halve(node, within, t, ahead);
            }
            within = t;
        }
        return new End(edge, -1);
    }

    private End halve(int node, double stable, double overtaken, int by) {
        double within = stable;
        double beyond = overtaken;
        int rival = by;
        while (Math.abs(beyond - within) > 1e-12) {
            double middle = (within + beyond) / 2;
            int ahead = rival(leads(node, middle));
            if (ahead >= 0) {
                beyond = middle;
                rival = ahead;
            } else {
                within = middle;
            }
        }
        return new End(within, rival);
    }

    /** The rival furthest ahead of the winner; −1 for none. */
    private int rival(double[] leads) {
        int rival = -1;
        for (int i = 0; i < leads.length; i++) {
            if (leads[i] < -TIE && (rival < 0 || leads[i] < leads[rival])) {
                rival = i;
            }
        }
        return rival;
    }

    private StabilityInterval interval(
            int node, double today, double low, int below, double high, int above, boolean closedForm) {
        return new StabilityInterval(
                tree.code(node),
                Estimate.of(today),
                Estimate.of(low),
                Estimate.of(high),
                name(below),
                name(above),
                closedForm);
    }

    private @Nullable String name(int nomination) {
        return nomination < 0 ? null : table.nominations().get(nomination);
    }
}
