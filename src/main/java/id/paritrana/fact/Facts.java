package id.paritrana.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.CountInEdition;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Pronounced;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.nomination.Nomination;

/** The facts of an edition; of each nomination and criterion at most one is current. */
@ApplicationScoped
public class Facts implements PanacheRepository<Fact> {
    private final Pronounced pronounced;

    Facts(Pronounced pronounced) {
        this.pronounced = pronounced;
    }

    /** Whether anything was recorded in the edition of this code. */
    boolean any(String edition) {
        return count("nomination.edition.code = ?1", edition) > 0;
    }

    public List<Fact> current(Edition edition) {
        return list("""
                from Fact f join fetch f.nomination n join fetch n.category c
                where n.edition = ?1 and f.current order by c.position, n.position, n.id, f.criterion""", edition);
    }

    public List<Fact> current(Nomination nomination) {
        return list("nomination = ?1 and current order by criterion", nomination);
    }

    /** The facts that count: current and confirmed by a second person. */
    public List<Fact> confirmed(Edition edition) {
        return list("""
                from Fact f join fetch f.nomination n join fetch n.category c
                where n.edition = ?1 and f.current and f.decision = ?2
                order by c.position, n.position, n.id, f.criterion""", edition, Decision.CONFIRMED);
    }

    public Optional<Fact> current(Nomination nomination, String criterion) {
        return find("nomination = ?1 and criterion = ?2 and current", nomination, criterion)
                .firstResultOptional();
    }

    /** A fact of one of these nominations, with its nomination and category. */
    public Optional<Fact> find(Collection<Long> seen, String publicId) {
        return find(
                        "from Fact f join fetch f.nomination n join fetch n.category where f.publicId = ?1 and n.id in ?2",
                        publicId,
                        seen)
                .firstResultOptional();
    }

