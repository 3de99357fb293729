package id.paritrana.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/** What the three acts on the holders of a seat share: who may, which seat, and how it is written down. */
@ApplicationScoped
class ChangeHolders {
    private final Editions editions;
    private final Seats seats;
    private final SeatHolders holders;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    ChangeHolders(
            Editions editions, Seats seats, SeatHolders holders, Accounts accounts, Journal journal, Clock clock) {
        this.editions = editions;
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The seat, locked: one change of its holders at a time. */
    Seat seat(Viewer viewer, String edition, String seat) {
        if (!viewer.is(Role.BINDERS)) {
            throw new NotThere();
        }
        Edition within = editions.seenBy(viewer, edition);
        return seats.locked(seats.find(within, seat).orElseThrow(NotThere::new));
    }

    SeatHolder holder(Seat seat, long id, int version) {
        SeatHolder holder =
                holders.of(seat).stream().filter(h -> h.id() == id).findFirst().orElseThrow(NotThere::new);
        if (holder.version() != version) {
            throw new Refusal(Objection.overall("committee.holder.changed"));
        }
        return holder;
    }

    List<SeatHolder> holders(Seat seat) {
        return holders.of(seat);
    }

    void keep(SeatHolder holder) {
        holders.persist(holder);
    }

    LocalDate today(Seat seat) {
        return seat.edition().dayOf(clock.instant());
    }

    LocalDate lastAct(SeatHolder holder) {
        return holders.lastAct(holder)
                .map(at -> holder.seat().edition().dayOf(at))
                .orElse(LocalDate.MIN);
    }

    Account account(long id) {
        return accounts.findByIdOptional(id)
                .orElseThrow(() -> new Refusal(Objection.of("account", "committee.account.unknown")));
    }

    void note(String act, Seat seat, Map<String, ?> before, SeatHolder holder) {
        var after = new TreeMap<String, Object>();
        after.put("holder", holder.id());
        after.put("kind", holder.kind().code());
        after.put("from", Objects.toString(holder.validFrom(), ""));
        after.put("to", Objects.toString(holder.validTo(), ""));
        after.put("account", holder.accountId() == null ? 0L : holder.accountId());
        journal.act(act)
                .in(seat.edition().id(), seat.edition().code())
                .about("seat:" + seat.code())
                .before(before)
                .after(after)
                .write();
    }
}
