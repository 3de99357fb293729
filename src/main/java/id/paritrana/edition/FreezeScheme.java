package id.paritrana.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import id.paritrana.access.CurrentUser;
import id.paritrana.journal.Journal;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/** Freezes the scheme of an edition: from then on nobody can change a weight, a rule or a level. */
@ApplicationScoped
public class FreezeScheme {
    private final Editions editions;
    private final Event<Freezing> freezing;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    FreezeScheme(Editions editions, Event<Freezing> freezing, Journal journal, CurrentUser user, Clock clock) {
        this.editions = editions;
        this.freezing = freezing;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /** What speaks against freezing now, from every package that has a say. */
    @Transactional
    public List<Objection> objections(Edition edition) {
        var objections = new ArrayList<Objection>();
        if (edition.frozen()) {
            objections.add(Objection.overall("edition.frozen-already"));
        }
        freezing.fire(new Freezing(edition, objections));
        return objections;
    }

    /**
     * @param basis the decree or guideline that the scheme follows
     * @param confirmed the officer says that the scheme is the one of that basis, not the example
     */
    @Transactional
    public void freeze(Edition edition, String basis, boolean confirmed) {
        Edition locked = editions.locked(edition);
        var objections = new ArrayList<>(objections(locked));
        if (basis.isBlank()) {
            objections.add(Objection.of("basis", "edition.basis-missing"));
        }
        if (!confirmed) {
            objections.add(Objection.of("confirmed", "edition.scheme-unconfirmed"));
        }
        Refusal.unlessNone(objections);
        locked.freeze(
                basis.strip(),
                clock.instant(),
                user.viewer().signedIn() ? user.viewer().accountId() : null);
        journal.act("scheme-frozen")
                .in(locked.id(), locked.code())
                .about("edition:" + locked.code())
                .before(Map.of("frozen", false))
                .after(Map.of("frozen", true, "basis", basis.strip()))
                .write();
    }
}
