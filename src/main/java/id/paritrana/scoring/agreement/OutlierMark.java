package id.paritrana.scoring.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A mark far from what the other seats gave the same nomination: modified z-score {@code 0.6745 (x − median) / MAD}
 * beyond ±3.5 (Iglewicz &amp; Hoaglin, How to Detect and Handle Outliers, 1993). Where more than half of the marks are
 * equal MAD is 0; then, as there, the mean absolute deviation stands in: {@code (x − median) / (1.253314 · meanAD)}.
 * Searched for among five or more marks.
 *
 * @param nomination code
 * @param seat code
 * @param mark the mark
 * @param median of the marks on the nomination
 * @param score the modified z-score, positive above the median
 */
public record OutlierMark(String nomination, String seat, double mark, double median, double score) {
    private static final double BOUND = 3.5;
    private static final double NORMAL = 0.6745;
    private static final double NORMAL_MEAN = 1.253314;
    private static final int LEAST = 5;
    /** The size of differences that come from double arithmetic alone. */
    private static final double NOISE = 1e-9;

    /** The outlying marks, by nomination and then by seat in the order of the table. */
    public static List<OutlierMark> of(PanelTable table) {
        List<OutlierMark> outliers = new ArrayList<>();
        for (int i = 0; i < table.nominations().size(); i++) {
            double[] row = table.row(i);
            if (row.length < LEAST) {
                continue;
            }
            double median = Moments.median(row);
            double[] deviations = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                deviations[j] = Math.abs(row[j] - median);
            }
            double mad = Moments.median(deviations);
            double noise = NOISE * Math.max(1, Math.abs(median));
            double unit = mad > noise ? mad / NORMAL : NORMAL_MEAN * Moments.mean(deviations);
            for (int j = 0; unit > noise && j < table.seats().size(); j++) {
                double score = (table.mark(i, j) - median) / unit;
                if (Math.abs(score) > BOUND) {
                    outliers.add(new OutlierMark(
                            table.nominations().get(i), table.seats().get(j), table.mark(i, j), median, score));
                }
            }
        }
        return outliers;
    }
}
