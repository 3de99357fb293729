package id.paritrana.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;

/** The dated holders of seats. */
@ApplicationScoped
public class SeatHolders implements PanacheRepository<SeatHolder> {
    public List<SeatHolder> of(Edition edition) {
        return list(
                "from SeatHolder h join fetch h.seat s where s.edition = ?1 order by s.position, h.validFrom nulls first, h.id",
                edition);
    }

    public List<SeatHolder> of(Seat seat) {
        return list("seat = ?1 order by validFrom nulls first, id", seat);
    }

    /**
     * Who acts for a seat on a day, of its holders: a substitute comes before an acting holder, and an acting holder
     * before a definitive one.
     */
    public static Optional<SeatHolder> acting(List<SeatHolder> ofSeat, LocalDate day) {
        return ofSeat.stream().filter(holder -> holder.holdsOn(day)).max(Comparator.comparingInt(holder -> holder.kind()
                .precedence()));
    }

    /** Codes of the seats that are, were or will be held by an account. */
    public Set<String> boundSeats(Edition edition) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct h.seat.code from SeatHolder h where h.seat.edition = :edition and h.accountId is not null",
                        String.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    /** The seats of an edition that have a holder on the day of that moment for whom an account can sign in. */
    public Set<Long> bound(Edition edition, Instant at) {
        return new HashSet<>(getEntityManager()
                .createQuery("""
                        select distinct s.id from SeatHolder h join h.seat s
                         where s.edition = :edition and h.accountId is not null
                           and function('held_on', h.validFrom, h.validTo, :day) = true
                        """, Long.class)
                .setParameter("edition", edition)
                .setParameter("day", edition.dayOf(at))
                .getResultList());
    }

    /** Whom an account is a holder as on the day of that moment, while a substitute holds the seat instead. */
    public List<SeatHolder> represented(long account, Instant at) {
        return getSession()
                .createNativeQuery("""
                        select h.* from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id
                         cross join lateral (select (cast(:at as timestamptz) at time zone e.zone)::date as day) d
                         where h.account_id = :account and held_on(h.valid_from, h.valid_to, d.day) and not holds_seat(h, d.day)
                         order by e.id desc, s.position""", SeatHolder.class)
                .setParameter("at", at)
                .setParameter("account", account)
                .getResultStream()
                .toList();
    }

    /** The last substitute on a seat whose term ended on the first of these days or later, and before the second. */
    public Optional<SeatHolder> lastSubstitute(long seat, LocalDate since, LocalDate today) {
        return find(
                        "seat.id = ?1 and kind = ?2 and validTo >= ?3 and validTo < ?4 order by validTo desc, id desc",
                        seat,
                        HolderKind.SUBSTITUTE,
                        since,
                        today)
                .firstResultOptional();
    }

    /** When this holder last did something on the seat, by the journal. */
    Optional<Instant> lastAct(SeatHolder holder) {
        return getSession()
                .createNativeQuery(
                        "select max(at) from journal where seat_id = :seat and actor_id = :actor", Instant.class)
                .setParameter("seat", holder.seat().id())
                .setParameter("actor", holder.accountId() == null ? -1L : holder.accountId())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Leaves no holder of a seat that goes. */
    public void remove(Seat seat) {
        delete("seat", seat);
    }
}
