package id.paritrana.nomination;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;

/** The documents that nominations point to. */
@ApplicationScoped
public class EvidenceList implements PanacheRepository<Evidence> {
    public List<Evidence> of(Nomination nomination) {
        return list("nomination = ?1 order by criterion nulls first, id", nomination);
    }

    /** All documents of an edition, for checks over what they cite. */
    public List<Evidence> of(Edition edition) {
        return list(
                "from Evidence e join fetch e.nomination n join fetch n.category c join fetch n.edition"
                        + " where n.edition = ?1 order by c.position, n.position, n.id, e.id",
                edition);
    }

    /** Leaves nothing of a nomination that goes. */
    public void remove(Nomination nomination) {
        delete("nomination", nomination);
    }
}
