package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From one value to another.
 *
 * @param lo the lower end
 * @param hi the upper end
 */
public record Range(BigDecimal lo, BigDecimal hi) {
    /** The usual scale of marks and scores. */
    public static final Range HUNDRED = new Range(BigDecimal.ZERO, new BigDecimal(100));

    /** Three quarters of the range. */
    private static final BigDecimal HEIGHT = new BigDecimal("0.75");

    private static final int MOST_DECIMALS = 4;

    public boolean holds(BigDecimal value) {
        return value.compareTo(lo) >= 0 && value.compareTo(hi) <= 0;
    }

    public BigDecimal span() {
        return hi.subtract(lo);
    }

    /** The value three quarters up, with at most four decimals. */
    public BigDecimal threeQuarters() {
        BigDecimal value = lo.add(span().multiply(HEIGHT));
        return value.stripTrailingZeros().scale() <= MOST_DECIMALS
                ? value
                : value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    }
}
