package id.paritrana.edition.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.edition.CountInEdition;
import id.paritrana.edition.Edition;

/** What waits for a second person, and what one has confirmed. */
@ApplicationScoped
public class Proposals implements PanacheRepository<Proposal> {

    /** The undecided ones of an edition, oldest first. */
    public List<Proposal> open(Edition edition) {
        return list("edition = ?1 and decided.decision is null order by proposedAt, id", edition);
    }

    /** The undecided ones that would change what a category is computed from, oldest first. */
    public List<Proposal> ofFigures(Category category) {
        return list(
                "categoryId = ?1 and act in ?2 and decided.decision is null order by proposedAt, id",
                category.id(),
                Arrays.stream(ProposedAct.values())
                        .filter(ProposedAct::changesFigures)
                        .toList());
    }

    /** The undecided ones of one kind that are about a category, oldest first. */
    public List<Proposal> open(Category category, ProposedAct act) {
        return list(
                "categoryId = ?1 and act = ?2 and decided.decision is null order by proposedAt, id",
                category.id(),
                act);
    }

    /** Those that concern the holders of a seat: the undecided ones, and what was confirmed since that moment; the latest first. */
    public List<Proposal> about(long seat, Instant since) {
        return list(
                "seatId = ?1 and act in ?2 and (decided.decision is null or decided.decision = 'confirmed' and decided.decidedAt >= ?3)"
                        + " order by proposedAt desc, id desc",
                seat,
                Arrays.stream(ProposedAct.values())
                        .filter(ProposedAct::ofHolders)
                        .toList(),
                since);
    }

    /** What was confirmed about a category or about its edition as a whole, and is not part of every award; oldest first. */
    List<Proposal> extraordinary(Category category) {
        return list(
                "edition = ?1 and decided.decision = 'confirmed' and act in ?2 and (categoryId is null or categoryId = ?3)"
                        + " order by decided.decidedAt, id",
                category.edition(),
                Arrays.stream(ProposedAct.values())
                        .filter(ProposedAct::extraordinary)
                        .toList(),
                category.id());
    }

    /** The category that a proposal of this edition is about; empty if there is none. */
    Optional<Long> category(Edition edition, long id) {
        return getEntityManager()
                .createQuery(
                        "select p.categoryId from Proposal p"
                                + " where p.id = :id and p.edition = :edition and p.categoryId is not null",
                        Long.class)
                .setParameter("id", id)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    public boolean isOpen(Edition edition, ProposedAct act, ProposalSubject about) {
        return count(
                        "edition = ?1 and act = ?2 and subject = ?3 and decided.decision is null",
                        edition,
                        act,
                        about.code())
                > 0;
    }

    /** How many of these editions' undecided proposals somebody else than this account made, by the id of the edition. */
    Map<Long, Long> openFor(long account, Collection<Edition> editions) {
        return CountInEdition.byId(getEntityManager()
                .createQuery("""
                        select p.edition.id, count(p) from Proposal p
                         where p.edition in :editions and p.decided.decision is null and p.proposedBy <> :account
                         group by p.edition.id""", CountInEdition.class)
                .setParameter("editions", editions)
                .setParameter("account", account)
                .getResultList());
    }

    /** By its identifier in addresses. */
    public Optional<Proposal> in(Edition edition, String publicId) {
        return find("edition = ?1 and publicId = ?2", edition, publicId).firstResultOptional();
    }

    /** The proposal, reloaded and locked until the transaction ends, so that two decisions cannot cross. */
    Optional<Proposal> locked(Edition edition, long id) {
        Optional<Proposal> locked = find("edition = ?1 and id = ?2", edition, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        locked.ifPresent(getEntityManager()::refresh);
        return locked;
    }

    /** Those of an edition with these identifiers, in the order in which they are locked, as {@link #locked}. */
    List<Proposal> locked(Edition edition, Collection<String> publicIds) {
        List<Proposal> locked = find("edition = ?1 and publicId in ?2 order by id", edition, publicIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        locked.forEach(getEntityManager()::refresh);
        return locked;
    }

    /** Those of one person's accounts that somebody else has rejected since that moment, the latest first. */
    List<Proposal> rejected(Edition edition, Collection<Long> accounts, Instant since) {
        return list(
                "edition = ?1 and proposedBy in ?2 and decided.decision = 'rejected' and decided.decidedBy <> proposedBy"
                        + " and decided.decidedAt >= ?3 order by decided.decidedAt desc, id desc",
                edition,
                accounts,
                since);
    }

    /**
     * Has a function of the database do what was confirmed in this transaction.
     *
     * @param seat of who confirmed it
     * @param changed what the function changes; it is read afresh
     */
    void carryOut(String function, Proposal confirmed, @Nullable Long seat, Object... changed) {
        getSession()
                .createNativeQuery("select " + function + "(:proposal, :seat)", Long.class)
                .setParameter("proposal", confirmed.id())
                .setParameter("seat", seat, Long.class)
                .getSingleResult();
        Stream.of(changed).forEach(getEntityManager()::refresh);
    }
}
