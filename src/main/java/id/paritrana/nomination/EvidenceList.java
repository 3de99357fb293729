package id.paritrana.nomination;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The documents that nominations point to. */
@ApplicationScoped
public class EvidenceList implements PanacheRepository<Evidence> {
    public List<Evidence> of(Nomination nomination) {
        return list("nomination = ?1 order by criterion nulls first, id", nomination);
    }
}
