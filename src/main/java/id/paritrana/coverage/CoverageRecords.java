package id.paritrana.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;

/** The coverage figures of an edition. */
@ApplicationScoped
public class CoverageRecords implements PanacheRepository<CoverageRecord> {
    public List<CoverageRecord> of(Edition edition) {
        return list("""
                from CoverageRecord r join fetch r.nomination n join fetch n.category c
                where n.edition = ?1 order by c.position, n.position, n.id, r.asOf, r.id""", edition);
    }

    public List<CoverageRecord> of(Nomination nomination) {
        return list("nomination = ?1 order by asOf, id", nomination);
    }

    List<CoverageRecord> of(Collection<Nomination> nominations) {
        return list("nomination in ?1 order by asOf, id", nominations);
    }

    /** The records of those nominations that a viewer may see, in the order of {@link #of(Edition)}. */
    public List<CoverageRecord> of(Edition edition, Set<Long> seen) {
        return of(edition).stream()
                .filter(r -> seen.contains(r.nomination().id()))
                .toList();
    }

    /** The segments that something is recorded of. */
    List<String> segments(Edition edition) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.segment from CoverageRecord r where r.nomination.edition = :edition"
                                + " order by r.segment",
                        String.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    public Optional<CoverageRecord> find(Nomination nomination, String publicId) {
        return find("nomination = ?1 and publicId = ?2", nomination, publicId).firstResultOptional();
    }

    public Optional<CoverageRecord> find(Nomination nomination, String segment, LocalDate asOf) {
        return find("nomination = ?1 and segment = ?2 and asOf = ?3", nomination, segment, asOf)
                .firstResultOptional();
    }
}
