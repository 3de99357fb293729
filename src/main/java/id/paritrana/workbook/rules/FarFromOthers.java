package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds shares that lie apart from all others by about a digit, however far the others are from each other: at least seven times as far
 * as the middle, and three times as far as the others are.
 */
final class FarFromOthers {
    /** Fewer others say nothing. */
    static final int ENOUGH = 4;

    /** From so many others on, one of them may lie apart as well. */
    private static final int MANY = 8;

    private static final double SEVENFOLD = Math.log10(7);
    private static final double TIMES = 3;

    private FarFromOthers() {}

    /** The positions of those that lie apart, in a list of positive figures. */
    static List<Integer> places(List<BigDecimal> figures) {
        if (figures.size() <= ENOUGH) {
            return List.of();
        }
        double[] logs = figures.stream()
                .mapToDouble(figure -> Math.log10(figure.doubleValue()))
                .toArray();
        double[] sorted = IntStream.range(0, logs.length)
                .mapToDouble(i -> logs[i])
                .sorted()
                .toArray();
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            // where more lie apart, none of them does
            boolean end = logs[i] <= sorted[1] || logs[i] >= sorted[sorted.length - 2];
            if (end && isApart(logs[i], sorted)) {
                apart.add(i);
            }
        }
        return apart;
    }

    private static boolean isApart(double log, double[] sorted) {
        List<Double> others = new ArrayList<>();
        boolean left = false;
        for (double other : sorted) {
            if (!left && other == log) {
                left = true;
            } else {
                others.add(other);
            }
        }
        double middle = others.get(others.size() / 2);
        List<Double> distances =
                others.stream().map(other -> Math.abs(other - middle)).sorted().toList();
        double spread = distances.get(distances.size() - (distances.size() < MANY ? 1 : 2));
        return Math.abs(log - middle) >= Math.max(SEVENFOLD, TIMES * spread);
    }
}
