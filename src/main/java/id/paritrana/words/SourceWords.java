package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Datum;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Figure;
import id.paritrana.scoring.Headcount;
import id.paritrana.scoring.Item;
import id.paritrana.scoring.MarginalGain;
import id.paritrana.scoring.NodeScore;
import id.paritrana.scoring.Range;
import id.paritrana.scoring.ScoreReport;
import id.paritrana.scoring.Source;

/** What is said of a leaf by where its value comes from: one class for each source. */
abstract class SourceWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SAME = new BigDecimal("0.00005");

    private final Locale locale;
    final Formats formats;
    final Points points;

    private SourceWords(Locale locale) {
        this.locale = locale;
        this.formats = Formats.in(locale);
        this.points = Points.in(locale);
    }

    /** @throws IllegalArgumentException for an aggregate, which is no leaf */
    static SourceWords of(Source source, Locale locale) {
        return switch (source) {
            case RATIO -> new OfRatio(locale);
            case NUMBER -> new OfNumber(locale);
            case CHOICE -> new OfChoice(locale);
            case CHECKLIST -> new OfChecklist(locale);
            case PANEL -> new OfPanel(locale);
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

    /** In the tree: what else is to be known of the value of a scored leaf; empty when there is nothing. */
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

    /** To the nominee: what is missing, and what would add how much; empty where no next step can be computed. */
    abstract List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion);

    private static final class OfRatio extends SourceWords {
        OfRatio(Locale locale) {
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
                    : ratio + " = " + percent;
        }

        @Override
        String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
            String percent = formats.percent(valueOf(node).multiply(HUNDRED));
            Datum datum = datum(report, node);
            return datum == null || datum.numerator() == null || datum.denominator() == null
                    ? say("words.advice.found-ratio-alone", percent, score)
                    : say(
                            "words.advice.found-ratio",
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

        /** How many are between the ratio and the end of its scale. */
        private static BigDecimal people(Datum datum, Criterion criterion) {
            BigDecimal counted = Objects.requireNonNull(datum.numerator());
            BigDecimal all = Objects.requireNonNull(datum.denominator());
            BigDecimal end = criterion.normaliser().best(criterion.direction()).orElseThrow();
            return criterion.direction() == Direction.BENEFIT
                    ? Headcount.missing(counted, all, end)
                    : Headcount.above(counted, all, end);
        }

        /** Whether the ratio is of segments of coverage, so that its denominator counts workers. */
        private static boolean peopled(Criterion criterion) {
            return !criterion.segments().isEmpty();
        }
    }

    private static final class OfNumber extends SourceWords {
        OfNumber(Locale locale) {
            super(locale);
        }

        @Override
        String text(NodeScore node, Criterion criterion, LeafFigure figure) {
            return number(node);
        }

        @Override
        String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
            return say("words.advice.found-number", brief(valueOf(node)), score);
        }

        @Override
        List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
            Optional<Range> scale = criterion.normaliser().scale();
            if (scale.isEmpty()
                    || criterion.normaliser().best(criterion.direction()).isEmpty()) {
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

    private static final class OfChoice extends SourceWords {
        OfChoice(Locale locale) {
            super(locale);
        }

        @Override
        String text(NodeScore node, Criterion criterion, LeafFigure figure) {
            return criterion.label(figure.option()) + ", " + points.score(node.score());
        }

        @Override
        String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
            Datum datum = datum(report, node);
            String option = datum == null || datum.option() == null ? "–" : criterion.label(datum.option());
            return say("words.advice.found-choice", option, score);
        }

        @Override
        List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
            BigDecimal now = node.score();
            if (now == null) {
                return List.of();
            }
            return List.of(criterion.normaliser().options().entrySet().stream()
                    .filter(option -> option.getValue().compareTo(now) > 0)
                    .min(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(option ->
                            say("words.advice.next-option", criterion.label(option.getKey()), brief(option.getValue())))
                    .orElseGet(() -> say("words.advice.best-option")));
        }
    }

    private static final class OfChecklist extends SourceWords {
        OfChecklist(Locale locale) {
            super(locale);
        }

        @Override
        String text(NodeScore node, Criterion criterion, LeafFigure figure) {
            List<Item> items = figure.items();
            return say("words.leaf.items", accepted(items), items.size(), points.score(node.score()));
        }

        @Override
        String remark(LeafFigure figure) {
            List<String> open = open(figure.items());
            return open.isEmpty() ? "" : say("words.leaf.items-refused", String.join(", ", open));
        }

        @Override
        String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
            List<Item> items = report.entry().items().getOrDefault(node.code(), List.of());
            return say("words.advice.found-items", accepted(items), items.size(), score);
        }

        @Override
        List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
            List<String> open = open(report.entry().items().getOrDefault(node.code(), List.of()));
            return List.of(
                    open.isEmpty()
                            ? say("words.advice.items-all")
                            : say("words.advice.items-open", String.join(", ", open)));
        }

        private static long accepted(List<Item> items) {
            return items.stream()
                    .filter(item -> Boolean.TRUE.equals(item.accepted()))
                    .count();
        }

        /** The codes of those not accepted, in order. */
        private static List<String> open(List<Item> items) {
            return items.stream()
                    .filter(item -> !Boolean.TRUE.equals(item.accepted()))
                    .sorted(Comparator.comparing(Item::code))
                    .map(Item::code)
                    .toList();
        }
    }

    private static final class OfPanel extends SourceWords {
        OfPanel(Locale locale) {
            super(locale);
        }

        @Override
        String text(NodeScore node, Criterion criterion, LeafFigure figure) {
            return differs(node, BigDecimal.ONE)
                    ? say(
                            "words.leaf.panel-scored",
                            points.score(node.value()),
                            points.brief(
                                    Objects.requireNonNull(criterion.marks()).hi()),
                            points.score(node.score()))
                    : say("words.leaf.panel", points.score(node.value()));
        }

        @Override
        String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
            return say("words.advice.found-panel", brief(valueOf(node)), score);
        }

        /** What a panel thinks has no next step that could be computed. */
        @Override
        List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
            return List.of();
        }
    }

    final String number(NodeScore node) {
        return differs(node, BigDecimal.ONE)
                ? say("words.leaf.number-scored", points.brief(node.value()), points.score(node.score()))
                : points.score(node.value());
    }

    /** Whether the score is another number than so many times the value. */
    private static boolean differs(NodeScore node, BigDecimal times) {
        BigDecimal value = node.value();
        BigDecimal score = node.score();
        return value == null
                || score == null
                || value.multiply(times).subtract(score).abs().compareTo(SAME) > 0;
    }

    final String brief(BigDecimal value) {
        return LeafAdvice.brief(value, locale);
    }

    private static BigDecimal valueOf(NodeScore node) {
        return node.value() == null ? BigDecimal.ZERO : node.value();
    }

    private static @Nullable Datum datum(ScoreReport report, NodeScore node) {
        return report.entry().data().get(node.code());
    }

    private static Optional<MarginalGain> gain(
            CategoryResult result, ScoreReport report, Criterion criterion, BigDecimal step) {
        return MarginalGain.of(result, report.code(), criterion.code(), step);
    }

    final String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
