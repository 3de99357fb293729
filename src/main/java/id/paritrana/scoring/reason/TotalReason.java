package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** From scores to a total. */
public sealed interface TotalReason extends Reason {
    /** The contribution of a criterion: its effective weight in the whole scheme times its score, the only part. */
    record WeightedBy(String criterion, BigDecimal weight) implements TotalReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.weightedBy(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Parts.value(parts, 0).multiply(weight, MathContext.DECIMAL128);
        }
    }

    /** The sum of the contributions of a criterion's children. */
    record SumOf(String criterion) implements TotalReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sumOf(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Figure part : parts) {
                if (part.value() != null) {
                    sum = sum.add(part.value(), MathContext.DECIMAL128);
                }
            }
            return sum;
        }
    }

    /**
     * The score of an aggregate that is not the root: its children's scores with their effective local weights, 0 for a child left out.
     *
     * @param mode with {@link WeightMode#POINTS} an arithmetic aggregate is the sum of weight times score; otherwise that sum over the sum of
     *     the weights
     */
    record AggregateOf(String criterion, Aggregation aggregation, WeightMode mode, List<BigDecimal> weights)
            implements TotalReason {
        public AggregateOf {
            weights = List.copyOf(weights);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.aggregateOf(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Aggregates.score(
                    aggregation,
                    mode,
                    weights,
                    parts.stream().map(Figure::value).toList());
        }
    }

    /** A total that the scheme does not round: the only part in {@value Rounding#FINEST} decimals, trailing zeros left out. */
    record Unrounded() implements TotalReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unrounded(this);
        }

        @Override
        public String criterion() {
            return "";
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Rounding.total(null, Parts.value(parts, 0));
        }
    }
}
