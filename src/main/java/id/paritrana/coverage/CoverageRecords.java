package id.paritrana.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.workbook.Segments;

/** The coverage figures of an edition. */
@ApplicationScoped
public class CoverageRecords implements PanacheRepository<CoverageRecord> {
    /** Of one nomination, after those of what was nominated before it: day by day, and of a day in the order of the pages. */
    private static final Comparator<CoverageRecord> BY_DAY =
            Comparator.comparing(CoverageRecord::asOf).thenComparing(CoverageRecord::segment, Segments.ORDER);

    public List<CoverageRecord> of(Edition edition) {
        return inOrder(list("""
                from CoverageRecord r join fetch r.nomination n join fetch n.category c
                where n.edition = ?1 order by c.position, n.position, n.id, r.id""", edition));
    }

    public List<CoverageRecord> of(Nomination nomination) {
        return inOrder(list("nomination = ?1 order by id", nomination));
    }

    List<CoverageRecord> of(Collection<Nomination> nominations) {
        return inOrder(list("nomination in ?1 order by nomination.id, id", nominations));
    }

    private static List<CoverageRecord> inOrder(List<CoverageRecord> byNomination) {
        return byNomination.stream()
                .collect(Collectors.groupingBy(r -> r.nomination().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(of -> of.stream().sorted(BY_DAY))
                .toList();
    }

    /**
     * The records of those nominations that a viewer may see, in the order of {@link #of(Edition)}.
     *
     * @param seen of the edition, which have been read: nothing of them is read again
     */
    List<CoverageRecord> of(Edition edition, List<Nomination> seen) {
        Set<Long> ids = seen.stream().map(Nomination::id).collect(Collectors.toSet());
        return inOrder(list("""
                select r from CoverageRecord r join r.nomination n join n.category c
                where n.edition = ?1 order by c.position, n.position, n.id, r.id""", edition).stream()
                .filter(r -> ids.contains(r.nomination().id()))
                .toList());
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

    /** Leaves nothing of a nomination that goes. */
    public void remove(Nomination nomination) {
        delete("nomination", nomination);
    }
}
