package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Normalisers whose scores depend on who else takes part: for analysis. */
public sealed interface FieldNormaliser extends Normaliser {

    static List<NormaliserKind> kinds() {
        return List.of(MinMax.KIND, ZScore.KIND, Percentile.KIND, Rank.KIND, Max.KIND, Sum.KIND, Vector.KIND);
    }

    @Override
    default boolean fits(SourceForm form) {
        return form.hasFigure();
    }

    @Override
    default boolean isFarOff(BigDecimal value) {
        return false;
    }

    @Override
    default boolean dependsOnField() {
        return true;
    }

    @Override
    default boolean turns() {
        return true;
    }

    @Override
    default List<Flaw.Kind> flaws() {
        return List.of();
    }

    @Override
    default Optional<Range> scale() {
        return Optional.empty();
    }

    @Override
    default Shape shape() {
        return Shape.OTHER;
    }

    @Override
    default BigDecimal middle(Range usual) {
        return usual.threeQuarters();
    }

    @Override
    default Optional<BigDecimal> bestValue(Direction direction) {
        return Optional.empty();
    }

    @Override
    default Optional<BigDecimal> highest(Range values, Direction direction) {
        return Optional.empty();
    }

    @Override
    default Map<String, BigDecimal> options() {
        return Map.of();
    }

    /** Empty: the formula would need the other cells of the column. */
    @Override
    default Optional<String> formula(FormulaCells cells, Direction direction) {
        return Optional.empty();
    }

    /** One sentence for all of them. */
    @Override
    default String wording() {
        return "field";
    }

    @Override
    default void describe(Description into, @Nullable BigDecimal value) {
        into.form("normaliser", code());
    }

    /** Goalposts at the lowest and the highest value of the field. Constant field: 100 for everyone. */
    record MinMax() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("minmax", "minmax", new MinMax());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return field.isConstant() ? HUNDRED : Lines.between(field.min(), field.max(), value, direction);
        }
    }

    /**
     * {@code (x−mean)/sd} with the sample standard deviation; cost: its negative. Not on 0–100: about −3 to 3. Constant
     * field: 0 for everyone, which is then the best score.
     */
    record ZScore() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("zscore", "zscore", new ZScore());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            if (field.isConstant()) {
                return BigDecimal.ZERO;
            }
            BigDecimal z = value.subtract(field.mean()).divide(field.sampleDeviation(), EXACT);
            return direction == Direction.BENEFIT ? z : z.negate();
        }
    }

    /** 100 times the share of the field that is not better: {@code 100·#{y ≤ x}/n}; cost: {@code 100·#{y ≥ x}/n}. */
    record Percentile() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("percentile", "persentil", new Percentile());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            int notBetter = field.size() - field.better(value, direction);
            return HUNDRED.multiply(BigDecimal.valueOf(notBetter)).divide(BigDecimal.valueOf(field.size()), EXACT);
        }
    }

    /** {@code 100·(n−r)/(n−1)} with the competition rank r, 1 for the best; a field of one: 100. */
    record Rank() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("rank", "peringkat", new Rank());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            if (field.size() == 1) {
                return HUNDRED;
            }
            int behind = field.size() - 1 - field.better(value, direction);
            return HUNDRED.multiply(BigDecimal.valueOf(behind)).divide(BigDecimal.valueOf(field.size() - 1L), EXACT);
        }
    }

    /** {@code 100·x/max}; cost: {@code 100·(1−x/max)}. All zero: 100 for everyone. */
    record Max() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("max", "max", new Max());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.share(value, field.max(), direction);
        }
    }

    /** {@code 100·x/Σx}; cost: {@code 100·(1−x/Σx)}. A sum of zero: 100 for everyone. */
    record Sum() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("sum", "sum", new Sum());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.share(value, field.sum(), direction);
        }
    }

    /** {@code 100·x/√Σx²}; cost: {@code 100·(1−x/√Σx²)}. All zero: 100 for everyone. */
    record Vector() implements FieldNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("vector", "vector", new Vector());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.share(value, field.norm(), direction);
        }
    }
}
