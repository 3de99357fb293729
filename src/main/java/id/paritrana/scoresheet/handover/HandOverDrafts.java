package id.paritrana.scoresheet.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.committee.SeatHolders;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.scoresheet.SheetHandover;

/**
 * Hands a holder's drafts over to the next holder or the present substitute; without this act nobody gets them. Filed
 * sheets stay sealed, and the act reveals nothing to the holder.
 */
@ApplicationScoped
public class HandOverDrafts {
    private final EntityManager em;
    private final SeatHolders holders;
    private final ScoreSheets sheets;
    private final Journal journal;
    private final Clock clock;

    HandOverDrafts(EntityManager em, SeatHolders holders, ScoreSheets sheets, Journal journal, Clock clock) {
        this.em = em;
        this.holders = holders;
        this.sheets = sheets;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Whether everything that there is was handed over.
     *
     * @param holder id of the holder of a seat
     */
    public boolean done(long holder) {
        return sheets.firstHandedOver(holder).isPresent() && sheets.kept(holder).isEmpty();
    }

    /** The nominees of whom a holder has drafts that follow nobody. */
    public List<String> kept(long holder) {
        return sheets.kept(holder);
    }

    /** Who stood in last for a holder who had handed drafts over to them, and is back; nothing where nobody did. */
    public Optional<SeatHolder> stoodIn(Edition edition, HeldSeat seat) {
        return sheets.firstHandedOver(seat.holderId())
                .flatMap(
                        at -> holders.lastSubstitute(seat.seatId(), edition.dayOf(at), edition.dayOf(clock.instant())));
    }

    /** @param sure the holder knows that it cannot be undone */
    @Transactional
    public void handOver(Viewer viewer, Edition edition, boolean sure) {
        HeldSeat seat = viewer.seatIn(edition.code()).orElseThrow(NotThere::new);
        leave(viewer, edition, seat.seatId(), seat.code(), seat.holderId(), sure ? "" : "sure");
    }

    /** Where somebody is a holder of a seat that a substitute holds today: all they may still do for it. */
    List<Represented> represented(Viewer viewer) {
        return holders.represented(viewer.accountId(), clock.instant()).stream()
                .map(holder -> Represented.of(
                        holder,
                        SeatHolders.acting(
                                        holders.of(holder.seat()),
                                        holder.seat().edition().dayOf(clock.instant()))
                                .orElseThrow(),
                        done(holder.id()),
                        !sheets.kept(holder.id()).isEmpty()))
                .toList();
    }

    /**
     * The same by somebody who is represented on the seat today.
     *
     * @param holder public name of whom they are
     * @throws NotThere for everybody else
     */
    @Transactional
    public void handOver(Viewer viewer, String holder, boolean sure) {
        SeatHolder own = holders.represented(viewer.accountId(), clock.instant()).stream()
                .filter(each -> each.publicId().equals(holder))
                .findFirst()
                .orElseThrow(NotThere::new);
        Seat seat = own.seat();
        leave(viewer, seat.edition(), seat.id(), seat.code(), own.id(), sure ? "" : Represented.tick(holder));
    }

    /** @param unticked the field that says that they are sure, where it is not ticked */
    private void leave(Viewer viewer, Edition edition, long seat, String code, long holder, String unticked) {
        if (done(holder)) {
            throw new Refusal(Objection.overall("scoresheet.handover.done"));
        }
        if (sheets.kept(holder).isEmpty()) {
            throw new Refusal(Objection.overall("scoresheet.handover.none"));
        }
        if (!unticked.isEmpty()) {
            throw new Refusal(Objection.of(unticked, "site.solemn.tick"));
        }
        em.persist(new SheetHandover(holder, viewer.accountId(), clock.instant()));
        journal.act(RecordedAct.DRAFTS_HANDED_OVER)
                .in(edition.id(), edition.code())
                .ofSeat(seat)
                .about("seat", code)
                .before(Map.of("handed-over", false, "holder", holder))
                .after(Map.of("handed-over", true, "holder", holder))
                .write();
        em.flush();
    }
}
