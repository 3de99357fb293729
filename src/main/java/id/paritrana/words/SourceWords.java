package id.paritrana.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.MarginalGain;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Sentences about a leaf, by the source of its value: one class for each source. */
abstract sealed class SourceWords permits RatioWords, NumberWords, ChoiceWords, ChecklistWords, PanelWords {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SAME = new BigDecimal("0.00005");

    final Locale locale;
    final Formats formats;
    final Points points;

    SourceWords(Locale locale) {
        this.locale = locale;
        this.formats = Formats.in(locale);
        this.points = Points.in(locale);
    }

    /** @throws IllegalArgumentException for an aggregate, which is not a leaf */
    static SourceWords of(Source source, Locale locale) {
        return switch (source) {
            case RATIO -> new RatioWords(locale);
            case NUMBER -> new NumberWords(locale);
            case CHOICE -> new ChoiceWords(locale);
            case CHECKLIST -> new ChecklistWords(locale);
            case PANEL -> new PanelWords(locale);
            case AGGREGATE -> throw new IllegalArgumentException("not a leaf: " + source);
        };
    }

    /**
     * In the tree: what was found, in figures, and the score that it became.
     *
     * @param node scored
     * @param figure of its score
     */
    abstract String text(NodeScore node, Criterion criterion, LeafFigure figure);

    /** In the tree: a further remark on the value of a scored leaf; empty without one. */
    String remark(LeafFigure figure) {
        return "";
    }

    /**
     * To the nominee: what was found, and the score that it became; never a single seat's mark.
     *
     * @param node scored
     * @param score as shown
     */
    abstract String found(ScoreReport report, NodeScore node, Criterion criterion, String score);

    /**
     * To the nominee: what is missing, and how much each improvement would add; empty where no next step can be
     * computed.
     */
    abstract List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion);

    final String number(NodeScore node) {
        return differs(node, BigDecimal.ONE)
                ? say("words.leaf.number-scored", points.brief(node.value()), points.score(node.score()))
                : points.score(node.value());
    }

    /** Whether the score differs from the value times this factor. */
    static boolean differs(NodeScore node, BigDecimal times) {
        BigDecimal value = node.value();
        BigDecimal score = node.score();
        return value == null
                || score == null
                || value.multiply(times).subtract(score).abs().compareTo(SAME) > 0;
    }

    final String brief(BigDecimal value) {
        return LeafAdvice.brief(value, locale);
    }

    static BigDecimal valueOf(NodeScore node) {
        return node.value() == null ? BigDecimal.ZERO : node.value();
    }

    static @Nullable Datum datum(ScoreReport report, NodeScore node) {
        return report.entry().data().get(node.code());
    }

    static Optional<MarginalGain> gain(
            CategoryResult result, ScoreReport report, Criterion criterion, BigDecimal step) {
        return MarginalGain.of(result, report.code(), criterion.code(), step);
    }

    final String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
