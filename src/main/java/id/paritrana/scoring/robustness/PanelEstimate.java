package id.paritrana.scoring.robustness;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.Marks;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Rules;

/** The panel rules in doubles, for marks that count once, several times or not at all. */
final class PanelEstimate {
    private static final double NUDGE = 1e-9;

    private final PanelRule rule;
    private final @Nullable Integer scale;
    private final double shift;

    PanelEstimate(Rules rules) {
        this.rule = rules.panel();
        this.scale = rules.rounding().panel();
        this.shift = scale == null ? 1 : BigDecimal.ONE.scaleByPowerOfTen(scale).doubleValue();
    }

    /**
     * The panel score, rounded like the official one; NaN when no mark counts.
     *
     * @param ascending marks in ascending order
     * @param times how often each of them counts
     */
    double score(double[] ascending, int[] times) {
        int count = 0;
        double sum = 0;
        int first = -1;
        int last = 0;
        for (int m = 0; m < ascending.length; m++) {
            if (times[m] > 0) {
                count += times[m];
                sum += times[m] * ascending[m];
                first = first < 0 ? m : first;
                last = m;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (rule == PanelRule.MEDIAN) {
            return rounded((at(ascending, times, (count - 1) / 2) + at(ascending, times, count / 2)) / 2);
        }
        if (rule == PanelRule.TRIMMED_MEAN && count >= Marks.LEAST_TO_TRIM) {
            return rounded((sum - ascending[first] - ascending[last]) / (count - 2));
        }
        return rounded(sum / count);
    }

    private static double at(double[] ascending, int[] times, int position) {
        int passed = 0;
        for (int m = 0; m < ascending.length; m++) {
            passed += times[m];
            if (passed > position) {
                return ascending[m];
            }
        }
        return Double.NaN;
    }

    /** Half up, as far from zero on both sides; a double just below the half counts as the half. */
    private double rounded(double score) {
        return scale == null ? score : Math.copySign(Math.floor(Math.abs(score) * shift + 0.5 + NUDGE), score) / shift;
    }
}
