package id.paritrana.committee;

import java.util.List;

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
}
