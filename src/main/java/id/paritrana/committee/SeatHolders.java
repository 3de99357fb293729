package id.paritrana.committee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** When this holder last did something on the seat, by the journal. */
    Optional<Instant> lastAct(SeatHolder holder) {
        return getEntityManager()
                .createNativeQuery("select max(at) from journal where seat_id = ?1 and actor_id = ?2", Instant.class)
                .setParameter(1, holder.seat().id())
                .setParameter(2, holder.accountId() == null ? -1L : holder.accountId())
                .getResultStream()
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .findFirst();
    }
}
