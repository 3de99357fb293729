package id.paritrana.fact;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;

/** The items of checklist facts. */
@ApplicationScoped
public class FactItems implements PanacheRepository<FactItem> {
    public List<FactItem> current(Edition edition) {
        return list("""
                from FactItem i join fetch i.fact f join fetch f.nomination n
                where n.edition = ?1 and f.current order by n.id, f.criterion, i.position""", edition);
    }

    public List<FactItem> current(Nomination nomination) {
        return list(
                "from FactItem i join fetch i.fact f where f.nomination = ?1 and f.current order by f.criterion, i.position",
                nomination);
    }
}
