package id.paritrana.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import id.paritrana.journal.Journal;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;

/**
 * Undoes the freezing of a scheme, and the opening of its scoring: proposed by one officer with a reason, confirmed by
 * another, and only while no sheet has been begun.
 */
@ApplicationScoped
public class UnfreezeScheme implements ProposableAct {
    private final Editions editions;
    private final SecondOfficer second;
    private final Event<Unfreezing> unfreezing;
    private final Journal journal;

    UnfreezeScheme(Editions editions, SecondOfficer second, Event<Unfreezing> unfreezing, Journal journal) {
        this.editions = editions;
        this.second = second;
        this.unfreezing = unfreezing;
        this.journal = journal;
    }

    /** What speaks against unfreezing now. */
    @Transactional
    public List<Objection> objections(Edition edition) {
        var objections = new ArrayList<Objection>();
        if (!edition.frozen()) {
            objections.add(Objection.overall("edition.unfreeze-not-frozen"));
        }
        unfreezing.fire(new Unfreezing(edition, objections));
        return objections;
    }

    @Transactional
    public void propose(Edition edition, String reason) {
        Edition locked = editions.locked(edition);
        var typed = new Typed();
        typed.object(objections(locked));
        second.propose(locked, ProposedAct.SCHEME_UNFROZEN, locked.code(), "", reason, typed);
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.SCHEME_UNFROZEN;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(locale, "edition.proposal.unfreeze");
    }

    @Override
    @Transactional
    public void confirm(Edition edition, long proposal) {
        Edition locked = editions.locked(edition);
        Proposal confirmed = second.confirm(locked, ProposedAct.SCHEME_UNFROZEN, proposal);
        Refusal.unlessNone(objections(locked));
        var before = Map.of(
                "frozen", String.valueOf(locked.frozenAt()),
                "opened", String.valueOf(locked.openedAt()),
                "basis", String.valueOf(locked.schemeBasis()));
        locked.unfreeze();
        editions.flush();
        journal.act("scheme-unfrozen")
                .in(locked.id(), locked.code())
                .about("edition:" + locked.code())
                .before(before)
                .after(Map.of("frozen", "", "opened", "", "proposal", confirmed.id()))
                .because(confirmed.reason())
                .write();
    }
}
