package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Field;
import id.paritrana.scoring.Level;
import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.Range;
import id.paritrana.tables.DecimalText;

/**
 * The scale on which a seat marks a criterion, and the texts that anchor it.
 *
 * @param lo lowest mark
 * @param hi highest mark
 * @param best the highest score that a mark can get by the method
 * @param anchors ascending
 */
public record MarkScale(BigDecimal lo, BigDecimal hi, BigDecimal best, List<Anchor> anchors) {
    /** With at most so many whole marks, and a text for each, people choose a level instead of typing a number. */
    static final int MOST_LEVELS = 10;

    public MarkScale {
        anchors = List.copyOf(anchors);
    }

    static MarkScale of(Criterion criterion) {
        Range marks = Objects.requireNonNull(criterion.marks());
        BigDecimal lo = marks.lo().min(marks.hi());
        BigDecimal hi = marks.lo().max(marks.hi());
        return new MarkScale(lo, hi, best(criterion, new Range(lo, hi)), anchors(criterion.levels()));
    }

    private static List<Anchor> anchors(List<Level> levels) {
        var texts = levels.stream()
                .flatMap(l -> anchored(l).stream())
                .sorted(Comparator.comparing(Text::from))
                .toList();
        var anchors = new ArrayList<Anchor>();
        for (int i = 0; i < texts.size(); i++) {
            BigDecimal below = i + 1 < texts.size() ? texts.get(i + 1).from : null;
            anchors.add(Anchor.of(texts.get(i).from, below, texts.get(i).label));
        }
        return anchors;
    }

    private record Text(BigDecimal from, String label) {}

    private static Optional<Text> anchored(Level level) {
        BigDecimal from = level.score();
        if (from == null) {
            from = DecimalText.read(level.code(), DecimalText.Rule.POINT).value();
        }
        return Optional.ofNullable(from).map(f -> new Text(DecimalText.canonical(f), level.label()));
    }

    /** A score is highest at an end of the scale or at one of the figures by which its rule is described. */
    private static BigDecimal best(Criterion criterion, Range marks) {
        if (criterion.normaliser().dependsOnField()) {
            return BigDecimal.ZERO;
        }
        var corners = new Corners(new ArrayList<>(List.of(marks.lo(), marks.hi())));
        criterion.normaliser().describe(corners, null);
        return corners.marks().stream()
                .filter(marks::holds)
                .map(mark -> criterion.normaliser().score(mark, criterion.direction(), Field.EMPTY))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The figures of a rule at which its curve may bend. */
    private record Corners(List<BigDecimal> marks) implements Normaliser.Description {
        @Override
        public void value(String name, BigDecimal value) {
            marks.add(value);
        }

        @Override
        public void table(String name, List<Normaliser.Point> points) {
            points.forEach(point -> marks.add(point.x()));
        }

        @Override
        public void score(String name, BigDecimal score) {
            // a score is no mark
        }

        @Override
        public void form(String name, String word) {
            // a word is no mark
        }

        @Override
        public void options(String name, Map<String, BigDecimal> scores) {
            // an option is no mark
        }
    }

    /** Whether every whole mark of a short scale has its text. */
    public boolean inLevels() {
        if (lo.stripTrailingZeros().scale() > 0 || hi.stripTrailingZeros().scale() > 0) {
            return false;
        }
        BigDecimal marks = hi.subtract(lo).add(BigDecimal.ONE);
        if (marks.compareTo(BigDecimal.valueOf(MOST_LEVELS)) > 0 || marks.intValueExact() != anchors.size()) {
            return false;
        }
        for (int i = 0; i < anchors.size(); i++) {
            if (anchors.get(i).from().compareTo(lo.add(BigDecimal.valueOf(i))) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean holds(BigDecimal mark) {
        return mark.compareTo(lo) >= 0 && mark.compareTo(hi) <= 0;
    }

    /** The text that stands for a mark. */
    public Optional<Anchor> at(BigDecimal mark) {
        return anchors.stream().filter(a -> a.covers(mark)).findFirst();
    }

    /** The mark that lies so many per cent of the way from the lower end of the scale to the upper. */
    BigDecimal share(BigDecimal percent) {
        return lo.add(hi.subtract(lo).multiply(percent).movePointLeft(2));
    }
}
