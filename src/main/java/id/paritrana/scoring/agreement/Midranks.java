package id.paritrana.scoring.agreement;

import java.util.Arrays;

import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/** Ranks from 1 for the smallest value; equal values share the mean of their ranks. */
public final class Midranks {
    private static final NaturalRanking RANKING = new NaturalRanking(TiesStrategy.AVERAGE);

    private Midranks() {}

    public static double[] of(double[] values) {
        return RANKING.apply(values);
    }

    /** Σ(t³ − t) over the groups of t equal values. */
    static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int start = 0; start < sorted.length; ) {
            int end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            double t = end - start;
            sum += t * t * t - t;
            start = end;
        }
        return sum;
    }

    /** Spearman's rank correlation with mid-ranks for ties; NaN when one side is constant or there are fewer than two pairs. */
    static double spearman(double[] x, double[] y) {
        if (x.length < 2) {
            return Double.NaN;
        }
        double[] a = of(x);
        double[] b = of(y);
        double middle = (x.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - middle) * (b[i] - middle);
            aa += (a[i] - middle) * (a[i] - middle);
            bb += (b[i] - middle) * (b[i] - middle);
        }
        return aa == 0 || bb == 0 ? Double.NaN : ab / Math.sqrt(aa * bb);
    }
}
