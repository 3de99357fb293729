package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.Figure;
import id.paritrana.scoring.Hindrance;
import id.paritrana.scoring.Item;
import id.paritrana.scoring.NodeState;
import id.paritrana.scoring.Reason;
import id.paritrana.scoring.Status;
import id.paritrana.scoring.TieBreak;
import id.paritrana.scoring.WeightMode;

/**
 * Says in words why a figure has its value, why a nomination takes no place and what separated a tie: one sentence of plain
 * text each. Figures are shown with all their digits; Indonesian has the decimal comma.
 */
public final class ReasonText {
    private final Messages messages;
    private final boolean comma;
    private final UnaryOperator<String> criterionName;
    private final UnaryOperator<String> seatName;
    private final RuleWords rules;

    /** Names criteria and seats by their codes. */
    public ReasonText(Locale locale) {
        this(locale, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Names criteria and seats as the caller wants.
     *
     * @param locale English or, for every other, Indonesian
     * @param criterionName code → what a reader is shown
     * @param seatName code → what a reader is shown
     */
    public ReasonText(Locale locale, UnaryOperator<String> criterionName, UnaryOperator<String> seatName) {
        this.messages = Messages.in(locale);
        this.comma = !locale.getLanguage().equals("en");
        this.criterionName = criterionName;
        this.seatName = seatName;
        this.rules = new RuleWords(locale);
    }

    /** Why this figure has its value. */
    public String sentence(Figure figure) {
        Reason reason = figure.reason();
        List<Figure> parts = figure.parts();
        if (reason instanceof Reason.MarkGiven mark) {
            return say("reason.mark", Map.of("seat", seat(mark.seat()), "mark", number(mark.mark())));
        }
        if (reason instanceof Reason.NotCounted not) {
            boolean recused = not.because() == Reason.Because.RECUSED;
            return say(recused ? "reason.recused" : "reason.absent", Map.of("seat", seat(not.seat())));
        }
        if (reason instanceof Reason.RoundedTo rounded) {
            return say(
                    "reason.rounded", Map.of("scale", Integer.toString(rounded.scale()), "exact", value(parts.get(0))));
        }
        if (reason instanceof Reason.Unrounded) {
            return say("reason.unrounded", Map.of("exact", value(parts.get(0))));
        }
        if (reason instanceof Reason.WeightedBy weighted) {
            return say("reason.weighted", Map.of("weight", number(weighted.weight()), "score", value(parts.get(0))));
        }
        if (reason instanceof Reason.Normalised normalised) {
            return rules.reason(normalised, parts.get(0).value(), this::number);
        }
        if (reason instanceof Reason.SumOf) {
            return say("reason.sum", Map.of("parts", listed(parts, List.of())));
        }
        if (reason instanceof Reason.AggregateOf aggregate) {
            return aggregate(aggregate, parts);
        }
        return recorded(figure, reason, parts);
    }

    private String recorded(Figure figure, Reason reason, List<Figure> parts) {
        if (reason instanceof Reason.Recorded recorded) {
            String key =
                    switch (recorded.part()) {
                        case VALUE -> "reason.recorded";
                        case NUMERATOR -> "reason.numerator";
                        case DENOMINATOR -> "reason.denominator";
                    };
            return from(key, recorded.provenance(), Map.of("value", number(recorded.value())));
        }
        if (reason instanceof Reason.LevelChosen level) {
            return from(
                    "reason.level",
                    level.provenance(),
                    Map.of("option", level.option(), "score", number(level.score())));
        }
        if (reason instanceof Reason.ItemsAccepted items) {
            return items(items, figure);
        }
        if (reason instanceof Reason.RatioOf) {
            return say("reason.ratio", Map.of("numerator", value(parts.get(0)), "denominator", value(parts.get(1))));
        }
        if (reason instanceof Reason.MissingAsZero missing) {
            return say(
                    "reason.zero",
                    Map.of("criterion", criterion(missing.criterion()), "state", state(missing.state())));
        }
        if (reason instanceof Reason.LeftOut left) {
            return say(
                    "reason.left-out", Map.of("criterion", criterion(left.criterion()), "state", state(left.state())));
        }
        return panel(reason, parts);
    }

    private String panel(Reason reason, List<Figure> parts) {
        long count = parts.stream().filter(part -> part.value() != null).count();
        String counted = Long.toString(count);
        if (reason instanceof Reason.TrimmedMean trimmed) {
            return say(
                    "reason.trimmed",
                    Map.of(
                            "used", Long.toString(count - 2),
                            "count", counted,
                            "low", marked(parts, trimmed.droppedLow()),
                            "high", marked(parts, trimmed.droppedHigh())));
        }
        if (reason instanceof Reason.MeanOf) {
            return say("reason.mean", Map.of("count", counted));
        }
        if (reason instanceof Reason.MedianOf) {
            return say("reason.median", Map.of("count", counted));
        }
        throw new IllegalArgumentException("a reason without words: " + reason);
    }

    private String marked(List<Figure> parts, String seat) {
        for (Figure part : parts) {
            if (part.reason() instanceof Reason.MarkGiven mark && mark.seat().equals(seat)) {
                return number(mark.mark()) + ", " + seat(seat);
            }
        }
        return seat(seat);
    }

    private String items(Reason.ItemsAccepted reason, Figure figure) {
        List<Item> accepted = reason.items().stream()
                .filter(item -> Boolean.TRUE.equals(item.accepted()))
                .toList();
        String count = Integer.toString(reason.items().size());
        return accepted.isEmpty()
                ? say("reason.items.none", Map.of("count", count))
                : say(
                        "reason.items",
                        Map.of(
                                "accepted", Integer.toString(accepted.size()),
                                "count", count,
                                "value", value(figure),
                                "list",
                                        String.join(
                                                ", ",
                                                accepted.stream()
                                                        .map(Item::code)
                                                        .toList())));
    }

    private String aggregate(Reason.AggregateOf reason, List<Figure> parts) {
        boolean points = reason.mode() == WeightMode.POINTS && reason.aggregation() == Aggregation.ARITHMETIC;
        String key = points ? "points" : reason.aggregation().code();
        return say("reason.aggregate." + key, Map.of("parts", listed(parts, reason.weights())));
    }

    private String listed(List<Figure> parts, List<BigDecimal> weights) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Figure part = parts.get(i);
            Map<String, String> args = new HashMap<>();
            args.put("criterion", criterion(FigurePath.criterionOf(part)));
            args.put("value", value(part));
            String key = "reason.part";
            if (part.value() == null) {
                key = "reason.part.absent";
            } else if (i < weights.size()) {
                key = "reason.part.weighted";
                args.put("weight", number(weights.get(i)));
            }
            texts.add(say(key, args));
        }
        return String.join("; ", texts);
    }

