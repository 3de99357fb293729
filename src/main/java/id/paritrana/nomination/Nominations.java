package id.paritrana.nomination;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.site.NotThere;

/**
 * The nominations of an edition, as a viewer may know them. A recused seat has no such nomination: it is in no list,
 * no count and behind no address. That rule is applied here, so that no page can forget it.
 */
@ApplicationScoped
public class Nominations implements PanacheRepository<Nomination> {
    private static final String NOT_RECUSED =
            " and not exists (select 1 from Recusal r where r.nominationId = n.id and r.seat.id = :seat)";

    public Nomination seenBy(Viewer viewer, Edition edition, String code) {
        return maybeSeenBy(viewer, edition, code).orElseThrow(NotThere::new);
    }

    public Optional<Nomination> maybeSeenBy(Viewer viewer, Edition edition, String code) {
        return getEntityManager()
                .createQuery(
                        "select n from Nomination n join fetch n.category where n.edition = :edition and n.code = :code"
                                + visible(viewer, edition),
                        Nomination.class)
                .setParameter("edition", edition)
                .setParameter("code", code)
                .setParameter("seat", seat(viewer, edition))
                .getResultStream()
                .findFirst();
    }

    /** The nominations of a category that the viewer may see, in the order they were given. */
    public List<Nomination> seenBy(Viewer viewer, Category category) {
        return getEntityManager()
                .createQuery(
                        "select n from Nomination n where n.category = :category" + visible(viewer, category.edition())
                                + " order by n.position, n.id",
                        Nomination.class)
                .setParameter("category", category)
                .setParameter("seat", seat(viewer, category.edition()))
                .getResultList();
    }

    /** The nominations of an edition that the viewer may see, category by category. */
    public List<Nomination> seenBy(Viewer viewer, Edition edition) {
        return getEntityManager()
                .createQuery(
                        "select n from Nomination n join fetch n.category c where n.edition = :edition"
                                + visible(viewer, edition) + " order by c.position, n.position, n.id",
                        Nomination.class)
                .setParameter("edition", edition)
                .setParameter("seat", seat(viewer, edition))
                .getResultList();
    }

    /** Everything that was nominated, for the calculation and for import; never for a page. */
    public List<Nomination> all(Edition edition) {
        return getEntityManager()
                .createQuery(
                        "select n from Nomination n join fetch n.category c where n.edition = :edition"
                                + " order by c.position, n.position, n.id",
                        Nomination.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Somebody with a seat sees what the seat may see, whatever other office they hold; others need an office. */
    private static String visible(Viewer viewer, Edition edition) {
        if (viewer.seatIn(edition.code()).isPresent()) {
            return NOT_RECUSED;
        }
        return viewer.keepsRecords() ? " and :seat = :seat" : " and :seat is null";
    }

    private static long seat(Viewer viewer, Edition edition) {
        return viewer.seatIn(edition.code()).map(HeldSeat::seatId).orElse(0L);
    }
}
