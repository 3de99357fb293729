package id.paritrana.scoring.agreement;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A statistic: a double, with 95 % limits where theory gives them, or the reason why there is none. It is neither a number nor
 * comparable, on purpose: official results are exact decimals and an estimate must not slip into a ranking.
 *
 * @param value the estimate; NaN when it is undefined
 * @param low the lower limit; NaN when there are no limits
 * @param high the upper limit; NaN when there are no limits
 * @param because why there is no value; null when there is one
 */
public record Estimate(
        double value, double low, double high, @Nullable Undefined because) {

    /** Why a statistic has no value. */
    public enum Undefined {
        /** Fewer than two nominations can be used. */
        TOO_FEW_NOMINATIONS,
        /** Fewer than two seats can be used. */
        TOO_FEW_SEATS,
        /** All the values are equal, so that there is nothing to explain. */
        NO_VARIATION,
        /** Too few marks are left for the residual to have a degree of freedom. */
        TOO_FEW_MARKS,
        /** Recusals split the panel into groups that share no nomination: their seats cannot be compared. */
        NOT_CONNECTED
    }

    private static final double FARTHEST = 1e120;

    public Estimate {
        if (because == null) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("An estimate without a value needs the reason why");
            }
            if (Double.isNaN(low) != Double.isNaN(high)) {
                throw new IllegalArgumentException("Limits come in pairs, not " + low + " and " + high);
            }
        } else if (!Double.isNaN(value) || !Double.isNaN(low) || !Double.isNaN(high)) {
            throw new IllegalArgumentException("An undefined estimate (" + because + ") has no value, not " + value);
        }
    }

    /** An estimate without limits. */
    public static Estimate of(double value) {
        return new Estimate(value, Double.NaN, Double.NaN, null);
    }

    /** An estimate between its limits. */
    public static Estimate of(double value, double low, double high) {
        return new Estimate(value, low, high, null);
    }

    /** An undefined statistic with its reason. */
    public static Estimate undefined(Undefined because) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, Objects.requireNonNull(because));
    }

    /**
     * The double next to an official number, which may be larger than any double: beyond ±1e120 it is ±1e120, so that sums of squares stay
     * finite.
     */
    public static double near(BigDecimal number) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, number.doubleValue()));
    }

    /** True when there is a value. */
    public boolean isDefined() {
        return because == null;
    }

    /** True when there is a value with limits. */
    public boolean hasLimits() {
        return !Double.isNaN(low);
    }
}
