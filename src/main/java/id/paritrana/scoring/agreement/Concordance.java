package id.paritrana.scoring.agreement;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import id.paritrana.scoring.agreement.Estimate.Undefined;

/**
 * Kendall's coefficient of concordance W with the correction for ties (Kendall &amp; Gibbons, Rank Correlation Methods,
 * 5th ed. 1990, chapter 6): {@code W = 12S / (k²(n³−n) − kΣT)}, {@code χ² = k(n−1)W}.
 *
 * @param w 0 (no agreement on the order) to 1 (the same order by all)
 * @param chiSquared k(n−1)W; NaN when W is undefined
 * @param degreesOfFreedom n − 1
 * @param p the probability of this or greater agreement among seats that order at random
 * @param permutations the number of random orders behind p, with 7 nominations or fewer; 0 when p is from χ²
 */
public record Concordance(Estimate w, double chiSquared, int degreesOfFreedom, Estimate p, int permutations) {
    private static final int SMALL = 7;
    private static final int PERMUTATIONS = 10_000;

    /**
     * The concordance of the complete part of a table.
     *
     * @param seed starts the generator XO_SHI_RO_256_PP of the permutations; p = (1 + as great) / (1 + permutations)
     */
    public static Concordance of(PanelTable table, long seed) {
        PanelTable complete = table.completeRows();
        int n = complete.nominations().size();
        int k = complete.seats().size();
        if (k < 2 || n < 2) {
            return undefined(n, k < 2 ? Undefined.TOO_FEW_SEATS : Undefined.TOO_FEW_NOMINATIONS);
        }
        double[][] ranks = new double[k][];
        double ties = 0;
        for (int j = 0; j < k; j++) {
            double[] marks = complete.column(j);
            ranks[j] = Midranks.of(marks);
            ties += Midranks.ties(marks);
        }
        double cube = (double) n * n * n - n;
        double denominator = k * (k * cube - ties);
        if (denominator == 0) {
            return undefined(n, Undefined.NO_VARIATION);
        }
        double spread = spread(ranks, n);
        double w = 12 * spread / denominator;
        double chiSquared = k * (n - 1) * w;
        if (n > SMALL) {
            double p = ChiSquaredDistribution.of(n - 1).survivalProbability(chiSquared);
            return new Concordance(Estimate.of(w), chiSquared, n - 1, Estimate.of(p), 0);
        }
        double p = permuted(ranks, n, spread, seed);
        return new Concordance(Estimate.of(w), chiSquared, n - 1, Estimate.of(p), PERMUTATIONS);
    }

    private static Concordance undefined(int n, Undefined because) {
        Estimate none = Estimate.undefined(because);
        return new Concordance(none, Double.NaN, Math.max(0, n - 1), none, 0);
    }

    /** S, the sum of squares of the rank sums about their mean: exact, because ranks are halves. */
    private static double spread(double[][] ranks, int n) {
        double middle = ranks.length * (n + 1) / 2.0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double total = -middle;
            for (double[] seat : ranks) {
                total += seat[i];
            }
            sum += total * total;
        }
        return sum;
    }

    private static double permuted(double[][] ranks, int n, double observed, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int asGreat = 0;
        for (int draw = 0; draw < PERMUTATIONS; draw++) {
            for (double[] seat : ranks) {
                for (int i = n - 1; i > 0; i--) {
                    int other = random.nextInt(i + 1);
                    double kept = seat[i];
                    seat[i] = seat[other];
                    seat[other] = kept;
                }
            }
            if (spread(ranks, n) >= observed) {
                asGreat++;
            }
        }
        return (1.0 + asGreat) / (1 + PERMUTATIONS);
    }
}
