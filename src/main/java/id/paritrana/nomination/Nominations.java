package id.paritrana.nomination;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.refusal.NotThere;

/**
 * The nominations of an edition, as a viewer may know them. A recused seat cannot see the nomination: it is in no list,
 * no count and at no address. The rule is applied here, so that no page can forget it.
 */
@ApplicationScoped
public class Nominations implements PanacheRepository<Nomination> {
    private static final String FILTERED = " and (:category = '' or c.code = :category)"
            + " and (lower(n.name) like :like escape '!' or lower(n.code) like :like escape '!')";

    private final Recused recused;

    Nominations(Recused recused) {
        this.recused = recused;
    }

    /** The one that a proposal is about, whoever asks: those who confirm it see what it is. */
    public Nomination of(Proposal proposal) {
        return findById(Objects.requireNonNull(proposal.nominationId()));
    }

    /** The one that a proposal of an edition is about, before the proposal itself is read. */
    public Nomination of(Edition edition, long proposal) {
        return find(
                        "edition = ?1 and id = (select p.nominationId from Proposal p where p.id = ?2 and p.edition = ?1)",
                        edition,
                        proposal)
                .firstResultOptional()
                .orElseThrow(NotThere::new);
    }

    public Nomination seenBy(Viewer viewer, Edition edition, String code) {
        return maybeSeenBy(viewer, edition, code).orElseThrow(NotThere::new);
    }

    public Optional<Nomination> maybeSeenBy(Viewer viewer, Edition edition, String code) {
        return seen(
                        viewer,
                        edition,
                        "select n from Nomination n join fetch n.category where n.edition = :edition and n.code = :code",
                        "",
                        Nomination.class)
                .setParameter("edition", edition)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The nominations of a category that the viewer may see, in the order they were given. */
    public List<Nomination> seenBy(Viewer viewer, Category category) {
        return seen(
                        viewer,
                        category.edition(),
                        "select n from Nomination n where n.category = :category",
                        " order by n.position, n.id",
                        Nomination.class)
                .setParameter("category", category)
                .getResultList();
    }

    /** Those of a category that were withdrawn, as far as the viewer may see them. */
    public List<Nomination> withdrawn(Viewer viewer, Category category) {
        return seen(
                        viewer,
                        category.edition(),
                        "select n from Nomination n where n.category = :category and n.withdrawnAt is not null",
                        " order by n.position, n.id",
                        Nomination.class)
                .setParameter("category", category)
                .getResultList();
    }

    /** The nominations of an edition that the viewer may see, category by category. */
    public List<Nomination> seenBy(Viewer viewer, Edition edition) {
        return seen(
                        viewer,
                        edition,
                        "select n from Nomination n join fetch n.category c where n.edition = :edition",
                        " order by c.position, n.position, n.id",
                        Nomination.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** One page of the nominations that the viewer may see, filtered and sorted by the database. */
    public List<Nomination> page(Viewer viewer, Edition edition, NominationFilter filter) {
        return seen(
                        viewer,
                        edition,
                        "select n from Nomination n join fetch n.category c where n.edition = :edition" + FILTERED,
                        " order by " + filter.order(),
                        Nomination.class)
                .setParameter("edition", edition)
                .setParameter("category", filter.category())
                .setParameter("like", filter.like())
                .setFirstResult((filter.page() - 1) * NominationFilter.SIZE)
                .setMaxResults(NominationFilter.SIZE)
                .getResultList();
    }

    /** How many nominations the viewer may see under this filter. */
    public long count(Viewer viewer, Edition edition, NominationFilter filter) {
        return seen(
                        viewer,
                        edition,
                        "select count(n) from Nomination n join n.category c where n.edition = :edition" + FILTERED,
                        "",
                        Long.class)
                .setParameter("edition", edition)
                .setParameter("category", filter.category())
                .setParameter("like", filter.like())
                .getSingleResult();
    }

    /** Whether something of the edition has that code. */
    boolean taken(Edition edition, String code) {
        return count("edition = ?1 and code = ?2", edition, code) > 0;
    }

    /** The number of a category's nominations that are not withdrawn. */
    public long countNotWithdrawn(Category category) {
        return count("category = ?1 and withdrawnAt is null", category);
    }

    /** Codes of an edition's nominations that were withdrawn. */
    public Set<String> withdrawnCodes(Edition edition) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select n.code from Nomination n where n.edition = :edition and n.withdrawnAt is not null",
                        String.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    /** Those of a category that were withdrawn; after closing none is added. */
    public List<Nomination> withdrawnFrom(Category category) {
        return list("category = ?1 and withdrawnAt is not null order by position, id", category);
    }

    /** How many of a category were withdrawn. */
    long withdrawn(Category category) {
        return count("category = ?1 and withdrawnAt is not null", category);
    }

    /**
     * Locks the row of the nomination, which has to be of this transaction, until the transaction ends, and reads it afresh: one
     * correction of its data at a time.
     */
    public void lock(Nomination nomination) {
        getEntityManager()
                .createNativeQuery("select id from nomination where id = :id for no key update")
                .setParameter("id", nomination.id())
                .getResultList();
        getEntityManager().refresh(nomination);
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

    /** The same for one category, whether it still stands or not. */
    public List<Nomination> all(Category category) {
        return list("category = ?1 order by position, id", category);
    }

    /**
     * A query for what the viewer may see. Somebody with a seat sees what the seat may see, whatever other office they hold; others
     * need an office.
     *
     * @param query of nominations {@code n}, up to its last condition
     * @param order what follows the conditions
     */
    private <T> TypedQuery<T> seen(Viewer viewer, Edition edition, String query, String order, Class<T> type) {
        Optional<Long> seat = viewer.seatIn(edition.code()).map(HeldSeat::seatId);
        if (seat.isPresent()) {
            return getEntityManager()
                    .createQuery(query + " and " + recused.none("n.id", ":seat") + order, type)
                    .setParameter("seat", seat.get());
        }
        return getEntityManager().createQuery(query + (viewer.keepsRecords(edition) ? "" : " and 1 = 0") + order, type);
    }
}
