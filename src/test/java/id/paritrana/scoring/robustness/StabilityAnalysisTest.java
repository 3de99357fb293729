package id.paritrana.scoring.robustness;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Scheme;

import static id.paritrana.scoring.robustness.FieldFixture.flat;
import static id.paritrana.scoring.robustness.FieldFixture.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StabilityAnalysisTest {
    private static List<StabilityInterval> intervals(Scheme scheme, LeafScores table, String winner) {
        return new StabilityAnalysis(WeightTree.of(scheme), table, winner).intervals(Progress.NONE);
    }

    /** N1 = 80/40, N2 = 50/70, N3 = 90/0: N1 leads N2 from t = 1/2 on (30t = 30(1−t)) and N3 up to t = 4/5 (40(1−t) = 10t). */
    @Test
    void finds_the_roots_and_names_the_rivals() {
        LeafScores table = scores(new double[] {80, 40}, new double[] {50, 70}, new double[] {90, 0});
        StabilityInterval first = intervals(flat("60", "40"), table, "N1").get(0);
        assertEquals("K1", first.criterion());
        assertEquals(0.6, first.weight().value(), 1e-12);
        assertEquals(0.5, first.low().value(), 1e-12);
        assertEquals(0.8, first.high().value(), 1e-12);
        assertEquals("N2", first.rivalLow());
        assertEquals("N3", first.rivalHigh());
        StabilityInterval second = intervals(flat("60", "40"), table, "N1").get(1);
        assertEquals(0.2, second.low().value(), 1e-12);
        assertEquals("N3", second.rivalLow());
        assertTrue(second.closedForm());
    }

    @Test
    void a_winner_everywhere_has_no_rivals() {
        LeafScores table = scores(new double[] {80, 70}, new double[] {80, 20});
        for (StabilityInterval interval : intervals(flat("60", "40"), table, "N1")) {
            assertEquals(0, interval.low().value());
            assertEquals(1, interval.high().value());
            assertNull(interval.rivalLow());
            assertNull(interval.rivalHigh());
        }
    }

    @Test
    void a_tie_leaves_room_on_one_side_only() {
        LeafScores table = scores(new double[] {80, 40}, new double[] {40, 80});
        StabilityInterval interval = intervals(flat("50", "50"), table, "N1").get(0);
        assertEquals(0.5, interval.low().value(), 1e-12);
        assertEquals("N2", interval.rivalLow());
        assertEquals(1, interval.high().value());
        assertNull(interval.rivalHigh());
    }

    @Test
    void a_winner_that_is_behind_before_rounding_has_no_room() {
        LeafScores table = scores(new double[] {80, 40}, new double[] {40, 80.001});
        StabilityInterval interval = intervals(flat("50", "50"), table, "N1").get(0);
        assertEquals(0.5, interval.low().value(), 1e-12);
        assertEquals(0.5, interval.high().value(), 1e-12);
        assertEquals("N2", interval.rivalHigh());
    }

    /** Walks every weight in steps of 1/500 through the totals of the tree. */
    @Test
    void the_closed_form_agrees_with_walking() {
        for (long seed = 1; seed <= 10; seed++) {
            agreesWithWalking(FieldFixture.thirtyLeaves(), FieldFixture.random(8, 30, seed), true);
        }
    }

    @Test
    void the_search_agrees_with_walking_where_aspects_are_multiplied_or_left_out() {
        Scheme scheme = FieldFixture.thirtyLeaves();
        Scheme product = scheme.withCriterion(scheme.root().withAggregation(Aggregation.GEOMETRIC));
        LeafScores holed = FieldFixture.random(6, 30, 3);
        holed.scores()[1][0] = Double.NaN;
        holed.scores()[4][9] = Double.NaN;
        agreesWithWalking(product, FieldFixture.random(6, 30, 2), false);
        agreesWithWalking(scheme, holed, false);
    }

    private static void agreesWithWalking(Scheme scheme, LeafScores table, boolean closedForm) {
        WeightTree tree = WeightTree.of(scheme);
        double[] sums = new double[table.size()];
        Totals totals = new Totals(tree, table);
        totals.sum(tree.weights(), sums);
        int winner = best(sums);
        List<StabilityInterval> intervals =
                intervals(scheme, table, table.nominations().get(winner));
        assertEquals(35, intervals.size());
        assertEquals(closedForm, intervals.stream().allMatch(StabilityInterval::closedForm));
        for (StabilityInterval interval : intervals) {
            for (int step = 1; step < 500; step++) {
                double t = step / 500.0;
                if (Math.abs(t - interval.low().value()) < 1e-6
                        || Math.abs(t - interval.high().value()) < 1e-6) {
                    continue;
                }
                int first = bestWith(tree, totals, table.size(), interval, t);
                boolean within =
                        t > interval.low().value() && t < interval.high().value();
                if (within) {
                    assertEquals(winner, first, () -> interval + " at " + t);
                } else if (closedForm) {
                    assertFalse(winner == first, () -> interval + " at " + t);
                }
            }
            rivalTakesOver(tree, totals, table, interval, interval.low().value() - 1e-7, interval.rivalLow());
            rivalTakesOver(tree, totals, table, interval, interval.high().value() + 1e-7, interval.rivalHigh());
        }
    }

    private static void rivalTakesOver(
            WeightTree tree,
            Totals totals,
            LeafScores table,
            StabilityInterval interval,
            double t,
            @Nullable String rival) {
        if (rival != null) {
            assertEquals(
                    rival,
                    table.nominations().get(bestWith(tree, totals, table.size(), interval, t)),
                    interval.toString());
        }
    }

    private static int bestWith(WeightTree tree, Totals totals, int n, StabilityInterval interval, double t) {
        double[] weights = tree.weights();
        for (int node = 1; node < tree.size(); node++) {
            if (tree.code(node).equals(interval.criterion())) {
                double today = weights[node];
                for (int sibling : tree.children(tree.parent(node))) {
                    weights[sibling] *= sibling == node ? t / today : (1 - t) / (1 - today);
                }
            }
        }
        double[] sums = new double[n];
        totals.sum(weights, sums);
        return best(sums);
    }

    private static int best(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }

    @Test
    void an_unknown_winner_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> intervals(flat("1", "1"), scores(new double[] {1, 2}), "N9"));
    }
}
