package id.paritrana.nomination;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/** Whether the data of a category may still be corrected: until its verdict is pronounced, afterwards never. */
@ApplicationScoped
public class Corrections {
    private final EntityManager em;

    Corrections(EntityManager em) {
        this.em = em;
    }

    /** For pages: whether forms are offered. */
    public boolean open(Category category) {
        return !pronounced(category);
    }

    /** Ids of the categories whose data are on record for good. */
    public Set<Long> closed(Edition edition) {
        List<?> ids = em.createNativeQuery(
                        "select v.category_id from verdict v join category c on c.id = v.category_id where c.edition_id = ?1")
                .setParameter(1, edition.id())
                .getResultList();
        var closed = new HashSet<Long>();
        ids.forEach(id -> closed.add(((Number) id).longValue()));
        return closed;
    }

    /** For acts: refuses after the verdict, and keeps a verdict from being pronounced until the correction is done. */
    public void begin(Category category) {
        em.createNativeQuery("select id from category where id = ?1 for share")
                .setParameter(1, category.id())
                .getResultList();
        if (pronounced(category)) {
            throw new Refusal(Objection.overall("nomination.on-record", category.name()));
        }
    }

    private boolean pronounced(Category category) {
        return !em.createNativeQuery("select id from verdict where category_id = ?1")
                .setParameter(1, category.id())
                .getResultList()
                .isEmpty();
    }
}
