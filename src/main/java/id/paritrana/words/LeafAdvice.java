package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Datum;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Item;
import id.paritrana.scoring.MarginalGain;
import id.paritrana.scoring.NodeScore;
import id.paritrana.scoring.NodeState;
import id.paritrana.scoring.Range;
import id.paritrana.scoring.ScoreReport;

/** Says of one criterion what was found, how far the target is, and what a little more would add to the total. */
public final class LeafAdvice {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    private final CategoryResult result;
    private final Locale locale;

    public LeafAdvice(CategoryResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
    }

    /** At most four decimals, no zeros at the end. */
    public static String brief(BigDecimal value) {
        return Formats.exact(
                value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : value);
    }

    /** What was found, and the score of 100 that it became; never a single seat's mark. */
    public String found(ScoreReport report, NodeScore node, Criterion criterion) {
        if (node.state() != NodeState.SCORED || node.score() == null) {
            return say("words.leaf.state." + node.state().code().replace('_', '-'));
        }
        String score = brief(node.score());
        Datum datum = report.entry().data().get(node.code());
        BigDecimal value = node.value() == null ? BigDecimal.ZERO : node.value();
        return switch (criterion.source()) {
            case RATIO -> {
                String percent = Formats.percent(value.multiply(HUNDRED));
                yield datum == null || datum.numerator() == null || datum.denominator() == null
                        ? say("analysis.found-ratio-alone", percent, score)
                        : say(
                                "analysis.found-ratio",
                                Formats.exact(datum.numerator()),
                                Formats.exact(datum.denominator()),
                                percent,
                                score);
            }
            case CHOICE ->
                say(
                        "analysis.found-choice",
                        datum == null || datum.option() == null ? "–" : criterion.label(datum.option()),
                        score);
            case CHECKLIST -> {
                List<Item> items = report.entry().items().getOrDefault(node.code(), List.of());
                long accepted = items.stream()
                        .filter(item -> Boolean.TRUE.equals(item.accepted()))
                        .count();
                yield say("analysis.found-items", accepted, items.size(), score);
            }
            case PANEL -> say("analysis.found-panel", brief(value), score);
            case NUMBER -> say("analysis.found-number", brief(value), score);
            case AGGREGATE -> throw new IllegalArgumentException("not a leaf: " + node.code());
        };
    }

    /** What is missing, and what would add how much. */
    public List<String> advice(ScoreReport report, NodeScore node, Criterion criterion) {
        var advice = new ArrayList<String>();
        switch (criterion.source()) {
            case RATIO -> ratio(report, node, criterion, advice);
            case NUMBER -> number(report, criterion, advice);
            case CHOICE -> choice(report, node, criterion, advice);
            case CHECKLIST -> checklist(report, node, advice);
            case PANEL, AGGREGATE -> {
                // what a panel thinks has no next step that could be computed
            }
        }
        return advice;
    }

    private Optional<MarginalGain> gain(ScoreReport report, Criterion criterion, BigDecimal step) {
        return MarginalGain.of(result, report.code(), criterion.code(), step);
    }

    private void ratio(ScoreReport report, NodeScore node, Criterion criterion, List<String> advice) {
        boolean more = criterion.direction() == Direction.BENEFIT;
        BigDecimal step = more ? MarginalGain.PERCENTAGE_POINT : MarginalGain.PERCENTAGE_POINT.negate();
        gain(report, criterion, step).ifPresent(gain -> {
            Datum datum = report.entry().data().get(node.code());
            BigDecimal base = datum == null ? null : datum.denominator();
            BigDecimal missing = gain.toTarget();
            if (missing != null && missing.signum() == 0) {
                advice.add(say("analysis.target-reached"));
                return;
            }
            if (missing != null) {
                String percent = Formats.number(missing.multiply(HUNDRED), 2);
                if (base == null) {
                    advice.add(say(more ? "analysis.target-missing" : "analysis.target-above", percent));
                } else {
                    String how = peopled(criterion)
                            ? more ? "analysis.target-missing-workers" : "analysis.target-above-workers"
                            : more ? "analysis.target-missing-of" : "analysis.target-above-of";
                    advice.add(say(how, percent, whole(missing.multiply(base))));
                }
            }
            String points = Points.shown(gain.gain());
            if (base != null && peopled(criterion)) {
                advice.add(say(
                        more ? "analysis.gain-point-workers" : "analysis.gain-point-less-workers",
                        points,
                        whole(step.abs().multiply(base))));
            } else {
                advice.add(say(more ? "analysis.gain-point" : "analysis.gain-point-less", points));
            }
        });
    }

    /** Whole workers that are enough. */
    private static String whole(BigDecimal workers) {
        return Formats.exact(workers.setScale(0, RoundingMode.CEILING));
    }

    /** Whether the ratio is of segments of coverage, so that its denominator counts workers. */
    private static boolean peopled(Criterion criterion) {
        return !criterion.segments().isEmpty();
    }

    private void number(ScoreReport report, Criterion criterion, List<String> advice) {
        Optional<Range> scale = criterion.normaliser().scale();
        if (scale.isEmpty()
                || criterion.normaliser().best(criterion.direction()).isEmpty()) {
            return;
        }
        boolean more = criterion.direction() == Direction.BENEFIT;
        BigDecimal size = scale.get().span().abs().movePointLeft(2);
        gain(report, criterion, more ? size : size.negate()).ifPresent(gain -> {
            BigDecimal missing = gain.toTarget();
            if (missing != null && missing.signum() == 0) {
                advice.add(say("analysis.target-reached"));
                return;
            }
            if (missing != null) {
                advice.add(say(more ? "analysis.number-missing" : "analysis.number-too-much", brief(missing)));
            }
            advice.add(say(
                    more ? "analysis.gain-number" : "analysis.gain-number-less",
                    brief(size),
                    Points.shown(gain.gain())));
        });
    }

    private void choice(ScoreReport report, NodeScore node, Criterion criterion, List<String> advice) {
        if (node.score() == null) {
            return;
        }
        BigDecimal now = node.score();
        criterion.normaliser().options().entrySet().stream()
                .filter(option -> option.getValue().compareTo(now) > 0)
                .min(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresentOrElse(
                        option -> advice.add(say(
                                "analysis.next-option", criterion.label(option.getKey()), brief(option.getValue()))),
                        () -> advice.add(say("analysis.best-option")));
    }

    private void checklist(ScoreReport report, NodeScore node, List<String> advice) {
        List<String> open = report.entry().items().getOrDefault(node.code(), List.of()).stream()
                .filter(item -> !Boolean.TRUE.equals(item.accepted()))
                .sorted(Comparator.comparing(Item::code))
                .map(Item::code)
                .toList();
        advice.add(open.isEmpty() ? say("analysis.items-all") : say("analysis.items-open", String.join(", ", open)));
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
