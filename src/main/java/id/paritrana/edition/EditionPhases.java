package id.paritrana.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        Map<Long, CategoryCounts> counted =
                counted(editions).stream().collect(Collectors.toMap(CategoryCounts::edition, c -> c));
        Map<Long, Phase> phases = new HashMap<>();
        for (Edition edition : editions) {
            CategoryCounts categories = counted.getOrDefault(edition.id(), CategoryCounts.none(edition));
            phases.put(edition.id(), Phase.of(edition, categories.all(), categories.closed(), categories.pronounced()));
        }
        return phases;
    }

    private List<CategoryCounts> counted(Collection<Edition> editions) {
        return editions.isEmpty()
                ? List.of()
                : em.createQuery("""
                                select c.edition.id, count(c), count(c.closedAt), count(case when %s then 1 end)
                                  from Category c where c.edition in :editions group by c.edition.id
                                """.formatted(pronounced.condition("c")), CategoryCounts.class)
                        .setParameter("editions", editions)
                        .getResultList();
    }

    /** How many categories an edition has, and how many of them have come how far. */
    record CategoryCounts(long edition, long all, long closed, long pronounced) {
        static CategoryCounts none(Edition edition) {
            return new CategoryCounts(edition.id(), 0, 0, 0);
        }
    }
}
