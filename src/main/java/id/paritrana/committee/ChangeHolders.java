package id.paritrana.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.Proposal;
import id.paritrana.edition.ProposalSubject;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;

/** What the three acts on the holders of a seat share: who may, which seat, and what is known of its holders. */
@ApplicationScoped
class ChangeHolders {
    private final Editions editions;
    private final Seats seats;
    private final SeatHolders holders;
    private final Accounts accounts;
    private final Clock clock;

    ChangeHolders(Editions editions, Seats seats, SeatHolders holders, Accounts accounts, Clock clock) {
        this.editions = editions;
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The seat, locked: one change of its holders at a time. */
    Seat seat(Viewer viewer, String edition, String seat) {
        Edition within = editions.seenBy(viewer, Role.BINDERS, edition);
        return seats.locked(seats.find(within, seat).orElseThrow(NotThere::new));
    }

    /** The seat that a proposal is about, locked. */
    Seat seat(Proposal proposal) {
        return seats.locked(seats.findById(Objects.requireNonNull(proposal.seatId())));
    }

    static String code(Proposal proposal) {
        int blank = proposal.subject().indexOf(' ');
        return blank < 0 ? proposal.subject() : proposal.subject().substring(0, blank);
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

    LocalDate today(Seat seat) {
        return seat.edition().dayOf(clock.instant());
    }

    LocalDate lastAct(SeatHolder holder) {
        return holders.lastAct(holder)
                .map(at -> holder.seat().edition().dayOf(at))
                .orElse(LocalDate.MIN);
    }

    /** The account to be bound: known, of the seat's office, and without a role. Those of another office are not there. */
    Account account(Seat seat, long id) {
        Account account = accounts.findByIdOptional(id)
                .filter(known -> known.isOf(seat.edition().office()))
                .orElseThrow(() -> new Refusal(Objection.of("account", "committee.account.unknown")));
        if (!account.duties().isEmpty()) {
            throw new Refusal(Objection.of("account", "committee.account.office"));
        }
        return account;
    }

    String accountName(long id) {
        return accounts.findByIdOptional(id).map(Account::displayName).orElse("");
    }

    static ProposalSubject about(Seat seat) {
        return new ProposalSubject(seat.code(), null, null, seat.id());
    }

    /** Of several holders each may be changed, one change of each at a time. */
    static ProposalSubject about(Seat seat, SeatHolder holder) {
        return new ProposalSubject(seat.code() + " " + holder.id(), null, null, seat.id());
    }

    static Typed against(List<Objection> objections) {
        var typed = new Typed();
        typed.object(objections);
        return typed;
    }
}
