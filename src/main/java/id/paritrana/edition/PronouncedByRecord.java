package id.paritrana.edition;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.DefaultBean;

/** Reads from the record of verdicts which categories have theirs. */
@ApplicationScoped
@DefaultBean
class PronouncedByRecord implements Pronounced {
    private final EntityManager em;

    PronouncedByRecord(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean isPronounced(Category category) {
        return in(category.edition()).contains(category.id());
    }

    @Override
    public Set<Long> in(Edition edition) {
        var ids = new HashSet<Long>();
        em.createNativeQuery(
                        "select c.id from verdict v join category c on c.id = v.category_id where c.edition_id = ?1",
                        Long.class)
                .setParameter(1, edition.id())
                .getResultList()
                .forEach(id -> ids.add((Long) id));
        return ids;
    }
}
