package id.paritrana.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A horizontal axis with round labels that reaches from below the lowest to above the highest value.
 *
 * @param ticks from low to high, evenly spaced; at least two
 */
record Axis(List<BigDecimal> ticks) {
    private static final int MOST_STEPS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Axis {
        ticks = List.copyOf(ticks);
    }

    static Axis over(List<BigDecimal> values) {
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal high = values.stream().max(BigDecimal::compareTo).orElse(HUNDRED);
        BigDecimal step = step(high.subtract(low));
        BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        if (from.compareTo(low) == 0 && from.signum() != 0) {
            from = from.subtract(step);
        }
        var ticks = new ArrayList<BigDecimal>();
        ticks.add(from);
        while (ticks.get(ticks.size() - 1).compareTo(high) < 0 || ticks.size() < 2) {
            ticks.add(ticks.get(ticks.size() - 1).add(step));
        }
        return new Axis(ticks);
    }

    /** The least of 1, 2, 5 times a power of ten that covers the span in few steps. */
    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = span.divide(BigDecimal.valueOf(MOST_STEPS), MathContext.DECIMAL32);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(least) >= 0) {
                return plain(step);
            }
        }
        return plain(power.multiply(BigDecimal.TEN));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private BigDecimal low() {
        return ticks.get(0);
    }

    private BigDecimal high() {
        return ticks.get(ticks.size() - 1);
    }

    /** Where the value lies, in per cent of the width with two decimals and a point, as SVG wants it. */
    String at(BigDecimal value) {
        return value.subtract(low())
                .multiply(HUNDRED)
                .divide(high().subtract(low()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
