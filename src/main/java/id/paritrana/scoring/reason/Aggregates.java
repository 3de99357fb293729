package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Decimals;

/** Computes the score of a parent from the scores of its children. */
public final class Aggregates {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private Aggregates() {}

    /**
     * The unrounded aggregate of the present scores, at least one of which must be there.
     *
     * @param weights one for each score, the weight of an absent score is ignored
     */
    public static BigDecimal score(
            Aggregation aggregation, WeightMode mode, List<BigDecimal> weights, List<@Nullable BigDecimal> scores) {
        List<BigDecimal> w = new ArrayList<>();
        List<BigDecimal> s = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            BigDecimal score = scores.get(i);
            if (score != null) {
                w.add(weights.get(i));
                s.add(score);
            }
        }
        return switch (aggregation) {
            case ARITHMETIC -> arithmetic(mode, w, s);
            case GEOMETRIC ->
                anyNotPositive(s)
                        ? BigDecimal.ZERO
                        : Decimals.geometricMean(s.toArray(BigDecimal[]::new), w.toArray(BigDecimal[]::new));
            case HARMONIC -> anyNotPositive(s) ? BigDecimal.ZERO : harmonic(w, s);
            case MINIMUM -> s.stream().min(BigDecimal::compareTo).orElseThrow();
        };
    }

    private static boolean anyNotPositive(List<BigDecimal> scores) {
        return scores.stream().anyMatch(score -> score.signum() <= 0);
    }

    private static BigDecimal arithmetic(WeightMode mode, List<BigDecimal> weights, List<BigDecimal> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            sum = sum.add(weights.get(i).multiply(scores.get(i), EXACT), EXACT);
        }
        return mode == WeightMode.POINTS ? sum : sum.divide(total(weights), EXACT);
    }

    private static BigDecimal harmonic(List<BigDecimal> weights, List<BigDecimal> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            sum = sum.add(weights.get(i).divide(scores.get(i), EXACT), EXACT);
        }
        return total(weights).divide(sum, EXACT);
    }

    private static BigDecimal total(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
