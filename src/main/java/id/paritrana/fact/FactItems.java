package id.paritrana.fact;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoring.scheme.Criterion;

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

    /** What is asked about a nomination, of which these items are recorded; nothing where the criterion has none. */
    List<ChecklistItem> asked(Nomination nomination, Criterion criterion, List<FactItem> own) {
        return criterion.source().hasItems()
                ? ChecklistItem.all(own, elsewhere(nomination.category(), criterion.code()))
                : List.of();
    }

    /**
     * Items that other nominations of the category have for this criterion: what a new checklist begins with. They stand in the
     * order of the nominations, however often one of them is recorded again.
     */
    private List<FactItem> elsewhere(Category category, String criterion) {
        return list(
                "from FactItem i join fetch i.fact f join f.nomination n where n.category = ?1 and f.criterion = ?2"
                        + " and f.current order by n.position, n.id, i.position",
                category,
                criterion);
    }

    /** Leaves nothing of a nomination that goes, whose facts go after them. */
    public void remove(Nomination nomination) {
        delete("fact in (select f from Fact f where f.nomination = ?1)", nomination);
    }
}
