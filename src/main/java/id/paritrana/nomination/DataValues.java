package id.paritrana.nomination;

import java.util.List;
import java.util.Optional;

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

    public Optional<DataValue> find(Nomination nomination, String criterion) {
        return find("nomination = ?1 and criterion = ?2", nomination, criterion).firstResultOptional();
    }
}
