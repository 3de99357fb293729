package id.paritrana.scoring.agreement;

import java.util.Arrays;

/** Mean, variance and median of a few doubles. */
final class Moments {
    private Moments() {}

    /** The arithmetic mean; exactly the common value when all are equal. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value - values[0];
        }
        return values[0] + sum / values.length;
    }

    /** The sample variance, by n − 1; exactly zero when all are equal. */
    static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
