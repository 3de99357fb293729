package id.paritrana.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Where many editions stand, by one statement. */
@ApplicationScoped
class EditionPhases {
    private final EntityManager em;
    private final Pronounced pronounced;

    EditionPhases(EntityManager em, Pronounced pronounced) {
        this.em = em;
        this.pronounced = pronounced;
    }

    /** The phase of each, by id. */
    Map<Long, Phase> of(Collection<Edition> editions) {
        Map<Long, Object[]> counted = new HashMap<>();
        if (!editions.isEmpty()) {
            em.createQuery("""
                            select c.edition.id, count(c), count(c.closedAt), sum(case when %s then 1 else 0 end)
                              from Category c where c.edition in :editions group by c.edition.id
                            """.formatted(pronounced.condition("c")), Object[].class)
                    .setParameter("editions", editions)
                    .getResultStream()
                    .forEach(row -> counted.put((Long) row[0], row));
        }
        Map<Long, Phase> phases = new HashMap<>();
        for (Edition edition : editions) {
            Object[] row = counted.get(edition.id());
            phases.put(
                    edition.id(),
                    row == null
                            ? Phase.of(edition, 0, 0, 0)
                            : Phase.of(edition, number(row[1]), number(row[2]), number(row[3])));
        }
        return phases;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
