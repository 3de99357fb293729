package id.paritrana.edition;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.Office;
import id.paritrana.access.Viewer;
import id.paritrana.site.NotThere;

/** The editions; always asked on behalf of a viewer. */
@ApplicationScoped
public class Editions implements PanacheRepository<Edition> {
    /**
     * The edition, if the viewer has that role in it.
     *
     * @param role a role or a group of {@link id.paritrana.access.Role}
     * @throws NotThere when there is no such edition, or it is none of this viewer's
     */
    public Edition seenBy(Viewer viewer, String role, String code) {
        return byCode(code).filter(edition -> viewer.is(role, edition)).orElseThrow(NotThere::new);
    }

    /** All editions in which the viewer has that role, as {@link Viewer#is} says it of each; the newest first. */
    public List<Edition> of(Viewer viewer, String role) {
        return getEntityManager()
                .createQuery("""
                        from Edition e where (:nation = true or e.office in :offices or e.code in :held)
                        order by e.awardYear desc nulls last, e.id desc""", Edition.class)
                .setParameter("nation", viewer.nationally(role))
                .setParameter(
                        "offices",
                        viewer.offices(role).stream().map(Office::code).toList())
                .setParameter("held", viewer.heldIn(role))
                .getResultList();
    }

    /** The edition of that code, whoever asks: for what is no request, and to find a code taken. */
    public Optional<Edition> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The edition, with its row locked until the transaction ends: one change of phase at a time. */
    public Edition locked(Edition edition) {
        return find("id", edition.id()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}
