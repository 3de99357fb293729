package id.paritrana.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;

/** The figures of nominations. */
@ApplicationScoped
public class DataValues implements PanacheRepository<DataValue> {
    public List<DataValue> of(Edition edition) {
        return list("from DataValue v join fetch v.nomination n where n.edition = ?1 order by n.id, v.id", edition);
    }

    public List<DataValue> of(Nomination nomination) {
        return list("nomination = ?1 order by id", nomination);
    }

    /** That a figure is there. */
    record Recorded(Long nomination, String criterion) {}

    /** The criteria that something is recorded for, by the id of the nomination. */
    public Map<Long, Set<String>> recorded(Collection<Nomination> nominations) {
        return getEntityManager()
                .createQuery(
                        "select v.nomination.id, v.criterion from DataValue v where v.nomination in :nominations",
                        Recorded.class)
                .setParameter("nominations", nominations)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Recorded::nomination, Collectors.mapping(Recorded::criterion, Collectors.toSet())));
    }

    public Optional<DataValue> find(Nomination nomination, String criterion) {
        return find("nomination = ?1 and criterion = ?2", nomination, criterion).firstResultOptional();
    }

    /** Leaves nothing of a nomination that goes. */
    public void remove(Nomination nomination) {
        delete("nomination", nomination);
    }
}
