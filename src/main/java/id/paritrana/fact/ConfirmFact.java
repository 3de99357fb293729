package id.paritrana.fact;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Refusal;

/** Confirms a fact by the second person: from now on it counts. */
@ApplicationScoped
public class ConfirmFact {
    private final VisibleFacts facts;
    private final Journal journal;
    private final Clock clock;

    ConfirmFact(VisibleFacts facts, Journal journal, Clock clock) {
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return whether there is evidence of it
     * @throws Refusal when it is decided already, was replaced, or was recorded by the same account, and once scoring is closed */
    @Transactional
    public boolean confirm(Viewer viewer, Edition edition, String id) {
        Fact fact = facts.toDecide(viewer, edition, id);
        Refusal.unlessNone(FactRules.toConfirm(fact, viewer.accountId()));
        fact.decide(Decision.CONFIRMED, viewer.accountId(), clock.instant(), null);
        journal.act(RecordedAct.FACT_CONFIRMED)
                .in(edition.id(), edition.code())
                .about("nomination", fact.nomination().code())
                .about("criterion", fact.criterion())
                .before(Map.of("fact", fact.id()))
                .after(Map.of("fact", fact.id(), "decision", "confirmed"))
                .write();
        return !fact.evidence().isBlank();
    }
}
