package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.tables.DecimalText;

/**
 * The scale on which a seat marks a criterion, and the texts that anchor it.
 *
 * @param lo lowest mark
 * @param hi highest mark
 * @param cost a low mark is a good one
 * @param anchors ascending
 */
public record MarkScale(BigDecimal lo, BigDecimal hi, boolean cost, List<Anchor> anchors) {
    /** With at most so many whole marks, and a text for each, people choose a level instead of typing a number. */
    static final int MOST_LEVELS = 10;

    public MarkScale {
        anchors = List.copyOf(anchors);
    }

    static MarkScale of(StoredCriterion criterion, List<StoredLevel> levels) {
        BigDecimal a = criterion.lo() == null ? BigDecimal.ZERO : criterion.lo();
        BigDecimal b = criterion.hi() == null ? BigDecimal.valueOf(100) : criterion.hi();
        var texts = levels.stream()
                .flatMap(l -> anchored(l).stream())
                .sorted(Comparator.comparing(Text::from))
                .toList();
        var anchors = new ArrayList<Anchor>();
        for (int i = 0; i < texts.size(); i++) {
            BigDecimal below = i + 1 < texts.size() ? texts.get(i + 1).from : null;
            anchors.add(Anchor.of(texts.get(i).from, below, texts.get(i).label));
        }
        return new MarkScale(a.min(b), a.max(b), criterion.direction().equals("cost"), anchors);
    }

    private record Text(BigDecimal from, String label) {}

    private static Optional<Text> anchored(StoredLevel level) {
        BigDecimal from = level.score();
        if (from == null) {
            from = DecimalText.read(level.level(), DecimalText.Rule.POINT).value();
        }
        return Optional.ofNullable(from).map(f -> new Text(DecimalText.canonical(f), level.label()));
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

    /** 0 to 100, the better the higher. */
    public BigDecimal score(BigDecimal mark) {
        BigDecimal above = cost ? hi.subtract(mark) : mark.subtract(lo);
        return above.multiply(BigDecimal.valueOf(100)).divide(hi.subtract(lo), MathContext.DECIMAL128);
    }

    /** The marks below and above which a comment is asked for. */
    BigDecimal share(BigDecimal percent) {
        return lo.add(hi.subtract(lo).multiply(percent).movePointLeft(2));
    }
}
