package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * From a value to a score, 0–100 unless said otherwise. Adding one: one record here and its line in {@code permits}.
 *
 * <p>The first group looks at the value alone and may be official; the second depends on the field, that is on who else takes part, and is for
 * analysis. Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008), chapter 5; UNDP, Human Development Report, technical note 1.
 */
public sealed interface Normaliser
        permits Normaliser.Goalposts,
                Normaliser.Target,
                Normaliser.LnGoalposts,
                Normaliser.Bands,
                Normaliser.Piecewise,
                Normaliser.Options,
                Normaliser.Checklist,
                Normaliser.Rubric,
                Normaliser.None,
                Normaliser.OnField {

    MathContext EXACT = MathContext.DECIMAL128;
    BigDecimal HUNDRED = new BigDecimal(100);

    /** A point of a table: the value, and the score there. */
    record Point(BigDecimal x, BigDecimal score) {}

    /** The word of the workbook. */
    String code();

    /** Whether a score changes with who else takes part: for analysis only, to be labelled so. */
    default boolean dependsOnField() {
        return false;
    }

    /**
     * The score of a value, not yet rounded.
     *
     * @param field the values of all entries that have one, this one included; only looked at when {@link #dependsOnField()}
     */
    BigDecimal score(BigDecimal value, Direction direction, Field field);

    /** What is wrong with its parameters; empty when it can be used. */
    default List<Flaw.Kind> flaws() {
        return List.of();
    }

    /** {@code 100·clip((x−lo)/(hi−lo), 0, 1)}; cost: {@code 100·clip((hi−x)/(hi−lo), 0, 1)}. */
    record Goalposts(BigDecimal lo, BigDecimal hi) implements Normaliser {
        @Override
        public String code() {
            return "goalposts";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.between(lo, hi, value, direction);
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return Lines.flaws(lo, hi);
        }
    }

    /** Goalposts from 0 to the target. The target of a ratio is a ratio: 0.46, not 46. */
    record Target(BigDecimal target) implements Normaliser {
        @Override
        public String code() {
            return "target";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.between(BigDecimal.ZERO, target, value, direction);
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return target.signum() > 0 ? Lines.flaws(BigDecimal.ZERO, target) : List.of(Flaw.Kind.TARGET_NOT_POSITIVE);
        }
    }

    /**
     * For amounts: {@code (ln x − ln lo)/(ln hi − ln lo)} by {@code StrictMath}, rounded to {@value #SCALE} decimals, clipped to 0–1, times
     * 100; cost: one minus that. A value at or below {@code lo}, zero and less included, is clipped.
     */
    record LnGoalposts(BigDecimal lo, BigDecimal hi) implements Normaliser {
        /** Decimals of the share. */
        public static final int SCALE = 10;

        @Override
        public String code() {
            return "ln_goalposts";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            BigDecimal share;
            if (value.compareTo(lo) <= 0) {
                share = BigDecimal.ZERO;
            } else if (value.compareTo(hi) >= 0) {
                share = BigDecimal.ONE;
            } else {
                double lnLo = StrictMath.log(lo.doubleValue());
                double part = (StrictMath.log(value.doubleValue()) - lnLo) / (StrictMath.log(hi.doubleValue()) - lnLo);
                share = new BigDecimal(part)
                        .setScale(SCALE, RoundingMode.HALF_UP)
                        .min(BigDecimal.ONE)
                        .max(BigDecimal.ZERO);
            }
            return HUNDRED.multiply(direction == Direction.BENEFIT ? share : BigDecimal.ONE.subtract(share));
        }

        @Override
        public List<Flaw.Kind> flaws() {
            if (lo.signum() <= 0) {
                return List.of(Flaw.Kind.LO_NOT_POSITIVE);
            }
            return Lines.flaws(lo, hi);
        }
    }

    /** A step table: the score of the highest step that the value reaches, 0 below the first. The direction is in the table. */
    record Bands(List<Point> steps) implements Normaliser {
        public Bands {
            steps = List.copyOf(steps);
        }

        @Override
        public String code() {
            return "bands";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            BigDecimal score = BigDecimal.ZERO;
            for (Point step : steps) {
                if (step.x().compareTo(value) <= 0) {
                    score = step.score();
                }
            }
            return score;
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return Lines.flaws(steps);
        }
    }

    /** Linear between the points, level before the first and after the last. The direction is in the table. */
    record Piecewise(List<Point> points) implements Normaliser {
        public Piecewise {
            points = List.copyOf(points);
        }

        @Override
        public String code() {
            return "piecewise";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            Point before = points.get(0);
            if (value.compareTo(before.x()) <= 0) {
                return before.score();
            }
            for (Point after : points) {
                if (value.compareTo(after.x()) < 0) {
                    BigDecimal rise = after.score().subtract(before.score());
                    BigDecimal gone = value.subtract(before.x());
                    return before.score()
                            .add(rise.multiply(gone).divide(after.x().subtract(before.x()), EXACT), EXACT);
                }
                before = after;
            }
            return before.score();
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return Lines.flaws(points);
        }
    }

    /** For a {@code choice}: option code → score. The value of the criterion is that score already. */
    record Options(Map<String, BigDecimal> scores) implements Normaliser {
        public Options {
            scores = Map.copyOf(scores);
        }

        @Override
        public String code() {
            return "none";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return value;
        }

        @Override
        public List<Flaw.Kind> flaws() {
            if (scores.isEmpty()) {
                return List.of(Flaw.Kind.TABLE_EMPTY);
            }
            boolean fit = scores.values().stream().allMatch(Decimals::fits);
            return fit ? List.of() : List.of(Flaw.Kind.NUMBER_OUT_OF_RANGE);
        }
    }

    /** For a {@code checklist}: 100 times the accepted share of the items' weight, which is the value of the criterion. */
    record Checklist() implements Normaliser {
        @Override
        public String code() {
            return "checklist";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return HUNDRED.multiply(direction == Direction.BENEFIT ? value : BigDecimal.ONE.subtract(value), EXACT);
        }
    }

    /** For a {@code panel}: the panel score through goalposts; {@code lo} and {@code hi} are also the ends of the marks' scale. */
    record Rubric(BigDecimal lo, BigDecimal hi) implements Normaliser {
        @Override
        public String code() {
            return "rubric";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.between(lo, hi, value, direction);
        }

        @Override
        public List<Flaw.Kind> flaws() {
            return Lines.flaws(lo, hi);
        }
    }

    /** The value is the score, on whatever scale it has. */
    record None() implements Normaliser {
        @Override
        public String code() {
            return "none";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return value;
        }
    }

    /** Those whose scores change with who else takes part. */
    sealed interface OnField extends Normaliser permits MinMax, ZScore, Percentile, Rank, Max, Sum, Vector {
        @Override
        default boolean dependsOnField() {
            return true;
        }
    }

    /** Goalposts at the lowest and the highest value of the field. Constant field: 100 for everyone. */
    record MinMax() implements OnField {
        @Override
        public String code() {
            return "minmax";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return field.isConstant() ? HUNDRED : Lines.between(field.min(), field.max(), value, direction);
        }
    }

    /**
     * {@code (x−mean)/sd} with the sample standard deviation; cost: its negative. Not on 0–100: about −3 to 3. Constant field: 0 for everyone,
     * which is then the top.
     */
    record ZScore() implements OnField {
        @Override
        public String code() {
            return "zscore";
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
    record Percentile() implements OnField {
        @Override
        public String code() {
            return "percentile";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            int notBetter = field.size() - field.better(value, direction);
            return HUNDRED.multiply(BigDecimal.valueOf(notBetter)).divide(BigDecimal.valueOf(field.size()), EXACT);
        }
    }

    /** {@code 100·(n−r)/(n−1)} with the competition rank r, 1 for the best; a field of one: 100. */
    record Rank() implements OnField {
        @Override
        public String code() {
            return "rank";
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
    record Max() implements OnField {
        @Override
        public String code() {
            return "max";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.share(value, field.max(), direction);
        }
    }

    /** {@code 100·x/Σx}; cost: {@code 100·(1−x/Σx)}. A sum of zero: 100 for everyone. */
    record Sum() implements OnField {
        @Override
        public String code() {
            return "sum";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.share(value, field.sum(), direction);
        }
    }

    /** {@code 100·x/√Σx²}; cost: {@code 100·(1−x/√Σx²)}. All zero: 100 for everyone. */
    record Vector() implements OnField {
        @Override
        public String code() {
            return "vector";
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            return Lines.share(value, field.norm(), direction);
        }
    }
}
