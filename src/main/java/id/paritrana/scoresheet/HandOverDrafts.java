package id.paritrana.scoresheet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/** A holder leaves the own drafts to whoever holds the seat afterwards; without this act they follow nobody. */
@ApplicationScoped
public class HandOverDrafts {
    private final EntityManager em;
    private final Journal journal;
    private final Clock clock;

    HandOverDrafts(EntityManager em, Journal journal, Clock clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    public boolean done(HeldSeat seat) {
        return em.find(SheetHandover.class, seat.holderId()) != null;
    }

    /** @param sure the holder knows that it cannot be undone */
    @Transactional
    public void handOver(Viewer viewer, Edition edition, boolean sure) {
        HeldSeat seat = viewer.seatIn(edition.code()).orElseThrow(NotThere::new);
        if (done(seat)) {
            throw new Refusal(Objection.overall("scoresheet.handover.done"));
        }
        if (!sure) {
            throw new Refusal(Objection.of("sure", "site.solemn.tick"));
        }
        em.persist(new SheetHandover(
                seat.holderId(), viewer.accountId(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        journal.act("drafts-handed-over")
                .in(edition.id(), edition.code())
                .about("seat", seat.code())
                .before(Map.of("handed-over", false, "holder", seat.holderId()))
                .after(Map.of("handed-over", true, "holder", seat.holderId()))
                .write();
        em.flush();
    }
}
