package id.paritrana.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.SeatBook;
import id.paritrana.edition.Edition;

/** The seats of an edition's committee, and which account holds which. */
@ApplicationScoped
public class Seats implements PanacheRepository<Seat>, SeatBook {

    public List<Seat> of(Edition edition) {
        return list("edition = ?1 order by position, id", edition);
    }

    public Optional<Seat> find(Edition edition, String code) {
        return find("edition = ?1 and code = ?2", edition, code).firstResultOptional();
    }

    /** The seat, with its row locked until the transaction ends. */
    Seat locked(Seat seat) {
        return find("id", seat.id()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    @Override
    public List<HeldSeat> heldBy(long account, LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        select new id.paritrana.access.HeldSeat(s.id, s.code, s.element,
                                 s.role = 'chair', s.role = 'secretary', e.code)
                          from SeatHolder h join h.seat s join s.edition e
                         where h.accountId = :account
                           and (h.validFrom is null or h.validFrom <= :day)
                           and (h.validTo is null or h.validTo >= :day)
                         order by s.id""", HeldSeat.class)
                .setParameter("account", account)
                .setParameter("day", on)
                .getResultList();
    }
}
