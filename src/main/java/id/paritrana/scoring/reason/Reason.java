package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.Normaliser;

/**
 * Why a figure has its value: facts only, from which the value follows. {@link #recompute} computes the value again
 * from the figure's parts, to the last digit.
 */
public sealed interface Reason {

    /** The value that follows from this reason and those parts; {@code null} for an absent value. */
    @Nullable
    BigDecimal recompute(List<Figure> parts);

    /** One answer for each kind of reason, so that a caller cannot forget one. */
    interface Cases<T> {
        T recorded(Recorded reason);

        T markGiven(MarkGiven reason);

        T notCounted(NotCounted reason);

        T levelChosen(LevelChosen reason);

        T itemsAccepted(ItemsAccepted reason);

        T missingAsZero(MissingAsZero reason);

        T leftOut(LeftOut reason);

        T notScored(NotScored reason);

        T trimmedMean(TrimmedMean reason);

        T meanOf(MeanOf reason);

        T medianOf(MedianOf reason);

        T sharesOf(SharesOf reason);

        T ratioOf(RatioOf reason);

        T normalised(Normalised reason);

        T roundedTo(RoundedTo reason);

        T weightedBy(WeightedBy reason);

        T sumOf(SumOf reason);

        T aggregateOf(AggregateOf reason);

        T unrounded(Unrounded reason);
    }

    /** The answer for this kind. */
    <T> T match(Cases<T> cases);

    /** The criterion that it is about; empty when its parts name it. */
    String criterion();

    // what was recorded: no parts

    /** Which part of a datum was recorded. */
    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * A row of data.
     *
     * @param of the code of the summand; empty for the whole
     */
    record Recorded(String criterion, Part part, String of, BigDecimal value, Provenance provenance) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recorded(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return value;
        }
    }

    /** A mark that counts. */
    record MarkGiven(String seat, String criterion, BigDecimal mark) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.markGiven(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return mark;
        }
    }

    /** Why a seat's mark is not among those counted. */
    enum Because {
        /** the seat is recused for this nomination, whether it gave a mark or not */
        RECUSED,
        /** the seat has given no mark */
        ABSENT
    }

    /** A seat without a mark that counts; the figure has no value. */
    record NotCounted(String seat, String criterion, Because because) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notCounted(this);
        }

        @Override
        public @Nullable BigDecimal recompute(List<Figure> parts) {
            return null;
        }
    }

    /** The option that was chosen, and the score that the scheme gives it. */
    record LevelChosen(String criterion, String option, BigDecimal score, Provenance provenance) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.levelChosen(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return score;
        }
    }

    /** The accepted share (0–1) of the weight of the items of a checklist. */
    record ItemsAccepted(String criterion, List<Item> items) implements Reason {
        public ItemsAccepted {
            items = List.copyOf(items);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.itemsAccepted(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            BigDecimal accepted = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            for (Item item : items) {
                all = all.add(item.weight());
                accepted = Boolean.TRUE.equals(item.accepted()) ? accepted.add(item.weight()) : accepted;
            }
            return accepted.divide(all, MathContext.DECIMAL128);
        }
    }

    /** There are no data and the scheme counts that as zero; the parts are what was recorded. */
    record MissingAsZero(String criterion, NodeState state) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.missingAsZero(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return BigDecimal.ZERO;
        }
    }

    /**
     * There is no score and its weight went to the siblings: not applicable, missing under {@code renormalise} or {@code ineligible}, or too
     * few marks where the rules share that weight out.
     */
    record LeftOut(String criterion, NodeState state, MissingPolicy policy) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.leftOut(this);
        }

        @Override
        public @Nullable BigDecimal recompute(List<Figure> parts) {
            return null;
        }
    }

    /**
     * There is no score because marks are missing, here or below; the parts are what was recorded, and the weight is
     * kept for it.
     */
    record NotScored(String criterion, NodeState state) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notScored(this);
        }

        @Override
        public @Nullable BigDecimal recompute(List<Figure> parts) {
            return null;
        }
    }

    // from marks to a panel score: one part per seat, in seat order

    /**
     * The mean of the marks given without those of two seats. Among equal highest marks, and among equal lowest ones, the seat with the
     * lowest code is dropped; when all marks are equal the two seats with the lowest codes are.
     */
    record TrimmedMean(String droppedLow, String droppedHigh) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.trimmedMean(this);
        }

        @Override
        public String criterion() {
            return "";
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Marks.mean(Marks.given(parts).stream()
                    .filter(mark ->
                            !mark.seat().equals(droppedLow) && !mark.seat().equals(droppedHigh))
                    .map(MarkGiven::mark)
                    .toList());
        }
    }

    /** The mean of all marks given. */
    record MeanOf() implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.meanOf(this);
        }

        @Override
        public String criterion() {
            return "";
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Marks.mean(Marks.given(parts).stream().map(MarkGiven::mark).toList());
        }
    }

    /** The median of all marks given. */
    record MedianOf() implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.medianOf(this);
        }

        @Override
        public String criterion() {
            return "";
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Marks.median(Marks.given(parts).stream().map(MarkGiven::mark).toList());
        }
    }

    // from value to score

    /**
     * A numerator or a denominator as the sum of its shares.
     *
     * @param shares their codes, in the order of the parts
     */
    record SharesOf(String criterion, Part part, List<String> shares) implements Reason {
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
    record RatioOf() implements Reason {
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
            return value(parts, 0).divide(value(parts, 1), MathContext.DECIMAL128);
        }
    }

    /** The score that a normaliser gives to the only part. */
    record Normalised(String criterion, Normaliser normaliser, Direction direction, Field field) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.normalised(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return normaliser.score(value(parts, 0), direction, field);
        }
    }

    /** The only part with a number of decimals; the mode is always {@link Rounding#MODE}. */
    record RoundedTo(int scale, RoundingMode mode) implements Reason {
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
            return Rounding.to(scale, value(parts, 0));
        }
    }

    // from scores to a total

    /** The contribution of a criterion: its effective weight in the whole scheme times its score, the only part. */
    record WeightedBy(String criterion, BigDecimal weight) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.weightedBy(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return value(parts, 0).multiply(weight, MathContext.DECIMAL128);
        }
    }

    /** The sum of the contributions of a criterion's children. */
    record SumOf(String criterion) implements Reason {
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
            implements Reason {
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
    record Unrounded() implements Reason {
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
            return Rounding.total(null, value(parts, 0));
        }
    }

    private static BigDecimal value(List<Figure> parts, int index) {
        return Objects.requireNonNull(parts.get(index).value(), "a part without a value");
    }
}
