package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.NormaliserKind.Parameter;

/**
 * Normalisers that read the score from a table of rising values. The table itself says which way is better, so a cost
 * is refused.
 */
public sealed interface TableNormaliser extends Normaliser {

    static List<NormaliserKind> kinds() {
        return List.of(Bands.KIND, Piecewise.KIND);
    }

    List<Point> table();

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
        return false;
    }

    @Override
    default List<Flaw.Kind> flaws() {
        return Lines.flaws(table());
    }

    @Override
    default Optional<Range> scale() {
        return table().isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(
                        table().get(0).x(), table().get(table().size() - 1).x()));
    }

    /** The first and the last line also hold for values beyond them, but a value ten times as far was hardly intended. */
    @Override
    default boolean isFarOff(BigDecimal value) {
        return scale().filter(ends -> {
                    BigDecimal least = ends.lo().signum() > 0 ? ends.lo().movePointLeft(1) : null;
                    BigDecimal most = ends.lo().abs().max(ends.hi().abs()).movePointRight(1);
                    boolean below = least != null && value.signum() != 0 && value.compareTo(least) < 0;
                    return below || value.abs().compareTo(most) > 0;
                })
                .isPresent();
    }

    @Override
    default Shape shape() {
        return Shape.OTHER;
    }

    @Override
    default Optional<BigDecimal> bestValue(Direction direction) {
        return Optional.empty();
    }

    /** The highest score is at an end of the range or at a table line between them: only there can the curve turn. */
    @Override
    default Optional<BigDecimal> highest(Range values, Direction direction) {
        BigDecimal highest = Lines.higherEnd(this, values, direction);
        for (Point point : table()) {
            highest = values.holds(point.x()) ? highest.max(point.score()) : highest;
        }
        return Optional.of(highest);
    }

    @Override
    default Map<String, BigDecimal> options() {
        return Map.of();
    }

    @Override
    default String wording() {
        return code();
    }

    /** A step table: the score of the highest step that the value reaches, 0 below the first. */
    record Bands(List<Point> table) implements TableNormaliser {
        public static final NormaliserKind KIND =
                new NormaliserKind("bands", "jenjang", List.of(Parameter.TABLE), given -> new Bands(given.table()));

        public Bands {
            table = List.copyOf(table);
        }

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        /** The highest step that a value reaches; {@code null} below the first. */
        private @Nullable Point reached(BigDecimal value) {
            Point reached = null;
            for (Point step : table) {
                if (step.x().compareTo(value) <= 0) {
                    reached = step;
                }
            }
            return reached;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            Point step = reached(value);
            return step == null ? BigDecimal.ZERO : step.score();
        }

        @Override
        public BigDecimal middle(Range usual) {
            return table.get(table.size() / 2).x();
        }

        /** Steps rise and each test wraps the ones below, so the highest step is tested first. */
        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            String formula = "0";
            for (Point step : table) {
                formula = "IF(" + cells.x() + ">=" + FormulaCells.number(step.x()) + ","
                        + FormulaCells.number(step.score()) + "," + formula + ")";
            }
            return Optional.of(formula);
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            into.table("points", table);
            if (value != null) {
                Point step = reached(value);
                into.form("reached", step == null ? "none" : "step");
                into.value("step", step == null ? table.get(0).x() : step.x());
                into.score("score", step == null ? BigDecimal.ZERO : step.score());
            }
        }
    }

    /** Linear between the points, level before the first and after the last. */
    record Piecewise(List<Point> table) implements TableNormaliser {
        public static final NormaliserKind KIND = new NormaliserKind(
                "piecewise", "garis_patah", List.of(Parameter.TABLE), given -> new Piecewise(given.table()));

        public Piecewise {
            table = List.copyOf(table);
        }

        @Override
        public NormaliserKind kind() {
            return KIND;
        }

        @Override
        public BigDecimal score(BigDecimal value, Direction direction, Field field) {
            Point before = table.get(0);
            if (value.compareTo(before.x()) <= 0) {
                return before.score();
            }
            for (Point after : table) {
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
        public BigDecimal middle(Range usual) {
            return new Range(table.get(0).x(), table.get(table.size() - 1).x()).threeQuarters();
        }

        @Override
        public Optional<String> formula(FormulaCells cells, Direction direction) {
            String x = cells.x();
            String formula = FormulaCells.number(table.get(table.size() - 1).score());
            for (int i = table.size() - 2; i >= 0; i--) {
                String fromX = FormulaCells.number(table.get(i).x());
                String from = FormulaCells.number(table.get(i).score());
                String toX = FormulaCells.number(table.get(i + 1).x());
                String to = FormulaCells.number(table.get(i + 1).score());
                String line = from + "+(" + to + "-" + from + ")*(" + x + "-" + fromX + ")/(" + toX + "-" + fromX + ")";
                formula = "IF(" + x + "<" + toX + "," + line + "," + formula + ")";
            }
            Point first = table.get(0);
            return Optional.of("IF(" + x + "<=" + FormulaCells.number(first.x()) + ","
                    + FormulaCells.number(first.score()) + "," + formula + ")");
        }

        @Override
        public void describe(Description into, @Nullable BigDecimal value) {
            into.table("points", table);
        }
    }
}
