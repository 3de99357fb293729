package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.MarginalGain;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Sentences about a share: how many out of how many, and how many are missing. */
final class RatioWords extends SourceWords {
    RatioWords(Locale locale) {
        super(locale);
    }

    @Override
    String text(NodeScore node, Criterion criterion, LeafFigure figure) {
        List<Figure> parts = figure.value().parts();
        if (parts.size() < 2) {
            return number(node);
        }
        String ratio = formats.exact(parts.get(0).value()) + " / "
                + formats.exact(parts.get(1).value());
        String percent =
                formats.percent(node.value() == null ? null : node.value().multiply(HUNDRED));
        return differs(node, HUNDRED)
                ? say("words.leaf.ratio-scored", ratio, percent, points.score(node.score()))
                : ratio + " =\u00a0" + percent;
    }

    @Override
    String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
        String percent = formats.percent(valueOf(node).multiply(HUNDRED));
        Datum datum = datum(report, node);
        return datum == null || datum.numerator() == null || datum.denominator() == null
                ? say("words.advice.found-ratio-alone", percent, score)
                : say(
                        differs(node, HUNDRED) ? "words.advice.found-ratio" : "words.advice.found-ratio-same",
                        formats.exact(datum.numerator()),
                        formats.exact(datum.denominator()),
                        percent,
                        score);
    }

    @Override
    List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
        boolean more = criterion.direction() == Direction.BENEFIT;
        BigDecimal step = more ? MarginalGain.PERCENTAGE_POINT : MarginalGain.PERCENTAGE_POINT.negate();
        Datum datum = datum(report, node);
        return gain(result, report, criterion, step)
                .map(gain -> advice(gain, step, datum, criterion))
                .orElse(List.of());
    }

    private List<String> advice(MarginalGain gain, BigDecimal step, @Nullable Datum datum, Criterion criterion) {
        BigDecimal base = datum == null ? null : datum.denominator();
        boolean more = criterion.direction() == Direction.BENEFIT;
        BigDecimal missing = gain.toTarget();
        if (missing != null && missing.signum() == 0) {
            return List.of(say("words.advice.target-reached"));
        }
        var advice = new ArrayList<String>();
        if (missing != null) {
            String percent = formats.number(missing.multiply(HUNDRED), 2);
            if (base == null) {
                advice.add(say(more ? "words.advice.target-missing" : "words.advice.target-above", percent));
            } else {
                String how = peopled(criterion)
                        ? more ? "words.advice.target-missing-workers" : "words.advice.target-above-workers"
                        : more ? "words.advice.target-missing-of" : "words.advice.target-above-of";
                advice.add(say(how, percent, formats.exact(people(datum, criterion))));
            }
        }
        String gained = points.shown(gain.gain());
        if (base != null && peopled(criterion)) {
            advice.add(say(
                    more ? "words.advice.gain-point-workers" : "words.advice.gain-point-less-workers",
                    gained,
                    formats.exact(Headcount.whole(step.abs().multiply(base)))));
        } else {
            advice.add(say(more ? "words.advice.gain-point" : "words.advice.gain-point-less", gained));
        }
        return advice;
    }

    /** How many people are missing between the ratio and the end of its scale. */
    private static BigDecimal people(Datum datum, Criterion criterion) {
        BigDecimal counted = Objects.requireNonNull(datum.numerator());
        BigDecimal all = Objects.requireNonNull(datum.denominator());
        BigDecimal end = criterion.normaliser().bestValue(criterion.direction()).orElseThrow();
        return criterion.direction() == Direction.BENEFIT
                ? Headcount.missing(counted, all, end)
                : Headcount.above(counted, all, end);
    }

    /** Whether the ratio is of segments of coverage, so that its denominator counts workers. */
    private static boolean peopled(Criterion criterion) {
        return !criterion.segments().isEmpty();
    }
}
