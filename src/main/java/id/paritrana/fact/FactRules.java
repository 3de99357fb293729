package id.paritrana.fact;

import java.util.List;

import id.paritrana.site.Objection;

/** What speaks against deciding on a fact. */
public final class FactRules {
    private FactRules() {}

    /** A fact is decided once, while it is current, and never by the account that recorded it. */
    public static List<Objection> objections(Fact fact, long account) {
        if (!fact.current()) {
            return List.of(Objection.overall("fact.decide.superseded"));
        }
        if (fact.decision() != null) {
            return List.of(Objection.overall("fact.decide.twice"));
        }
        if (fact.recordedBy() != null && fact.recordedBy() == account) {
            return List.of(Objection.overall("fact.decide.same-person"));
        }
        return List.of();
    }
}
