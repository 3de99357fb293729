package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.PanelReason;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.reason.TotalReason;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.Status;

/**
 * Says in words why a figure has its value, why a nomination takes no place and what separated a tie: one sentence of plain
 * text each. Figures are shown with all their digits; Indonesian has the decimal comma.
 */
public final class ReasonText {
    private final Locale locale;
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
     * @param locale English for an English locale, Indonesian for every other
     * @param criterionName code → what a reader is shown
     * @param seatName code → what a reader is shown
     */
    public ReasonText(Locale locale, UnaryOperator<String> criterionName, UnaryOperator<String> seatName) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.comma = !Messages.isEnglish(locale);
        this.criterionName = criterionName;
        this.seatName = seatName;
        this.rules = RuleWords.inFiles(locale);
    }

    /** Why this figure has its value. */
    public String sentence(Figure figure) {
        return figure.reason().match(new Sentences(figure, figure.parts()));
    }

    private final class Sentences implements Reason.Cases<String> {
        private final Figure figure;
        private final List<Figure> parts;

        Sentences(Figure figure, List<Figure> parts) {
            this.figure = figure;
            this.parts = parts;
        }

        private String count() {
            return Long.toString(marks());
        }

        private long marks() {
            return parts.stream().filter(part -> part.value() != null).count();
        }

        @Override
        public String recorded(RecordedReason.Recorded reason) {
            String key =
                    switch (reason.part()) {
                        case VALUE -> "reason.recorded";
                        case NUMERATOR -> "reason.numerator";
                        case DENOMINATOR -> "reason.denominator";
                    };
            String recorded = from(key, reason.provenance(), Map.of("value", number(reason.value())));
            return reason.of().isEmpty()
                    ? recorded
                    : say("reason.share", Map.of("share", reason.of(), "recorded", recorded));
        }

        @Override
        public String markGiven(RecordedReason.MarkGiven reason) {
            return say("reason.mark", Map.of("seat", seat(reason.seat()), "mark", number(reason.mark())));
        }

        @Override
        public String notCounted(RecordedReason.NotCounted reason) {
            String key =
                    switch (reason.because()) {
                        case RECUSED -> "reason.recused";
                        case ABSENT -> "reason.absent";
                    };
            return say(key, Map.of("seat", seat(reason.seat())));
        }

        @Override
        public String levelChosen(RecordedReason.LevelChosen reason) {
            return from(
                    "reason.level",
                    reason.provenance(),
                    Map.of("option", reason.option(), "score", number(reason.score())));
        }

        @Override
        public String itemsAccepted(RecordedReason.ItemsAccepted reason) {
            return items(reason, figure);
        }

        @Override
        public String missingAsZero(RecordedReason.MissingAsZero reason) {
            return say(
                    "reason.zero", Map.of("criterion", criterion(reason.criterion()), "state", state(reason.state())));
        }

        @Override
        public String leftOut(RecordedReason.LeftOut reason) {
            return say(
                    "reason.left-out",
                    Map.of("criterion", criterion(reason.criterion()), "state", state(reason.state())));
        }

        @Override
        public String notScored(RecordedReason.NotScored reason) {
            return say(
                    "reason.not-scored",
                    Map.of("criterion", criterion(reason.criterion()), "state", state(reason.state())));
        }

        @Override
        public String trimmedMean(PanelReason.TrimmedMean reason) {
            return say(
                    "reason.trimmed",
                    Map.of(
                            "used", Long.toString(marks() - 2),
                            "count", count(),
                            "low", marked(parts, reason.droppedLow()),
                            "high", marked(parts, reason.droppedHigh())));
        }

        @Override
        public String meanOf(PanelReason.MeanOf reason) {
            return say("reason.mean", Map.of("count", count()));
        }

        @Override
        public String medianOf(PanelReason.MedianOf reason) {
            return say("reason.median", Map.of("count", count()));
        }

        @Override
        public String sharesOf(ScoreReason.SharesOf reason) {
            List<String> added = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                added.add(reason.shares().get(i) + " " + value(parts.get(i)));
            }
            return say("reason.shares", Map.of("shares", String.join(" + ", added)));
        }

        @Override
        public String ratioOf(ScoreReason.RatioOf reason) {
            return say("reason.ratio", Map.of("numerator", value(parts.get(0)), "denominator", value(parts.get(1))));
        }

        @Override
        public String normalised(ScoreReason.Normalised reason) {
            return rules.reason(reason, parts.get(0).value(), ReasonText.this::number);
        }

        @Override
        public String roundedTo(ScoreReason.RoundedTo reason) {
            return say(
                    "reason.rounded", Map.of("scale", Integer.toString(reason.scale()), "exact", value(parts.get(0))));
        }

        @Override
        public String unrounded(TotalReason.Unrounded reason) {
            return say("reason.unrounded", Map.of("exact", value(parts.get(0))));
        }

        @Override
        public String weightedBy(TotalReason.WeightedBy reason) {
            return say("reason.weighted", Map.of("weight", number(reason.weight()), "score", value(parts.get(0))));
        }

        @Override
        public String sumOf(TotalReason.SumOf reason) {
            return say("reason.sum", Map.of("parts", listed(parts, List.of())));
        }

        @Override
        public String aggregateOf(TotalReason.AggregateOf reason) {
            return aggregate(reason, parts);
        }
    }

    private String marked(List<Figure> parts, String seat) {
        for (Figure part : parts) {
            if (part.reason() instanceof RecordedReason.MarkGiven mark
                    && mark.seat().equals(seat)) {
                return number(mark.mark()) + ", " + seat(seat);
            }
        }
        return seat(seat);
    }

    private String items(RecordedReason.ItemsAccepted reason, Figure figure) {
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

    private String aggregate(TotalReason.AggregateOf reason, List<Figure> parts) {
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
        return new HindranceWords(locale, criterionName, UnaryOperator.identity()).sentence(hindrance);
    }

    /** What separated a tie. */
    public String sentence(TieBreak step) {
        return step.criterion()
                .map(code -> say("tie.criterion", Map.of("criterion", criterion(code))))
                .orElseGet(() -> say("tie." + step.code(), Map.of()));
    }

    public String state(NodeState state) {
        return StateWords.of(state, locale);
    }

    public String status(Status status) {
        return say("status." + status.code(), Map.of());
    }

    private String from(String key, Provenance provenance, Map<String, String> args) {
        if (!provenance.isKnown()) {
            return say(key, args);
        }
        Map<String, String> sourced = new HashMap<>(args);
        sourced.put("source", provenance.text());
        return say(key + ".from", sourced);
    }

    private String say(String key, Map<String, String> args) {
        return messages.say("words." + key, args);
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
