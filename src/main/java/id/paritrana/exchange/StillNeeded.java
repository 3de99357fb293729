package id.paritrana.exchange;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import id.paritrana.edition.Edition;

/**
 * Rows of an edition in preparation that an import cannot remove, because permanent records refer to them: answers to
 * coverage warnings, proposals, the journal. What hangs on a removed row and goes with it is {@link WorkbookTarget}'s.
 */
@ApplicationScoped
class StillNeeded {
    private final EntityManager em;

    StillNeeded(EntityManager em) {
        this.em = em;
    }

    /** Codes, by what they are of. */
    record Codes(Set<String> nominations, Set<String> seats, Set<String> categories) {}

    Codes of(Edition edition) {
        return new Codes(codes("""
                        select n.code from nomination n where n.edition_id = :edition
                           and (exists (select from coverage_answer a where a.nomination_id = n.id)
                                or exists (select from proposal p where p.nomination_id = n.id))""", edition), codes("""
                        select s.code from seat s where s.edition_id = :edition
                           and (exists (select from proposal p where p.seat_id = s.id)
                                or exists (select from journal j where j.edition_id = :edition and j.seat_id = s.id))""", edition), codes("""
                        select c.code from category c where c.edition_id = :edition
                           and (exists (select from proposal p where p.category_id = c.id)
                                or exists (select from journal j
                                            where j.edition_id = :edition and j.sealed_in = c.id))""", edition));
    }

    private Set<String> codes(String query, Edition edition) {
        return new HashSet<>(em.unwrap(Session.class)
                .createNativeQuery(query, String.class)
                .setParameter("edition", edition.id())
                .getResultList());
    }
}
