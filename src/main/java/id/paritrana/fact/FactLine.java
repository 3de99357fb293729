package id.paritrana.fact;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Unbroken;

/**
 * A fact in words.
 *
 * @param id its identifier in addresses
 * @param said the word for its state
 * @param value the chosen option, or how many items are accepted
 * @param score of the chosen option; empty where it is counted from items
 * @param evidence as a page shows it, not as it is stored
 * @param recorded who recorded it and when, in words; empty where nobody is known
 * @param closed whether scoring of its category is
 * @param decidedBy name of the account; empty where nobody is known
 */
public record FactLine(
        String id,
        String nominee,
        String nomineeCode,
        String criterion,
        String value,
        String score,
        List<Tick> items,
        String evidence,
        FactState state,
        String said,
        String recorded,
        String decidedBy,
        @Nullable Instant decidedAt,
        String reason,
        boolean awaits,
        boolean closed,
        @Nullable Long recorder,
        boolean current) {

    /** Whether it stands with another under one name: about the same nominee, and both await a decision or neither does. */
    boolean beside(FactLine other) {
        return nomineeCode.equals(other.nomineeCode) && awaits == other.awaits;
    }

    /** Whether anything is said of its evidence: what is on record, or that whoever decides finds none. */
    public boolean told() {
        return !evidence.isBlank() || awaits;
    }

    /** An item of a checklist. */
    public record Tick(String item, boolean accepted, boolean mandatory) {}

    static FactLine of(
            Fact fact,
            Category category,
            List<FactItem> items,
            FactScheme scheme,
            Map<Long, String> names,
            Locale locale) {
        FactState state = FactState.of(fact);
        long accepted = items.stream().filter(FactItem::accepted).count();
        return new FactLine(
                fact.publicId(),
                fact.nomination().name(),
                fact.nomination().code(),
                scheme.name(category, fact.criterion()),
                fact.level() != null
                        ? scheme.level(category, fact.criterion(), fact.level())
                        : Messages.text(locale, "fact.items", accepted, (long) items.size()),
                fact.level() == null ? "" : scheme.score(category, fact.criterion(), fact.level(), locale),
                items.stream()
                        .map(i -> new Tick(i.item(), i.accepted(), i.mandatory()))
                        .toList(),
                Unbroken.of(fact.evidence()),
                state,
                Messages.text(locale, "fact.state." + state.code()),
                fact.recordedBy() == null
                        ? ""
                        : Messages.text(
                                locale,
                                "fact.recorded-by",
                                name(fact.recordedBy(), names),
                                Formats.in(locale)
                                        .moment(
                                                fact.recordedAt(),
                                                category.edition().zoneId())),
                name(fact.decidedBy(), names),
                fact.decidedAt(),
                fact.reason() == null ? "" : fact.reason(),
                fact.awaitsDecision(),
                category.closed(),
                fact.recordedBy(),
                fact.current());
    }

    private static String name(@Nullable Long account, Map<Long, String> names) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
