package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Advice on one criterion: what was found, how far the target is, and what a small improvement would add to the total. */
public final class LeafAdvice {
    private static final int MOST_DECIMALS = 4;

    private final CategoryResult result;
    private final Locale locale;

    public LeafAdvice(CategoryResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
    }

    /** At most four decimals, no trailing zeros. */
    public static String brief(BigDecimal value, Locale locale) {
        return Formats.in(locale)
                .exact(value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : value);
    }

    /** What was found, and the score of 100 that it became; never a single seat's mark. */
    public String found(ScoreReport report, NodeScore node, Criterion criterion) {
        if (node.state() != NodeState.SCORED || node.score() == null) {
            return StateWords.of(node.state(), locale);
        }
        return SourceWords.of(criterion.source(), locale).found(report, node, criterion, brief(node.score(), locale));
    }

    /** What is missing, and how much each improvement would add. */
    public List<String> advice(ScoreReport report, NodeScore node, Criterion criterion) {
        return SourceWords.of(criterion.source(), locale).advice(result, report, node, criterion);
    }
}
