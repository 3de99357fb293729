package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Level;

/**
 * The scale on which a seat marks a criterion, and the texts that anchor it.
 *
 * @param marks from the lowest to the highest
 * @param anchors ascending
 * @param unplaced levels that stand for no mark: told beside the scale, for nobody else would read them
 */
public record MarkScale(Range marks, List<Anchor> anchors, List<Level> unplaced) {
    /** With at most so many whole marks, and a text for each, people choose a level instead of typing a number. */
    static final int MOST_LEVELS = 10;

    public MarkScale {
        anchors = List.copyOf(anchors);
        unplaced = List.copyOf(unplaced);
    }

    static MarkScale of(Criterion criterion) {
        Range ends = Objects.requireNonNull(criterion.marks());
        var marks = new Range(ends.lo().min(ends.hi()), ends.lo().max(ends.hi()));
        Predicate<Level> placed = level -> level.mark() != null;
        return new MarkScale(
                marks,
                anchors(criterion.levels().stream().filter(placed).toList()),
                criterion.levels().stream().filter(placed.negate()).toList());
    }

    public BigDecimal lo() {
        return marks.lo();
    }

    public BigDecimal hi() {
        return marks.hi();
    }

    private static List<Anchor> anchors(List<Level> levels) {
        var texts = levels.stream()
                .map(level -> new Text(Objects.requireNonNull(level.mark()), level.label()))
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

    /** Whether every whole mark of a short scale has its text. */
    public boolean inLevels() {
        if (lo().stripTrailingZeros().scale() > 0 || hi().stripTrailingZeros().scale() > 0) {
            return false;
        }
        BigDecimal whole = marks.span().add(BigDecimal.ONE);
        if (whole.compareTo(BigDecimal.valueOf(MOST_LEVELS)) > 0 || whole.intValueExact() != anchors.size()) {
            return false;
        }
        for (int i = 0; i < anchors.size(); i++) {
            if (anchors.get(i).from().compareTo(lo().add(BigDecimal.valueOf(i))) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean holds(BigDecimal mark) {
        return marks.holds(mark);
    }

    /** The text that stands for a mark. */
    public Optional<Anchor> at(BigDecimal mark) {
        return anchors.stream().filter(a -> a.covers(mark)).findFirst();
    }

    /** The mark that lies so many per cent of the way from the lower end of the scale to the upper. */
    public BigDecimal share(BigDecimal percent) {
        return lo().add(marks.span().multiply(percent).movePointLeft(2));
    }
}
