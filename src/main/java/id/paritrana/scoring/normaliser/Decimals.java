package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic beyond the four basic operations. */
public final class Decimals {

    /** 34 digits, HALF_EVEN: the context of all official arithmetic. */
    public static final MathContext EXACT = MathContext.DECIMAL128;

    /** With guard digits, so that the 34 digits kept are correct. */
    private static final MathContext FINE = new MathContext(44, RoundingMode.HALF_EVEN);

    private static final int HALVINGS = 8;

    /** Numbers are below 10^40 and have at most 40 decimals; beyond that exact arithmetic would have no bound. */
    private static final int REACH = 40;

    private Decimals() {}

    /** Whether a number is within the range of the arithmetic: below 10^40, with at most 40 decimals. */
    public static boolean fits(BigDecimal number) {
        return number.scale() <= REACH && number.scale() >= -REACH && number.precision() - number.scale() <= REACH;
    }

    /** The product in 34 digits, without trailing zeros. */
    public static BigDecimal product(BigDecimal a, BigDecimal b) {
        return plain(a.multiply(b, EXACT));
    }

    /** The same number without trailing zeros after the point. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The weighted geometric mean: e to the weighted mean of the logarithms, correct to 34 digits.
     *
     * @param values above zero
     * @param weights at least zero, not all zero
     */
    public static BigDecimal geometricMean(BigDecimal[] values, BigDecimal[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(weights[i].multiply(ln(values[i]), FINE), FINE);
            weight = weight.add(weights[i], FINE);
        }
        return plain(exp(sum.divide(weight, FINE)).round(EXACT));
    }

    /**
     * The natural logarithm: a double as the first guess, then a step of Halley's method, which triples its digits to 47.
     *
     * @param x above zero
     */
    static BigDecimal ln(BigDecimal x) {
        // a power of ten is taken out first, so that the guess cannot overflow or vanish
        int tens = x.precision() - x.scale() - 1;
        BigDecimal mantissa = x.scaleByPowerOfTen(-tens);
        return tens == 0 ? lnNear(mantissa) : lnNear(mantissa).add(LN_TEN.multiply(BigDecimal.valueOf(tens)), FINE);
    }

    private static final BigDecimal LN_TEN = lnNear(BigDecimal.TEN);

    private static BigDecimal lnNear(BigDecimal x) {
        BigDecimal guess = new BigDecimal(StrictMath.log(x.doubleValue()));
        BigDecimal power = exp(guess);
        BigDecimal miss = x.subtract(power, FINE).divide(x.add(power, FINE), FINE);
        return guess.add(miss.add(miss), FINE);
    }

    /** e to the power of x, by the Taylor series of a small part of x, squared again and again. */
    static BigDecimal exp(BigDecimal x) {
        if (x.signum() == 0) {
            return BigDecimal.ONE;
        }
        MathContext working = new MathContext(FINE.getPrecision() + 10, RoundingMode.HALF_EVEN);
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), working);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal enough = BigDecimal.ONE.movePointLeft(working.getPrecision());
        for (int n = 1; term.abs().compareTo(enough) > 0; n++) {
            term = term.multiply(small, working).divide(BigDecimal.valueOf(n), working);
            sum = sum.add(term, working);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, working);
        }
        return sum.round(FINE);
    }
}
