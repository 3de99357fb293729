package id.paritrana.scoring.agreement;

import java.util.Arrays;

/**
 * The mean squares of a complete two-way table of n nominations by k seats without replication (McGraw &amp; Wong 1996, table 4).
 * Sums of squares below the noise of the arithmetic are zero.
 *
 * @param n nominations, at least 2
 * @param k seats, at least 2
 * @param between MSR, between nominations, n − 1 degrees of freedom
 * @param seats MSC, between seats, k − 1
 * @param error MSE, residual, (n − 1)(k − 1)
 * @param within MSW, within nominations, n(k − 1)
 */
public record MeanSquares(int n, int k, double between, double seats, double error, double within) {
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
                seatSum / (k - 1),
                errorSum / ((n - 1) * (k - 1)),
                (seatSum + errorSum) / (n * (k - 1)));
    }

    private static double square(double x) {
        return x * x;
    }
}
