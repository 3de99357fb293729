package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** Decimals as integers in units of 10^−scale, where they fit a {@code long}. */
final class Units {

    /** Stands for a number that has no such integer. */
    static final long NONE = Long.MIN_VALUE;

    /** Decimal digits that always fit. */
    static final int DIGITS = 18;

    /** The powers of ten up to 10^18. */
    static final long[] TENS = new long[DIGITS + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private Units() {}

    /** The units in a value, or NONE when it has more decimals than the scale or more digits than fit. */
    static long of(BigDecimal value, int scale) {
        int more = scale - value.scale();
        if (more < 0 || more > DIGITS || value.precision() + more > DIGITS) {
            return NONE;
        }
        return value.scaleByPowerOfTen(value.scale()).longValue() * TENS[more];
    }

    /** The least number of units that reaches a gate; 0 without one. */
    static long atLeast(@Nullable BigDecimal gate, int scale) {
        if (gate == null) {
            return 0;
        }
        BigDecimal units = gate.movePointRight(scale).setScale(0, RoundingMode.CEILING);
        return units.min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.ZERO)
                .longValue();
    }

    /** The quotient of a non-negative number, rounded half up. */
    static long halfUp(long number, long divisor) {
        long quotient = number / divisor;
        long rest = number - quotient * divisor;
        return rest >= divisor - rest ? quotient + 1 : quotient;
    }
}