    /** Locks the fact and reads it afresh until the transaction ends: two decisions cannot cross. */
    void lock(Fact fact) {
        getEntityManager().refresh(fact, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Everything that was ever recorded for a nomination and criterion, latest first. */
    public List<Fact> history(Nomination nomination, String criterion) {
        return list("nomination = ?1 and criterion = ?2 order by recordedAt desc, id desc", nomination, criterion);
    }

    /** One page of the current facts of these nominations: those that await a decision first. */
    public List<Fact> page(Collection<Long> seen, FactFilter filter) {
        var parameters = parameters(seen, filter);
        parameters.put("rejected", Decision.REJECTED);
        return find(
                        "from Fact f join fetch f.nomination n join fetch n.category c" + where(filter)
                                + " order by (case when f.decision is null then 0 when f.decision = :rejected then 1 else 2 end),"
                                + " c.position, n.position, n.id, f.criterion",
                        parameters)
                .page(filter.page() - 1, FactFilter.SIZE)
                .list();
    }

    /**
     * Public ids of the facts of these nominations on which this account may decide, in the order of the list, and that of
     * {@code here} among them. Those of a withdrawn nomination count for nothing, so nobody is sent to them.
     */
    List<String> undecided(Collection<Long> seen, long account, String here) {
        return getEntityManager()
                .createQuery("""
                        select f.publicId from Fact f join f.nomination n join n.category c
                        where f.current and n.id in (:seen)
                          and (f.publicId = :here or f.decision is null and n.withdrawnAt is null
                               and (f.recordedBy is null or f.recordedBy <> :account))
                        order by c.position, n.position, n.id, f.criterion""", String.class)
                .setParameter("seen", seen)
                .setParameter("here", here)
                .setParameter("account", account)
                .getResultList();
    }

    /** How many facts of these editions wait for somebody else than this account, by the id of the edition; none after the verdict. */
    Map<Long, Long> undecidedFor(long account, Collection<Edition> editions) {
        return CountInEdition.byId(getEntityManager()
                .createQuery("""
                        select n.edition.id, count(f) from Fact f join f.nomination n join n.category c
                         where n.edition in :editions and f.current and f.decision is null and n.withdrawnAt is null
                           and not""" + " " + pronounced.condition("c") + """
                           and (f.recordedBy is null or f.recordedBy <> :account)
                         group by n.edition.id""", CountInEdition.class)
                .setParameter("editions", editions)
                .setParameter("account", account)
                .getResultList());
    }

    /** How many of them wait in categories of the edition whose scoring is closed, or is not. */
    long undecidedFor(long account, Edition edition, boolean closed) {
        return count(
                "from Fact f join f.nomination n join n.category c where n.edition = ?1 and f.current and f.decision is null"
                        + " and n.withdrawnAt is null and (f.recordedBy is null or f.recordedBy <> ?2)"
                        + " and c.closedAt is " + (closed ? "not null" : "null")
                        + " and not " + pronounced.condition("c"),
                edition,
                account);
    }

    public long count(Collection<Long> seen, FactFilter filter) {
        return count("from Fact f join f.nomination n join n.category c" + where(filter), parameters(seen, filter));
    }

    /** So many facts of a nomination: a row of a query. */
    record OfNomination(Long nomination, Long count) {}

    /** How many current facts have one of these decisions or none yet, by the id of the nomination. */
    Map<Long, Long> count(Collection<Nomination> nominations, Collection<Decision> or) {
        return getEntityManager()
                .createQuery(
                        "select f.nomination.id, count(f) from Fact f where f.nomination in :nominations and f.current"
                                + " and (f.decision is null or f.decision in :or) group by f.nomination.id",
                        OfNomination.class)
                .setParameter("nominations", nominations)
                .setParameter("or", or)
                .getResultStream()
                .collect(Collectors.toMap(OfNomination::nomination, OfNomination::count));
    }

    /** How many current facts of the category nobody has decided on. */
    public long awaiting(Category category) {
        return count(
                "nomination.category = ?1 and nomination.withdrawnAt is null and current and decision is null",
                category);
    }

    /** The current facts of the category that nobody has decided on. */
    List<Fact> undecided(Category category) {
        return list("""
                from Fact f join fetch f.nomination n
                where n.category = ?1 and n.withdrawnAt is null and f.current and f.decision is null
                order by n.position, n.id, f.criterion""", category);
    }

    /** How many current facts of the category count or may yet count: not rejected. */
    public long countNotRejected(Category category) {
        return count(
                "nomination.category = ?1 and nomination.withdrawnAt is null and current and (decision is null or decision = ?2)",
                category,
                Decision.CONFIRMED);
    }

    private static String where(FactFilter filter) {
        return " where f.current and n.id in (:seen) and (:category = '' or c.code = :category)"
                + (filter.awaiting() ? " and f.decision is null and n.withdrawnAt is null" : "")
                + (filter.decision().isPresent() ? " and f.decision = :decision" : "");
    }

    private static Map<String, Object> parameters(Collection<Long> seen, FactFilter filter) {
        var parameters = new HashMap<String, Object>(Map.of("seen", seen, "category", filter.category()));
        filter.decision().ifPresent(decision -> parameters.put("decision", decision));
        return parameters;
    }

    /** Those of a closed category that were confirmed after it was closed and not by a proposal, oldest first. */
    List<Fact> confirmedAfterClosing(Category category) {
        return list(
                "from Fact f join fetch f.nomination n where n.category = ?1 and f.decision = ?2 and f.decidedAt > n.category.closedAt"
                        + " and not exists (select 1 from Proposal p where p.nominationId = n.id and p.act = ?3"
                        + " and p.decided.decidedAt = f.decidedAt)"
                        + " order by f.decidedAt, f.id",
                category,
                Decision.CONFIRMED,
                ProposedAct.FACT_CORRECTED);
    }

    /** Leaves nothing of a nomination that goes, whose items have gone before. */
    public void remove(Nomination nomination) {
        delete("nomination", nomination);
    }
}
