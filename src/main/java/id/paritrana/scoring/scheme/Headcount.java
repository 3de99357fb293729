package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Decimals;

/**
 * Arithmetic on counted people: their percentage of all, and how many are missing to a share of all. People are whole
 * and the share must be reached, so the number is rounded up: one fewer would not be enough. It is never computed from
 * a quotient, which may be rounded.
 */
public final class Headcount {
    private Headcount() {}

    /** The counted people in per cent of all; null unless both are known. It may exceed 100. */
    public static @Nullable BigDecimal percent(@Nullable BigDecimal counted, @Nullable BigDecimal all) {
        return counted == null || all == null || all.signum() == 0
                ? null
                : counted.movePointRight(2).divide(all, Decimals.EXACT);
    }

    /**
     * The number of people to add until at least the share of all is counted; 0 when it is reached.
     *
     * @param share of 1: 0.85 for 85 %
     */
    public static BigDecimal missing(BigDecimal counted, BigDecimal all, BigDecimal share) {
        return whole(all.multiply(share).subtract(counted));
    }

    /** The number of people to remove until at most the share of all is counted; 0 when it is met. */
    public static BigDecimal above(BigDecimal counted, BigDecimal all, BigDecimal share) {
        return whole(counted.subtract(all.multiply(share)));
    }

    /** The least whole number of people that makes up a part; never below 0. */
    public static BigDecimal whole(BigDecimal part) {
        return part.max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING);
    }
}
