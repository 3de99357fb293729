package id.paritrana.scoring.robustness;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;

import static id.paritrana.scoring.robustness.FieldFixture.flat;
import static id.paritrana.scoring.robustness.FieldFixture.leaf;
import static id.paritrana.scoring.robustness.FieldFixture.node;
import static id.paritrana.scoring.robustness.FieldFixture.scheme;
import static id.paritrana.scoring.robustness.FieldFixture.scores;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TotalsTest {
    private static final double NONE = Double.NaN;

    private static double[] totals(Scheme scheme, LeafScores table) {
        WeightTree tree = WeightTree.of(scheme);
        double[] totals = new double[table.size()];
        new Totals(tree, table).sum(tree.weights(), totals);
        return totals;
    }

    private static Scheme with(Aggregation aggregation, String... weights) {
        Scheme flat = flat(weights);
        return flat.withCriterion(flat.root().withAggregation(aggregation));
    }

    @Test
    void adds_up_the_products_of_weights_along_the_path() {
        Scheme scheme = scheme(node("A", "3", leaf("A1", "1"), leaf("A2", "3")), leaf("B", "1"));
        assertArrayEquals(
                new double[] {0.75 * (0.25 * 40 + 0.75 * 80) + 0.25 * 20},
                totals(scheme, scores(new double[] {40, 80, 20})),
                1e-12);
    }

    @Test
    void many_leaves_add_up_like_few() {
        LeafScores table = FieldFixture.random(5, 30, 3);
        Scheme scheme = FieldFixture.thirtyLeaves();
        WeightTree tree = WeightTree.of(scheme);
        double[] totals = totals(scheme, table);
        for (int i = 0; i < totals.length; i++) {
            double sum = 0;
            for (int l = 0; l < 30; l++) {
                sum += scheme.globalWeight(tree.code(tree.leaves()[l])).doubleValue() * table.scores()[i][l];
            }
            assertEquals(sum, totals[i], 1e-10);
        }
    }

    @Test
    void the_other_aggregators() {
        LeafScores table = scores(new double[] {25, 100}, new double[] {0, 50}, new double[] {NONE, 64});
        assertArrayEquals(new double[] {50, 0, 64}, totals(with(Aggregation.GEOMETRIC, "1", "1"), table), 1e-12);
        assertArrayEquals(new double[] {40, 0, 64}, totals(with(Aggregation.HARMONIC, "1", "1"), table), 1e-12);
        assertArrayEquals(new double[] {25, 0, 64}, totals(with(Aggregation.MINIMUM, "1", "1"), table), 1e-12);
        assertArrayEquals(new double[] {62.5, 25, 64}, totals(with(Aggregation.ARITHMETIC, "1", "1"), table), 1e-12);
    }

    @Test
    void the_weight_of_what_is_left_out_goes_to_the_siblings() {
        Scheme scheme = scheme(node("A", "2", leaf("A1", "1"), leaf("A2", "1")), leaf("B", "1"), leaf("C", "1"));
        LeafScores table = scores(
                new double[] {80, NONE, 40, 20}, new double[] {NONE, NONE, 40, 20}, new double[] {80, 60, 40, 20});
        assertArrayEquals(new double[] {55, 30, 50}, totals(scheme, table), 1e-12);
    }

    @Test
    void points_are_added_and_those_of_what_is_left_out_go_to_the_siblings() {
        Scheme points = scheme(leaf("A", "2"), leaf("B", "3")).withRules(Rules.STANDARD.withWeights(WeightMode.POINTS));
        assertArrayEquals(
                new double[] {2 * 7 + 3 * 5, (2 + 3) * 5},
                totals(points, scores(new double[] {7, 5}, new double[] {NONE, 5})),
                1e-12);
    }

    @Test
    void rows_that_are_equal_have_totals_that_are_equal_to_the_last_bit() {
        LeafScores table = FieldFixture.random(101, 30, 9);
        table.scores()[100] = table.scores()[3].clone();
        for (Aggregation aggregation : Aggregation.values()) {
            Scheme scheme = FieldFixture.thirtyLeaves();
            double[] totals = totals(scheme.withCriterion(scheme.root().withAggregation(aggregation)), table);
            assertTrue(totals[3] == totals[100]);
        }
    }
}
