package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.NormaliserKind.Parameter;

/** Normalisers that rise from 0 to 100 between two ends, or fall for a cost, and are level outside. */
public sealed interface BoundedNormaliser extends Normaliser {

    static List<NormaliserKind> kinds() {
        return List.of(Goalposts.KIND, Target.KIND, LnGoalposts.KIND);
    }

    Range ends();

    @Override
    default boolean fits(SourceForm form) {
        return form.hasFigure();
    }

    @Override
    default boolean dependsOnField() {
        return false;
    }

    @Override
    default boolean turns() {
        return true;
    }

    @Override
    default Optional<Range> scale() {
        return Optional.of(ends());
    }

    @Override
    default boolean isFarOff(BigDecimal value) {
        return !ends().holds(value);
    }

    @Override
    default BigDecimal middle(Range usual) {
        return ends().threeQuarters();
    }

    @Override
    default Optional<BigDecimal> bestValue(Direction direction) {
        return Optional.of(direction == Direction.BENEFIT ? ends().hi() : ends().lo());
    }

    @Override
    default Optional<BigDecimal> highest(Range values, Direction direction) {
        return Optional.of(Lines.higherEnd(this, values, direction));
    }

    @Override
    default Map<String, BigDecimal> options() {
        return Map.of();
    }

    @Override
    default String wording() {
        return code();
    }

    /** {@code 100·clip((x−lo)/(hi−lo), 0, 1)}; cost: {@code 100·clip((hi−x)/(hi−lo), 0, 1)}. */
    record Goalposts(BigDecimal lo, BigDecimal hi) implements BoundedNormaliser {
        public static final NormaliserKind KIND = new NormaliserKind(
                "goalposts",
                "batas",
                List.of(Parameter.LO, Parameter.HI),
                given -> new Goalposts(Objects.requireNonNull(given.lo()), Objects.requireNonNull(given.hi())));

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public Range ends() {
            return new Range(lo, hi);
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
        public Shape shape() {
            return Shape.STRAIGHT;
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

    /** Goalposts from 0 to the target. The target of a ratio is a ratio: 0.46, not 46. */
    record Target(BigDecimal target) implements BoundedNormaliser {
        public static final NormaliserKind KIND = new NormaliserKind(
                "target",
                "sasaran",
                List.of(Parameter.TARGET),
                given -> new Target(Objects.requireNonNull(given.target())));

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public Range ends() {
            return new Range(BigDecimal.ZERO, target);
        }

        /** A value may miss a target, or exceed it by far. */
        @Override
        public boolean isFarOff(BigDecimal value) {
            return value.abs().compareTo(target.movePointRight(1)) > 0;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.between(BigDecimal.ZERO, target, value, direction);
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return target.signum() > 0 ? Lines.flaws(BigDecimal.ZERO, target) : List.of(Flaw.Kind.TARGET_NOT_POSITIVE);
        }

        @Override
        public Shape shape() {
            return Shape.STRAIGHT;
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            return Optional.of(cells.between("0", cells.target(), direction));
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            into.value("target", target);
            into.form("whole", target.compareTo(BigDecimal.ONE) == 0 ? "yes" : "no");
        }
    }

    /**
     * For amounts: {@code (ln x − ln lo)/(ln hi − ln lo)}, correct to {@value #SCALE} decimals however near the ends
     * are, clipped to 0–1, times 100; cost: one minus that. A value at or below {@code lo}, zero and less included, is
     * clipped.
     */
    record LnGoalposts(BigDecimal lo, BigDecimal hi) implements BoundedNormaliser {
        public static final NormaliserKind KIND = new NormaliserKind(
                "ln_goalposts",
                "batas_ln",
                List.of(Parameter.LO, Parameter.HI),
                given -> new LnGoalposts(Objects.requireNonNull(given.lo()), Objects.requireNonNull(given.hi())));

        /** Decimals of the share. */
        public static final int SCALE = 10;

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public Range ends() {
            return new Range(lo, hi);
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            BigDecimal share;
            if (value.compareTo(lo) <= 0) {
                share = BigDecimal.ZERO;
            } else if (value.compareTo(hi) >= 0) {
                share = BigDecimal.ONE;
            } else {
                BigDecimal lnLo = Decimals.ln(lo);
                share = Decimals.ln(value)
                        .subtract(lnLo)
                        .divide(Decimals.ln(hi).subtract(lnLo), SCALE, RoundingMode.HALF_UP);
            }
            return HUNDRED.multiply(direction == Direction.BENEFIT ? share : BigDecimal.ONE.subtract(share));
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return lo.signum() > 0 ? Lines.flaws(lo, hi) : List.of(Flaw.Kind.LO_NOT_POSITIVE);
        }

        @Override
        public Shape shape() {
            return Shape.OTHER;
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            String x = cells.x();
            String share = "IF(" + x + "<=" + cells.lo() + ",0,IF(" + x + ">=" + cells.hi() + ",1,ROUND((LN(" + x
                    + ")-LN(" + cells.lo() + "))/(LN(" + cells.hi() + ")-LN(" + cells.lo() + "))," + SCALE + ")))";
            return Optional.of(FormulaCells.percent(share, direction));
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            into.value("lo", lo);
            into.value("hi", hi);
        }
    }
}
