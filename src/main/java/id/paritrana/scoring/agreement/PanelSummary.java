package id.paritrana.scoring.agreement;

import java.math.BigDecimal;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.agreement.Estimate.Undefined;
import id.paritrana.scoring.reason.Marks;

/**
 * The marks of one nomination on one criterion in a line, on the scale of the marks, unrounded.
 *
 * @param criterion code
 * @param nomination code
 * @param count marks that count
 * @param mean of the marks
 * @param median of the marks
 * @param trimmedMean the mean without one highest and one lowest; undefined below five marks
 * @param deviation sample standard deviation; undefined below two marks
 * @param min the lowest mark
 * @param max the highest mark
 * @param used the official panel score, after its rounding; null below the quorum
 */
public record PanelSummary(
        String criterion,
        String nomination,
        int count,
        Estimate mean,
        Estimate median,
        Estimate trimmedMean,
        Estimate deviation,
        Estimate min,
        Estimate max,
        @Nullable BigDecimal used) {

    static PanelSummary of(String criterion, String nomination, double[] marks, @Nullable BigDecimal used) {
        Estimate few = Estimate.undefined(Undefined.TOO_FEW_MARKS);
        double[] sorted = marks.clone();
        Arrays.sort(sorted);
        int count = marks.length;
        Estimate trimmed = few;
        if (count >= Marks.LEAST_TO_TRIM) {
            trimmed = Estimate.of(Moments.mean(Arrays.copyOfRange(sorted, 1, count - 1)));
        }
        return new PanelSummary(
                criterion,
                nomination,
                count,
                Estimate.of(Moments.mean(marks)),
                Estimate.of(Moments.median(marks)),
                trimmed,
                count < 2 ? few : Estimate.of(Math.sqrt(Moments.variance(marks))),
                Estimate.of(sorted[0]),
                Estimate.of(sorted[count - 1]),
                used);
    }
}
