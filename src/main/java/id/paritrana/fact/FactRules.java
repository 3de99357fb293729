package id.paritrana.fact;

import java.util.List;
import java.util.Optional;

import id.paritrana.refusal.Objection;

/** What speaks against deciding on a fact. */
public final class FactRules {
    private FactRules() {}

    /** A fact is decided once, while it is current, and never by the account that recorded it. */
    public static List<Objection> objections(Fact fact, long account) {
        return hindrance(fact, account)
                .map(word -> Objection.overall("fact.decide." + word))
                .map(List::of)
                .orElse(List.of());
    }

    /** What speaks against confirming it: once scoring is closed, a fact is confirmed by a proposal alone. */
    static List<Objection> toConfirm(Fact fact, long account) {
        return confirming(fact, account)
                .map(word -> Objection.overall("fact.decide." + word))
                .map(List::of)
                .orElse(List.of());
    }

    /** The same in one word: {@code closed}, or one of {@link #hindrance}. */
    static Optional<String> confirming(Fact fact, long account) {
        return hindrance(fact, account)
                .or(() -> fact.nomination().category().closed() ? Optional.of("closed") : Optional.empty());
    }

    /** The same in one word: {@code superseded}, {@code twice} or {@code same-person}. */
    static Optional<String> hindrance(Fact fact, long account) {
        if (!fact.current()) {
            return Optional.of("superseded");
        }
        if (fact.decision() != null) {
            return Optional.of("twice");
        }
        return fact.recordedBy() != null && fact.recordedBy() == account
                ? Optional.of("same-person")
                : Optional.empty();
    }
}
