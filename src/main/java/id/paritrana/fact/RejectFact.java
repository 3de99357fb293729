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
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** Rejects a fact by the second person, with the reason; the fact does not count and stays on record. */
@ApplicationScoped
public class RejectFact {
    private final VisibleFacts facts;
    private final Journal journal;
    private final Clock clock;

    RejectFact(VisibleFacts facts, Journal journal, Clock clock) {
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal when it is decided already, was replaced, or was recorded by the same account, and after the verdict */
    @Transactional
    public void reject(Viewer viewer, Edition edition, String id, String typedReason) {
        Fact fact = facts.toDecide(viewer, edition, id);
        Refusal.unlessNone(FactRules.objections(fact, viewer.accountId()));
        var typed = new Typed();
        String reason = typed.required("reason", typedReason, TextLimits.TEXT, "fact.reject.reason-missing");
        typed.refuseIfAny();
        fact.decide(Decision.REJECTED, viewer.accountId(), clock.instant(), reason);
        journal.act(RecordedAct.FACT_REJECTED)
                .in(edition.id(), edition.code())
                .about("nomination", fact.nomination().code())
                .about("criterion", fact.criterion())
                .before(Map.of("fact", fact.id()))
                .after(Map.of("fact", fact.id(), "decision", "rejected"))
                .because(reason)
                .write();
    }
}
