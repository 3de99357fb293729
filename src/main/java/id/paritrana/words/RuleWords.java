package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.Source;

/**
 * Says the rule by which a value becomes a score. The kind of normaliser names its figures, a use says how they look,
 * and the key of the sentence follows from both: {@code words.rule.<kind>.<use>}, with {@code .cost} where a cost
 * reverses the scale.
 */
public final class RuleWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    private final Messages messages;
    private final Formats formats;
    private final Points points;
    private final UnaryOperator<String> option;

    /** @param option the label of an option → what a reader is shown */
    private RuleWords(Locale locale, UnaryOperator<String> option) {
        this.messages = Messages.in(locale);
        this.formats = Formats.in(locale);
        this.points = Points.in(locale);
        this.option = option;
    }

    /** For pages, which mark what people wrote. */
    public static RuleWords onPages(Locale locale) {
        return new RuleWords(locale, label -> Written.in(locale, label));
    }

    /** For files and the command line, without marks. */
    static RuleWords inFiles(Locale locale) {
        return new RuleWords(locale, UnaryOperator.identity());
    }

    /** Where a rule is stated. */
    enum Use implements Coded {
        /** why a score is what it is */
        REASON,
        /** beside a score in a ranking; empty where nothing needs saying */
        NOTE,
        /** on the page about the method, with an example */
        METHOD,
        /** on the page of the scheme, where each kind has a sentence of its own */
        SCHEME;

        String key(Normaliser normaliser, Direction direction) {
            String kind = this == SCHEME ? normaliser.code() : normaliser.wording();
            String turned = normaliser.turns() && direction == Direction.COST ? ".cost" : "";
            return "words.rule." + kind + '.' + code() + turned;
        }
    }

    /** How this value became this score, with all digits. */
    String reason(
            ScoreReason.Normalised reason, @Nullable BigDecimal value, Function<@Nullable BigDecimal, String> number) {
        var figures = new Figures(new Look() {
            @Override
            public String value(String name, BigDecimal figure) {
                return number.apply(figure);
            }

            @Override
            public String point(Normaliser.Point point) {
                return number.apply(point.x()) + ":" + number.apply(point.score());
            }

            @Override
            public String option(String code, BigDecimal score) {
                return code + ":" + number.apply(score);
            }
        });
        figures.args.put("value", number.apply(value));
        figures.args.put("count", Integer.toString(reason.field().size()));
        return figures.say(Use.REASON, reason.normaliser(), reason.direction(), value);
    }

    /** The rule in a few words. */
    public String note(Criterion criterion) {
        return new Figures(new Stated(criterion.source(), points::brief))
                .say(Use.NOTE, criterion.normaliser(), criterion.direction(), null);
    }

    /** The rule as the page of the scheme states it; options that are listed there as levels are not repeated. */
    public String inScheme(Criterion criterion) {
        List<String> listed = criterion.levels().stream().map(Level::code).toList();
        return new Figures(new Stated(criterion.source(), formats::exact) {
                    @Override
                    public String value(String name, BigDecimal figure) {
                        return criterion.source() == Source.RATIO && name.equals("target")
                                ? formats.percentExact(figure.multiply(HUNDRED))
                                : super.value(name, figure);
                    }

                    @Override
                    public boolean tells(String option) {
                        return !listed.contains(option);
                    }
                })
                .say(Use.SCHEME, criterion.normaliser(), criterion.direction(), null);
    }

    /**
     * The rule with an example that the normaliser itself computes.
     *
     * @param rounding of the scheme
     */
    public String inMethod(Criterion criterion, Rounding rounding) {
        Normaliser normaliser = criterion.normaliser();
        boolean ratio = criterion.source() == Source.RATIO;
        Look look = new Look() {
            @Override
            public String value(String name, BigDecimal figure) {
                return ratio ? formats.percentExact(rounded(figure.multiply(HUNDRED))) : brief(figure);
            }

            @Override
            public String point(Normaliser.Point point) {
                return messages.say(
                        "words.rule." + normaliser.code() + ".point",
                        Map.of("value", value("x", point.x()), "score", brief(point.score())));
            }

            @Override
            public String option(String code, BigDecimal score) {
                return messages.say(
                        "words.rule.option",
                        Map.of("option", option.apply(criterion.label(code)), "score", brief(score)));
            }
        };
        var figures = new Figures(look);
        if (!normaliser.dependsOnField()) {
            BigDecimal value = normaliser.middle(criterion.source().usualScale());
            String score =
                    brief(Rounding.to(rounding.score(), normaliser.score(value, criterion.direction(), Field.EMPTY)));
            figures.args.put("score", score);
            figures.args.put("scale", keeps(criterion, value, score) ? "same" : "other");
            figures.args.put(
                    "example",
                    messages.say("words.rule.becomes", Map.of("value", look.value("x", value), "score", score)));
        }
        return figures.say(Use.METHOD, normaliser, criterion.direction(), null);
    }

    /**
     * Whether the score equals the figure, so that an example would tell nothing; two points prove it for a straight
     * line.
     */
    private boolean keeps(Criterion criterion, BigDecimal value, String score) {
        BigDecimal unit = criterion.source() == Source.RATIO ? HUNDRED : BigDecimal.ONE;
        if (criterion.source().kind() == Source.Kind.FACT
                || !brief(value.multiply(unit)).equals(score)) {
            return false;
        }
        BigDecimal half = new BigDecimal(50);
        return criterion
                        .normaliser()
                        .score(
                                criterion.source() == Source.RATIO ? half.movePointLeft(2) : half,
                                criterion.direction(),
                                Field.EMPTY)
                        .compareTo(half)
                == 0;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : value;
    }

    private String brief(BigDecimal value) {
        return formats.exact(rounded(value));
    }

    /** How figures look in one use. */
    private interface Look {
        String value(String name, BigDecimal figure);

        String point(Normaliser.Point point);

        String option(String code, BigDecimal score);

        default boolean tells(String option) {
            return true;
        }
    }

    /** Figures as a scheme states them: the target of a ratio in per cent, everything else unchanged. */
    private class Stated implements Look {
        private final boolean ratio;
        private final Function<@Nullable BigDecimal, String> number;

        Stated(Source source, Function<@Nullable BigDecimal, String> number) {
            this.ratio = source == Source.RATIO;
            this.number = number;
        }

        @Override
        public String value(String name, BigDecimal figure) {
            return ratio && name.equals("target") ? formats.percent(figure.multiply(HUNDRED)) : number.apply(figure);
        }

        @Override
        public String point(Normaliser.Point point) {
            return formats.field(point.x()) + " → " + formats.field(point.score());
        }

        @Override
        public String option(String code, BigDecimal score) {
            return code + " → " + formats.field(score);
        }
    }

    /** The figures of one sentence, as texts. */
    private final class Figures implements Normaliser.Description {
        private final Map<String, String> args = new HashMap<>();
        private final Look look;

        Figures(Look look) {
            this.look = look;
        }

        String say(Use use, Normaliser normaliser, Direction direction, @Nullable BigDecimal value) {
            normaliser.describe(this, value);
            return messages.say(use.key(normaliser, direction), args);
        }

        @Override
        public void value(String name, BigDecimal figure) {
            args.put(name, look.value(name, figure));
        }

        @Override
        public void score(String name, BigDecimal score) {
            args.put(name, look.value(name, score));
        }

        @Override
        public void form(String name, String word) {
            args.put(name, word);
        }

        @Override
        public void table(String name, List<Normaliser.Point> points) {
            args.put(name, points.stream().map(look::point).collect(Collectors.joining("; ")));
        }

        @Override
        public void options(String name, Map<String, BigDecimal> scores) {
            args.put(
                    name,
                    scores.entrySet().stream()
                            .filter(option -> look.tells(option.getKey()))
                            .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                            .map(option -> look.option(option.getKey(), Objects.requireNonNull(option.getValue())))
                            .collect(Collectors.joining("; ")));
        }
    }
}
