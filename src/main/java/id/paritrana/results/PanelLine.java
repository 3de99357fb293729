package id.paritrana.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DecimalText;

/**
 * The marks of one nomination on one criterion on one line, on their own scale, in decimal arithmetic of 34 digits.
 *
 * @param n number of marks that count
 * @param trimmedMean the mean without one highest and one lowest; null below five marks
 * @param deviation sample standard deviation; null below two marks
 */
record PanelLine(
        int n,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal trimmedMean,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int LEAST_TO_TRIM = 5;

    static PanelLine of(List<BigDecimal> marks) {
        if (marks.isEmpty()) {
            return new PanelLine(0, null, null, null, null, null, null);
        }
        List<BigDecimal> sorted = marks.stream().sorted().toList();
        int n = sorted.size();
        BigDecimal mean = mean(sorted);
        BigDecimal median = n % 2 == 1
                ? sorted.get(n / 2)
                : sorted.get(n / 2 - 1).add(sorted.get(n / 2)).divide(TWO, DIGITS);
        return new PanelLine(
                n,
                mean,
                DecimalText.canonical(median),
                n < LEAST_TO_TRIM ? null : mean(sorted.subList(1, n - 1)),
                n < 2 ? null : deviation(sorted),
                sorted.get(0),
                sorted.get(n - 1));
    }

    private static BigDecimal mean(List<BigDecimal> marks) {
        BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return DecimalText.canonical(sum.divide(BigDecimal.valueOf(marks.size()), DIGITS));
    }

    /** Computed from exact sums, so that equal marks have a deviation of exactly zero. */
    private static BigDecimal deviation(List<BigDecimal> marks) {
        BigDecimal n = BigDecimal.valueOf(marks.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal mark : marks) {
            sum = sum.add(mark);
            squares = squares.add(mark.multiply(mark));
        }
        BigDecimal variance =
                squares.multiply(n).subtract(sum.multiply(sum)).divide(n.multiply(n.subtract(BigDecimal.ONE)), DIGITS);
        return DecimalText.canonical(variance.sqrt(DIGITS));
    }
}
