package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The drawing of one segment's coverage: a bar to 100 %, what is over it, the target as a line. Positions and widths
 * are per cent of the drawing, as in SVG; empty where nothing is drawn.
 *
 * @param whole where 100 % is; empty where there is no percentage, and then there is no drawing
 * @param filled width of the participants up to 100 %
 * @param over width of what is over 100 %, beginning at {@code whole}
 * @param target where the target stands
 */
public record Bar(String whole, String filled, String over, String target) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(20);
    private static final Bar NONE = new Bar("", "", "", "");

    /** The per cent at the right end of the bars that stand together: 100, or the next twenty above everything in them. */
    public static BigDecimal end(Collection<CoverageRecord> records) {
        BigDecimal most = HUNDRED;
        for (CoverageRecord r : records) {
            for (BigDecimal value : new BigDecimal[] {r.percent(), r.targetPercent()}) {
                if (value != null) {
                    most = most.max(value);
                }
            }
        }
        return most.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP);
    }

    /**
     * @param percent participants of workers; null where it is not known
     * @param end the per cent at the right end
     */
    public static Bar of(@Nullable BigDecimal percent, @Nullable BigDecimal target, BigDecimal end) {
        if (percent == null) {
            return NONE;
        }
        return new Bar(
                place(HUNDRED, end),
                place(percent.min(HUNDRED), end),
                percent.compareTo(HUNDRED) <= 0 ? "" : place(percent.subtract(HUNDRED), end),
                target == null ? "" : place(target, end));
    }

    private static String place(BigDecimal percent, BigDecimal end) {
        return percent.multiply(HUNDRED)
                        .divide(end, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
