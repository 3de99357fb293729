package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.Normaliser;

/** From a value to a score. */
public sealed interface ScoreReason extends Reason {
    /**
     * A numerator or a denominator as the sum of its shares.
     *
     * @param shares their codes, in the order of the parts
     */
    record SharesOf(String criterion, RecordedReason.Part part, List<String> shares) implements ScoreReason {
        public SharesOf {
            shares = List.copyOf(shares);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sharesOf(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return parts.stream()
                    .map(Figure::value)
                    .map(Objects::requireNonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The first part over the second. */
    record RatioOf() implements ScoreReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ratioOf(this);
        }

        @Override
        public String criterion() {
            return "";
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Parts.value(parts, 0).divide(Parts.value(parts, 1), MathContext.DECIMAL128);
        }
    }

    /** The score that a normaliser gives to the only part. */
    record Normalised(String criterion, Normaliser normaliser, Direction direction, Field field)
            implements ScoreReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.normalised(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return normaliser.score(Parts.value(parts, 0), direction, field);
        }
    }

    /** The only part with a number of decimals; the mode is always {@link Rounding#MODE}. */
    record RoundedTo(int scale, RoundingMode mode) implements ScoreReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.roundedTo(this);
        }

        @Override
        public String criterion() {
            return "";
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Rounding.to(scale, Parts.value(parts, 0));
        }
    }
}
