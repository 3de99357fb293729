package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.MarginalGain;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Sentences about a recorded number. */
final class NumberWords extends SourceWords {
    NumberWords(Locale locale) {
        super(locale);
    }

    @Override
    String text(NodeScore node, Criterion criterion, LeafFigure figure) {
        return number(node);
    }

    @Override
    String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
        return differs(node, BigDecimal.ONE)
                ? say("words.advice.found-number", brief(valueOf(node)), score)
                : say("words.advice.found-number-alone", brief(valueOf(node)));
    }

    @Override
    List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
        Optional<Range> scale = criterion.normaliser().scale();
        if (scale.isEmpty()
                || criterion.normaliser().bestValue(criterion.direction()).isEmpty()) {
            return List.of();
        }
        boolean more = criterion.direction() == Direction.BENEFIT;
        BigDecimal size = scale.get().span().abs().movePointLeft(2);
        return gain(result, report, criterion, more ? size : size.negate())
                .map(gain -> advice(gain, size, more))
                .orElse(List.of());
    }

    private List<String> advice(MarginalGain gain, BigDecimal size, boolean more) {
        BigDecimal missing = gain.toTarget();
        if (missing != null && missing.signum() == 0) {
            return List.of(say("words.advice.target-reached"));
        }
        var advice = new ArrayList<String>();
        if (missing != null) {
            advice.add(say(more ? "words.advice.number-missing" : "words.advice.number-too-much", brief(missing)));
        }
        advice.add(say(
                more ? "words.advice.gain-number" : "words.advice.gain-number-less",
                brief(size),
                points.shown(gain.gain())));
        return advice;
    }
}
