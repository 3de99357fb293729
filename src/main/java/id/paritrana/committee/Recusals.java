package id.paritrana.committee;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** Which seat does not judge which nomination. */
@ApplicationScoped
public class Recusals implements PanacheRepository<Recusal> {
    public List<Recusal> of(Edition edition) {
        return list(
                "from Recusal r join fetch r.seat s where s.edition = ?1 order by r.nominationId, s.position", edition);
    }

    public List<Recusal> of(Category category) {
        return list("""
                from Recusal r join fetch r.seat s
                where r.nominationId in (select n.id from Nomination n where n.category = ?1)
                order by r.nominationId, s.position""", category);
    }

    public boolean exists(long nomination, long seat) {
        return count("nominationId = ?1 and seat.id = ?2", nomination, seat) > 0;
    }
}
