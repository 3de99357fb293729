package id.paritrana.edition;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The stored scheme of an edition: criteria, rules and levels in the order they were given. */
@ApplicationScoped
public class SchemeRows {
    private final EntityManager em;

    SchemeRows(EntityManager em) {
        this.em = em;
    }

    public List<StoredCriterion> criteria(Edition edition) {
        return em.createQuery(
                        "from StoredCriterion where edition = :edition order by position, id", StoredCriterion.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    public List<StoredRule> rules(Edition edition) {
        return em.createQuery("from StoredRule where edition = :edition order by position, id", StoredRule.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    public List<StoredLevel> levels(Edition edition) {
        return em.createQuery("from StoredLevel where edition = :edition order by position, id", StoredLevel.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** The criteria of one category: its own and those of all. */
    public List<StoredCriterion> criteria(Category category) {
        return em.createQuery(
                        "from StoredCriterion where edition = :edition and category in (:code, '*') order by position, id",
                        StoredCriterion.class)
                .setParameter("edition", category.edition())
                .setParameter("code", category.code())
                .getResultList();
    }

    public List<StoredLevel> levels(Category category) {
        return em.createQuery(
                        "from StoredLevel where edition = :edition and category in (:code, '*') order by position, id",
                        StoredLevel.class)
                .setParameter("edition", category.edition())
                .setParameter("code", category.code())
                .getResultList();
    }

    public void keep(Object row) {
        em.persist(row);
    }

    public void remove(Object row) {
        em.remove(row);
    }
}
