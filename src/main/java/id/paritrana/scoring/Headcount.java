package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * What people who are counted make of all, and how many lie between them and a share of all. People are whole and the share is to be reached, so that
 * the number is rounded up: one fewer would not be enough. It is never worked out from a quotient, which may be rounded.
 */
public final class Headcount {
    private Headcount() {}

    /** The counted in per cent of all, where both are known; may be over 100. */
    public static @Nullable BigDecimal percent(@Nullable BigDecimal counted, @Nullable BigDecimal all) {
        return counted == null || all == null || all.signum() == 0
                ? null
                : counted.movePointRight(2).divide(all, Decimals.EXACT);
    }

    /**
     * People who have to be added until at least the share of all is counted; 0 when it is.
     *
     * @param share of 1: 0.85 for 85 %
     */
    public static BigDecimal missing(BigDecimal counted, BigDecimal all, BigDecimal share) {
        return whole(all.multiply(share).subtract(counted));
    }

    /** People who have to be taken away until at most the share of all is counted; 0 when it is. */
    public static BigDecimal above(BigDecimal counted, BigDecimal all, BigDecimal share) {
        return whole(counted.subtract(all.multiply(share)));
    }

    /** People who make up a part, counted whole: the least number that is enough; never below 0. */
    public static BigDecimal whole(BigDecimal part) {
        return part.max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING);
    }
}
