package id.paritrana.scoring.agreement;

import java.util.Arrays;

/**
 * The mean squares of a two-way table of nominations by seats without replication (McGraw &amp; Wong 1996, table 4). Sums of squares below
 * the noise of the arithmetic are zero.
 *
 * <p>Of a table with holes they are those of the additive model, each effect adjusted for the other, by the reductions in the sum of squares
 * when it is fitted last: Searle, Linear Models for Unbalanced Data (1987), chapter 4; Searle, Casella &amp; McCulloch, Variance Components
 * (1992), section 5.5 (Henderson's method 3). In a table without holes both are the same.
 *
 * @param n nominations, at least 2
 * @param k marks per nomination: the seats, at least 2; with holes the harmonic mean
 * @param between MSR, between nominations, n − 1 degrees of freedom
 * @param unadjusted the same with the differences between seats left in it, as the one-way analysis has it
 * @param seats MSC, between seats
 * @param error MSE, residual
 * @param within MSW, within nominations
 * @param seatFreedom degrees of freedom of MSC: seats − 1
 * @param errorFreedom of MSE: (n − 1)(k − 1); with holes marks − n − seats + 1
 * @param withinFreedom of MSW: n(k − 1); with holes marks − n
 */
public record MeanSquares(
        int n,
        double k,
        double between,
        double unadjusted,
        double seats,
        double error,
        double within,
        int seatFreedom,
        int errorFreedom,
        int withinFreedom) {
    private static final double NOISE = 1e-26;

    /**
     * Analysis of variance of a table without holes.
     *
     * @throws IllegalArgumentException for a table with holes or with fewer than two rows or columns
     */
    public static MeanSquares of(PanelTable table) {
        int n = table.nominations().size();
        int k = table.seats().size();
        if (n < 2 || k < 2 || !table.isComplete()) {
            throw new IllegalArgumentException(
                    "Mean squares need a complete table of at least 2 × 2, not " + n + " × " + k);
        }
        double[] rows = new double[n];
        double[] columns = new double[k];
        double size = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double mark = table.mark(i, j);
                rows[i] += mark / k;
                columns[j] += mark / n;
                size += mark * mark;
            }
        }
        double mean = Arrays.stream(rows).sum() / n;
        double betweenSum = 0;
        double seatSum = 0;
        double errorSum = 0;
        for (int i = 0; i < n; i++) {
            betweenSum += k * square(rows[i] - mean);
            for (int j = 0; j < k; j++) {
                errorSum += square(table.mark(i, j) - rows[i] - columns[j] + mean);
            }
        }
        for (int j = 0; j < k; j++) {
            seatSum += n * square(columns[j] - mean);
        }
        double noise = NOISE * size;
        betweenSum = betweenSum <= noise ? 0 : betweenSum;
        seatSum = seatSum <= noise ? 0 : seatSum;
        errorSum = errorSum <= noise ? 0 : errorSum;
        return new MeanSquares(
                n,
                k,
                betweenSum / (n - 1),
                betweenSum / (n - 1),
                seatSum / (k - 1),
                errorSum / ((n - 1) * (k - 1)),
                (seatSum + errorSum) / (n * (k - 1)),
                k - 1,
                (n - 1) * (k - 1),
                n * (k - 1));
    }

    /**
     * Analysis of variance of a table with holes, by the additive model fitted to it.
     *
     * @throws IllegalArgumentException for a model without a degree of freedom, or of seats that cannot be compared
     */
    static MeanSquares of(AdditiveModel model) {
        PanelTable table = model.table();
        if (!model.isConnected() || model.degreesOfFreedom() < 1) {
            throw new IllegalArgumentException("Mean squares need a connected table with a degree of freedom");
        }
        double[] all = table.all();
        double total = 0;
        double size = 0;
        double mean = Moments.mean(all);
        for (double mark : all) {
            total += square(mark - mean);
            size += mark * mark;
        }
        int n = 0;
        double within = 0;
        for (int i = 0; i < table.nominations().size(); i++) {
            double[] row = table.row(i);
            n += row.length > 0 ? 1 : 0;
            within += squares(row);
        }
        int columns = 0;
        double besideSeats = 0;
        for (int j = 0; j < table.seats().size(); j++) {
            double[] column = table.column(j);
            columns += column.length > 0 ? 1 : 0;
            besideSeats += squares(column);
        }
        double noise = NOISE * size;
        double error = model.residualSquares();
        return new MeanSquares(
                n,
                model.harmonicSeats(),
                heard(besideSeats - error, noise) / (n - 1),
                heard(total - within, noise) / (n - 1),
                heard(within - error, noise) / (columns - 1),
                error / model.degreesOfFreedom(),
                heard(within, noise) / (all.length - n),
                columns - 1,
                model.degreesOfFreedom(),
                all.length - n);
    }

    private static double heard(double sum, double noise) {
        return sum <= noise ? 0 : sum;
    }

    /** The sum of squares about the mean. */
    private static double squares(double[] values) {
        return values.length < 2 ? 0 : Moments.variance(values) * (values.length - 1);
    }

    private static double square(double x) {
        return x * x;
    }
}
