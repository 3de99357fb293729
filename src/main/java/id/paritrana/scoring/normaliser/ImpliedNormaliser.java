package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Normalisers that a source implies when the scheme names none. */
public sealed interface ImpliedNormaliser extends Normaliser {

    static List<NormaliserKind> kinds() {
        return List.of(Checklist.KIND, Rubric.KIND, None.KIND);
    }

    @Override
    default boolean dependsOnField() {
        return false;
    }

    @Override
    default boolean isFarOff(BigDecimal value) {
        return false;
    }

    /** Empty: a nominee cannot aim at a figure for what a committee judges or accepts. */
    @Override
    default Optional<BigDecimal> bestValue(Direction direction) {
        return Optional.empty();
    }

    @Override
    default Optional<BigDecimal> highest(Range values, Direction direction) {
        return Optional.of(Lines.higherEnd(this, values, direction));
    }

    @Override
    default String wording() {
        return code();
    }

    /** For a {@code checklist}: 100 times the accepted share of the items' weight, which is the value of the criterion. */
    record Checklist() implements ImpliedNormaliser {
        public static final NormaliserKind KIND =
                NormaliserKind.without("checklist", "daftar_periksa", new Checklist());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public boolean fits(SourceForm form) {
            return form.hasItems();
        }

        @Override
        public boolean turns() {
            return true;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return HUNDRED.multiply(direction == Direction.BENEFIT ? value : BigDecimal.ONE.subtract(value), EXACT);
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return List.of();
        }

        @Override
        public Optional<Range> scale() {
            return Optional.of(new Range(BigDecimal.ZERO, BigDecimal.ONE));
        }

        @Override
        public Shape shape() {
            return Shape.OTHER;
        }

        /** Two of three items. */
        @Override
        public BigDecimal middle(Range usual) {
            return new BigDecimal(2).divide(new BigDecimal(3), EXACT);
        }

        @Override
        public Map<String, BigDecimal> options() {
            return Map.of();
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            return Optional.of(FormulaCells.percent(cells.x(), direction));
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            // its sentence names no figure of its own
        }
    }

    /** For a {@code panel}: the panel score through goalposts, which are usually the ends of the marks' scale. */
    record Rubric(BigDecimal lo, BigDecimal hi) implements ImpliedNormaliser {
        public static final NormaliserKind KIND = new NormaliserKind("rubric", "rubrik", List.of(), given -> {
            Range ends = given.rangeOr(Range.HUNDRED);
            return new Rubric(ends.lo(), ends.hi());
        });

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public boolean fits(SourceForm form) {
            return form.hasFigure();
        }

        @Override
        public boolean turns() {
            return true;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.between(lo, hi, value, direction);
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return Lines.flaws(lo, hi);
        }

        @Override
        public Optional<Range> scale() {
            return Optional.of(new Range(lo, hi));
        }

        @Override
        public boolean isFarOff(BigDecimal value) {
            return !new Range(lo, hi).holds(value);
        }

        @Override
        public Shape shape() {
            return Shape.STRAIGHT;
        }

        @Override
        public BigDecimal middle(Range usual) {
            return new Range(lo, hi).threeQuarters();
        }

        @Override
        public Map<String, BigDecimal> options() {
            return Map.of();
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            return Optional.of(cells.between(cells.lo(), cells.hi(), direction));
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            into.value("lo", lo);
            into.value("hi", hi);
        }
    }

    /** The value is the score, on whatever scale it has. */
    record None() implements ImpliedNormaliser {
        public static final NormaliserKind KIND = NormaliserKind.without("none", "tanpa", new None());

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public boolean fits(SourceForm form) {
            return !form.hasNamedOptions();
        }

        @Override
        public boolean turns() {
            return false;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return value;
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return List.of();
        }

        @Override
        public Optional<Range> scale() {
            return Optional.empty();
        }

        @Override
        public Shape shape() {
            return Shape.ITSELF;
        }

        @Override
        public BigDecimal middle(Range usual) {
            return usual.threeQuarters();
        }

        @Override
        public Map<String, BigDecimal> options() {
            return Map.of();
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            return Optional.of(cells.x());
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            // its sentence names no figure of its own
        }
    }

    /**
     * For a {@code choice}: option code → score. The value of the criterion is that score already. No word asks for it: the options are rows of
     * their own.
     */
    record Options(Map<String, BigDecimal> options) implements ImpliedNormaliser {
        /** Not among {@link ImpliedNormaliser#kinds()}; without rows there are no options. */
        public static final NormaliserKind KIND = NormaliserKind.without("options", "pilihan", new Options(Map.of()));

        public Options {
            options = Map.copyOf(options);
        }

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public boolean fits(SourceForm form) {
            return form.hasNamedOptions();
        }

        @Override
        public boolean turns() {
            return false;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return value;
        }

        @Override
        public List<Flaw.Kind> flaws() {
            if (options.isEmpty()) {
                return List.of(Flaw.Kind.TABLE_EMPTY);
            }
            boolean fit = options.values().stream().allMatch(Decimals::fits);
            return fit ? List.of() : List.of(Flaw.Kind.NUMBER_OUT_OF_RANGE);
        }

        @Override
        public Optional<Range> scale() {
            return Optional.empty();
        }

        @Override
        public Shape shape() {
            return Shape.ITSELF;
        }

        @Override
        public BigDecimal middle(Range usual) {
            return usual.threeQuarters();
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            return Optional.of(cells.x());
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            into.options("options", options);
        }
    }
}
