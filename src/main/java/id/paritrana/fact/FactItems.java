package id.paritrana.fact;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
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

    public List<FactItem> of(Fact fact) {
        return list("fact = ?1 order by position", fact);
    }

    /** The items of these facts, in order. */
    public List<FactItem> of(Collection<Fact> facts) {
        return facts.isEmpty() ? List.of() : list("fact in ?1 order by fact.id, position", facts);
    }

    /** Items that other nominations of the category have for this criterion: what a new checklist begins with. */
    public List<FactItem> elsewhere(Category category, String criterion) {
        return list(
                "from FactItem i join fetch i.fact f where f.nomination.category = ?1 and f.criterion = ?2"
                        + " and f.current order by f.id, i.position",
                category,
                criterion);
    }
}
