package id.paritrana.scoring.robustness;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RankTallyTest {
    private static void agreesWithCounting(DoubleUnaryOperator shape) {
        SplittableRandom random = new SplittableRandom(7);
        for (int n : new int[] {1, 2, 3, 50, 211}) {
            RankTally tally = new RankTally(n);
            int[][] expected = new int[n][n];
            for (int draw = 0; draw < 40; draw++) {
                double[] totals = new double[n];
                Arrays.setAll(totals, i -> shape.applyAsDouble(random.nextDouble()));
                tally.count(totals);
                double best = Arrays.stream(totals).max().orElseThrow();
                assertEquals(Arrays.stream(totals).filter(t -> t == best).count(), tally.firsts());
                assertEquals(best, totals[tally.ordered(0)]);
                for (int i = 0; i < n; i++) {
                    double own = totals[i];
                    expected[i][(int) Arrays.stream(totals).filter(t -> t > own).count()]++;
                }
            }
            int[][] counted = new int[n][n];
            tally.addTo(counted);
            assertEquals(Arrays.deepToString(expected), Arrays.deepToString(counted));
        }
    }

    @Test
    void spread_out() {
        agreesWithCounting(u -> 100 * u);
    }

    @Test
    void with_many_ties() {
        agreesWithCounting(u -> Math.floor(10 * u));
    }

    @Test
    void all_equal() {
        agreesWithCounting(u -> 42);
    }

    @Test
    void crowded_far_from_one_outlier() {
        agreesWithCounting(u -> u < 0.02 ? -1e9 : 50 + Math.floor(1e3 * u) * 1e-7);
    }

    @Test
    void closer_than_the_range_of_a_double_can_be_divided() {
        agreesWithCounting(u -> Math.floor(5 * u) * Double.MIN_VALUE);
    }
}
