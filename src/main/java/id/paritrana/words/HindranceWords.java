package id.paritrana.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import id.paritrana.scoring.total.Hindrance;

/**
 * The reasons why a nomination takes no place, one sentence each: the same on a page, in the minutes and in the tables
 * of a result.
 */
final class HindranceWords implements Hindrance.Cases<String> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Messages messages;
    private final Locale locale;
    private final UnaryOperator<String> criterionName;
    private final UnaryOperator<String> itemName;

    /**
     * @param criterionName code → what a reader is shown
     * @param itemName an item of a checklist → what a reader is shown
     */
    HindranceWords(Locale locale, UnaryOperator<String> criterionName, UnaryOperator<String> itemName) {
        this.messages = Messages.in(locale);
        this.locale = locale;
        this.criterionName = criterionName;
        this.itemName = itemName;
    }

    String sentence(Hindrance hindrance) {
        return hindrance.match(this);
    }

    @Override
    public String belowGate(Hindrance.BelowGate gate) {
        return messages.say(
                "words.hindrance.gate",
                Map.of("criterion", name(gate), "score", exact(gate.score()), "gate", exact(gate.gate())));
    }

    @Override
    public String itemRefused(Hindrance.ItemRefused refused) {
        return messages.say(
                "words.hindrance.item", Map.of("criterion", name(refused), "item", itemName.apply(refused.item())));
    }

    @Override
    public String requiredMissing(Hindrance.RequiredMissing missing) {
        return messages.say(
                "words.hindrance.required",
                Map.of("criterion", name(missing), "state", StateWords.of(missing.state(), locale)));
    }

    @Override
    public String belowCompleteness(Hindrance.BelowCompleteness below) {
        return messages.say(
                "words.hindrance.completeness",
                Map.of(
                        "criterion", name(below),
                        "present", exact(below.present().multiply(HUNDRED)),
                        "minimum", exact(below.minimum().multiply(HUNDRED))));
    }

    @Override
    public String belowQuorum(Hindrance.BelowQuorum few) {
        return messages.say(
                "words.hindrance.quorum",
                Map.of(
                        "criterion", name(few),
                        "given", Integer.toString(few.given()),
                        "seats", Integer.toString(few.seats()),
                        "quorum", Integer.toString(few.quorum())));
    }

    @Override
    public String dataError(Hindrance.DataError error) {
        return messages.say("words.hindrance.data", Map.of("criterion", name(error)));
    }

    @Override
    public String nothingToScore(Hindrance.NothingToScore nothing) {
        return messages.say("words.hindrance.nothing", Map.of("criterion", name(nothing)));
    }

    private String name(Hindrance hindrance) {
        return criterionName.apply(hindrance.criterion());
    }

    private String exact(BigDecimal value) {
        return Formats.in(locale).exact(value);
    }
}
