package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Decimals;

/**
 * The number of decimals kept at each stage, HALF_UP; {@code null} is {@code none}, full precision (34 digits).
 *
 * @param panel of a panel score, on the scale of the marks
 * @param score of the score of a leaf or an aggregate
 * @param contribution of weight times score
 * @param total of the total. With {@code none} the total keeps {@value #FINEST} decimals, so that the last digits of 34-digit arithmetic cannot
 *     separate equal totals
 */
public record Rounding(
        @Nullable Integer panel,
        @Nullable Integer score,
        @Nullable Integer contribution,
        @Nullable Integer total) {

    /** The mode of all rounding. */
    public static final RoundingMode MODE = RoundingMode.HALF_UP;

    /**
     * The decimals to which every number is cut before it is rounded or compared. Thirty-four digits cannot hold a
     * third, so three thirds of 60 come out a little below 60. Rounded HALF_UP to these decimals they are 60 again, and
     * a half is rounded up as on paper.
     */
    public static final int FINEST = 25;

    /** Panel 2, score 4, contribution 4, total 2. */
    public static final Rounding STANDARD = new Rounding(2, 4, 4, 2);

    /** No rounding at any stage. */
    public static final Rounding NONE = new Rounding(null, null, null, null);

    /** The value with that many decimals, or the value itself for {@code null}. */
    public static BigDecimal to(@Nullable Integer scale, BigDecimal value) {
        if (scale == null) {
            return value;
        }
        return value.scale() > FINEST
                ? value.setScale(FINEST, MODE).setScale(scale, MODE)
                : value.setScale(scale, MODE);
    }

    /** A score, rounded as it is kept. */
    public BigDecimal scored(BigDecimal exact) {
        return to(score, exact);
    }

    /** The contribution of such a score with that weight. */
    public BigDecimal contributed(BigDecimal scored, BigDecimal weight) {
        return to(contribution, scored.multiply(weight, Decimals.EXACT));
    }

    /** A total with that many decimals; for {@code null} {@value #FINEST} without trailing zeros. */
    public static BigDecimal total(@Nullable Integer scale, BigDecimal value) {
        return scale == null ? Decimals.plain(to(FINEST, value)) : to(scale, value);
    }
}
