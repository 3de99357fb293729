package id.paritrana.scoring.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import id.paritrana.scoring.agreement.Estimate.Undefined;

/**
 * Krippendorff's alpha, the agreement of a panel that may be incomplete (Krippendorff, Content Analysis, 4th ed. 2019,
 * chapter 12): 1 − observed / expected disagreement over the pairable marks, those on nominations that two or more
 * seats have marked.
 *
 * @param nominal marks are names: equal or not
 * @param ordinal marks are ranks
 * @param interval marks are measures on a scale
 */
public record KrippendorffAlpha(Estimate nominal, Estimate ordinal, Estimate interval) {

    public static KrippendorffAlpha of(PanelTable table) {
        double[][] units = new double[table.nominations().size()][];
        for (int i = 0; i < units.length; i++) {
            units[i] = table.row(i);
        }
        units = Arrays.stream(units).filter(unit -> unit.length > 1).toArray(double[][]::new);
        if (units.length == 0) {
            return undefined(table.nominations().isEmpty() ? Undefined.TOO_FEW_NOMINATIONS : Undefined.TOO_FEW_SEATS);
        }
        double[] all = Arrays.stream(units).flatMapToDouble(Arrays::stream).toArray();
        if (Arrays.stream(all).distinct().count() < 2) {
            return undefined(Undefined.NO_VARIATION);
        }
        return new KrippendorffAlpha(
                Estimate.of(nominal(units, all)),
                Estimate.of(interval(ranked(units, all))),
                Estimate.of(interval(units)));
    }

    private static KrippendorffAlpha undefined(Undefined because) {
        Estimate none = Estimate.undefined(because);
        return new KrippendorffAlpha(none, none, none);
    }

    private static double nominal(double[][] units, double[] all) {
        double observed = 0;
        for (double[] unit : units) {
            observed += differing(unit) / (unit.length - 1);
        }
        return 1 - (all.length - 1) * observed / differing(all);
    }

    /** Ordered pairs of unequal values. */
    private static double differing(double[] values) {
        Map<Double, Integer> counts = new HashMap<>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        double pairs = (double) values.length * values.length;
        for (int count : counts.values()) {
            pairs -= (double) count * count;
        }
        return pairs;
    }

    /**
     * The ordinal difference of two values c and k, (Σ n_g from c to k) − (n_c + n_k)/2, is the difference of their mid-ranks among
     * all pairable values; so ordinal is interval on mid-ranks.
     */
    private static double[][] ranked(double[][] units, double[] all) {
        double[] ranks = Midranks.of(all);
        double[][] ranked = new double[units.length][];
        int next = 0;
        for (int u = 0; u < units.length; u++) {
            ranked[u] = Arrays.copyOfRange(ranks, next, next + units[u].length);
            next += units[u].length;
        }
        return ranked;
    }

    private static double interval(double[][] units) {
        double observed = 0;
        for (double[] unit : units) {
            observed += differences(unit) / (unit.length - 1);
        }
        double[] all = Arrays.stream(units).flatMapToDouble(Arrays::stream).toArray();
        return 1 - (all.length - 1) * observed / differences(all);
    }

    /** The sum of (x − y)² over the ordered pairs, which is 2m Σ(x − mean)². */
    private static double differences(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return 2 * values.length * sum;
    }
}
