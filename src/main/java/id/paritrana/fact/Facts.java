package id.paritrana.fact;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;

/** The facts of an edition; of each nomination and criterion at most one is current. */
@ApplicationScoped
public class Facts implements PanacheRepository<Fact> {
    public List<Fact> current(Edition edition) {
        return list("""
                from Fact f join fetch f.nomination n join fetch n.category c
                where n.edition = ?1 and f.current order by c.position, n.position, n.id, f.criterion""", edition);
    }

    public List<Fact> current(Nomination nomination) {
        return list("nomination = ?1 and current order by criterion", nomination);
    }
}
