package id.paritrana.edition.scheme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** Freezes the scheme of an edition: from then on nobody can change a weight, a rule or a level. */
@ApplicationScoped
public class FreezeScheme {
    private final Editions editions;
    private final Schemes schemes;
    private final List<BeforeFreezing> others;
    private final Journal journal;
    private final Clock clock;

    FreezeScheme(Editions editions, Schemes schemes, @All List<BeforeFreezing> others, Journal journal, Clock clock) {
        this.editions = editions;
        this.schemes = schemes;
        this.others = others;
        this.journal = journal;
        this.clock = clock;
    }

    /** What speaks against freezing now, from every package that has a say. */
    @Transactional
    public List<Objection> objections(Edition edition) {
        return objections(edition, false);
    }

    /** What is worth a look before freezing, from every package that has a say. */
    @Transactional
    public List<Objection> doubts(Edition edition) {
        return others.stream().flatMap(other -> other.doubts(edition).stream()).toList();
    }

    private List<Objection> objections(Edition edition, boolean acting) {
        var objections = new ArrayList<Objection>();
        others.forEach(other -> objections.addAll(other.objections(edition, acting)));
        return objections;
    }

    /**
     * Freezes what somebody has read, and nothing that has come in its place since.
     *
     * @param shown digest of the scheme on the page where it was decided
     * @throws Refusal when it is another by now
     */
    @Transactional
    public void freeze(Viewer viewer, Edition edition, String basis, boolean sure, String shown) {
        Edition locked = editions.locked(edition);
        if (!locked.frozen() && !schemes.digest(locked).equals(shown)) {
            throw new Refusal(Objection.overall("site.solemn.changed"));
        }
        freeze(viewer, locked, basis, sure);
    }

    /**
     * @param basis the decree or guideline that the scheme follows
     * @param sure the officer says that the scheme is the one of that basis, not the example
     */
    @Transactional
    public void freeze(Viewer viewer, Edition edition, String basis, boolean sure) {
        Edition locked = editions.locked(edition);
        if (locked.frozen()) {
            throw new Refusal(Objection.overall("edition.frozen-already"));
        }
        var typed = new Typed();
        typed.object(objections(locked, true));
        String follows = typed.required("basis", basis, TextLimits.TEXT, "edition.basis-missing");
        if (!sure) {
            typed.object("sure", "edition.scheme-unconfirmed");
        }
        typed.refuseIfAny();
        locked.freeze(follows, clock.instant(), viewer.actor());
        journal.act(RecordedAct.SCHEME_FROZEN)
                .in(locked.id(), locked.code())
                .about("edition", locked.code())
                .before(Map.of("frozen", false))
                .after(Map.of("frozen", true, "basis", follows))
                .write();
    }
}