    /** Why a nomination takes no place. */
    public String sentence(Hindrance hindrance) {
        String criterion = criterion(hindrance.criterion());
        if (hindrance instanceof Hindrance.BelowGate gate) {
            return say(
                    "hindrance.gate",
                    Map.of("criterion", criterion, "score", number(gate.score()), "gate", number(gate.gate())));
        }
        if (hindrance instanceof Hindrance.ItemRefused item) {
            return say("hindrance.item", Map.of("criterion", criterion, "item", item.item()));
        }
        if (hindrance instanceof Hindrance.RequiredMissing missing) {
            return say("hindrance.required", Map.of("criterion", criterion, "state", state(missing.state())));
        }
        if (hindrance instanceof Hindrance.BelowCompleteness below) {
            return say(
                    "hindrance.coverage",
                    Map.of(
                            "criterion", criterion,
                            "present", number(below.present()),
                            "minimum", number(below.minimum())));
        }
        boolean data = hindrance instanceof Hindrance.DataError;
        return say(data ? "hindrance.data" : "hindrance.nothing", Map.of("criterion", criterion));
    }

    /** What separated a tie. */
    public String sentence(TieBreak step) {
        return step instanceof TieBreak.ByCriterion by
                ? say("tie.criterion", Map.of("criterion", criterion(by.code())))
                : say("tie." + step.code(), Map.of());
    }

    public String state(NodeState state) {
        return say("state." + state.code(), Map.of());
    }

    public String status(Status status) {
        return say("status." + status.code(), Map.of());
    }

    private String from(String key, String provenance, Map<String, String> args) {
        if (provenance.isEmpty()) {
            return say(key, args);
        }
        Map<String, String> sourced = new HashMap<>(args);
        sourced.put("source", provenance);
        return say(key + ".from", sourced);
    }

    private String say(String key, Map<String, String> args) {
        return messages.say("workbook." + key, args);
    }

    private String criterion(String code) {
        return criterionName.apply(code);
    }

    private String seat(String code) {
        return seatName.apply(code);
    }

    private String value(Figure figure) {
        return number(figure.value());
    }

    private String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        String plain = value.toPlainString();
        return comma ? plain.replace('.', ',') : plain;
    }
}
