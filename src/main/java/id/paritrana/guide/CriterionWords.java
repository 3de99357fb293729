package id.paritrana.guide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.BetweenEnds;
import id.paritrana.scoring.ByTable;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Field;
import id.paritrana.scoring.MissingPolicy;
import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.OfSource;
import id.paritrana.scoring.Rounding;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.Source;
import id.paritrana.scoring.WeightMode;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Says of one criterion how it is weighted, found and scored, each rule with a small example that the normaliser itself works out. */
final class CriterionWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final RankedCategory category;
    private final Locale locale;

    CriterionWords(RankedCategory category, Locale locale) {
        this.scheme = category.result().scheme();
        this.category = category;
        this.locale = locale;
    }

    /** The criteria below the root, with all that is below them. */
    List<MethodView.Node> tree() {
        return (scheme.root().isLeaf() ? List.of(scheme.root()) : scheme.root().children())
                .stream().map(this::node).toList();
    }

    private MethodView.Node node(Criterion criterion) {
        return new MethodView.Node(
                criterion.code(),
                criterion.name(),
                !criterion.isLeaf(),
                weight(criterion),
                criterion.isLeaf() ? say("guide.kind." + kind(criterion.source())) : "",
                criterion.isLeaf() ? leaf(criterion) : aggregate(criterion),
                criterion.children().stream().map(this::node).toList());
    }

    private static String kind(Source source) {
        return switch (source) {
            case PANEL -> "panel";
            case CHOICE, CHECKLIST -> "fact";
            default -> "data";
        };
    }

    private String weight(Criterion criterion) {
        BigDecimal local = criterion.weight();
        if (local == null) {
            return "";
        }
        if (scheme.rules().weights() == WeightMode.POINTS) {
            return say("guide.factor", Formats.exact(local));
        }
        BigDecimal global = scheme.globalWeight(criterion.code()).multiply(HUNDRED);
        return global.compareTo(local) == 0
                ? say("guide.weight", Formats.exact(local))
                : say("guide.weight-within", Formats.exact(local), brief(global));
    }

    private static String brief(BigDecimal value) {
        return Formats.exact(value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value);
    }

    private List<String> aggregate(Criterion criterion) {
        var sentences = new ArrayList<String>();
        if (criterion.aggregation() != Aggregation.ARITHMETIC) {
            sentences.add(
                    say("guide.aggregate." + criterion.aggregation().name().toLowerCase(Locale.ROOT)));
        }
        conditions(criterion, sentences);
        return sentences;
    }

    private List<String> leaf(Criterion criterion) {
        var sentences = new ArrayList<String>();
        sentences.add(rule(criterion));
        if (criterion.missing() != MissingPolicy.ZERO) {
            sentences.add(say("guide.missing." + criterion.missing().name().toLowerCase(Locale.ROOT)));
        }
        conditions(criterion, sentences);
        return sentences;
    }

    private void conditions(Criterion criterion, List<String> sentences) {
        if (criterion.gate() != null) {
            sentences.add(say("guide.gate", Formats.exact(criterion.gate())));
        }
        if (criterion.minComplete() != null) {
            sentences.add(say("guide.coverage", brief(criterion.minComplete().multiply(HUNDRED))));
        }
    }

    private String rule(Criterion criterion) {
        Normaliser normaliser = criterion.normaliser();
        boolean benefit = criterion.direction() == Direction.BENEFIT;
        boolean ratio = criterion.source() == Source.RATIO;
        if (normaliser instanceof OfSource.Rubric rubric) {
            return say("guide.rule.rubric", number(rubric.lo(), false), number(rubric.hi(), false), example(criterion));
        }
        if (normaliser instanceof BetweenEnds.Goalposts posts) {
            return say(
                    benefit ? "guide.rule.goalposts" : "guide.rule.goalposts-cost",
                    number(posts.lo(), ratio),
                    number(posts.hi(), ratio),
                    example(criterion));
        }
        if (normaliser instanceof BetweenEnds.LnGoalposts posts) {
            return say(
                    benefit ? "guide.rule.ln-goalposts" : "guide.rule.ln-goalposts-cost",
                    number(posts.lo(), ratio),
                    number(posts.hi(), ratio),
                    example(criterion));
        }
        if (normaliser instanceof BetweenEnds.Target target) {
            return say(
                    benefit ? "guide.rule.target" : "guide.rule.target-cost",
                    number(target.target(), ratio),
                    example(criterion));
        }
        if (normaliser instanceof ByTable.Bands bands) {
            return say("guide.rule.bands", points(bands.table(), ratio, "guide.step"), example(criterion));
        }
        if (normaliser instanceof ByTable.Piecewise piecewise) {
            return say("guide.rule.piecewise", points(piecewise.table(), ratio, "guide.point"), example(criterion));
        }
        if (normaliser instanceof OfSource.Options options) {
            return say("guide.rule.options", options(criterion, options));
        }
        if (normaliser instanceof OfSource.Checklist) {
            return say("guide.rule.checklist", score(criterion, normaliser.middle(criterion.source())));
        }
        return say(normaliser.dependsOnField() ? "guide.rule.field" : "guide.rule.none");
    }

    /** "68,00 % menjadi 68". */
    private String example(Criterion criterion) {
        boolean ratio = criterion.source() == Source.RATIO;
        BigDecimal value = criterion.normaliser().middle(criterion.source());
        return say("guide.becomes", number(value, ratio), score(criterion, value));
    }

    /** The score of a value, rounded as the scheme rounds scores. */
    private String score(Criterion criterion, BigDecimal value) {
        return brief(Rounding.to(
                scheme.rules().rounding().score(),
                criterion.normaliser().score(value, criterion.direction(), Field.EMPTY)));
    }

    private String points(List<Normaliser.Point> points, boolean ratio, String key) {
        return points.stream()
                .map(point -> say(key, number(point.x(), ratio), brief(point.score())))
                .collect(Collectors.joining("; "));
    }

    private String options(Criterion criterion, OfSource.Options options) {
        return options.options().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(option -> say(
                        "guide.option", category.label(criterion.code(), option.getKey()), brief(option.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** A ratio as a percentage, every other figure as it is. */
    private static String number(BigDecimal value, boolean ratio) {
        return ratio ? brief(value.multiply(HUNDRED)) + "\u00a0%" : brief(value);
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
