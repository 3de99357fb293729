package id.paritrana.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.Account;
import id.paritrana.access.Office;
import id.paritrana.edition.Edition;

/** What is said of accounts that are one person's, and what the database holds against it. */
@ApplicationScoped
class AccountJoinings implements PanacheRepository<AccountJoining> {

    /** Those about people of these offices that nobody has decided, oldest first. */
    List<AccountJoining> open(Collection<Office> offices) {
        return list(
                "from AccountJoining j join fetch j.later l join fetch j.earlier join fetch j.proposer"
                        + " where j.decided.decision is null"
                        + " and function('arrayoverlap', l.offices, function('string_to_array', ?1, ',')) = true"
                        + " order by j.proposedAt, j.id",
                String.join(",", Office.codes(offices)));
    }

    /** The one about this later account that nobody has decided. */
    Optional<AccountJoining> open(Account later) {
        return find("later = ?1 and decided.decision is null", later).firstResultOptional();
    }

    /** The same, reloaded and locked until the transaction ends, so that two decisions cannot cross. */
    Optional<AccountJoining> locked(Account later) {
        Optional<AccountJoining> locked = find("later = ?1 and decided.decision is null", later)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        locked.ifPresent(getEntityManager()::refresh);
        return locked;
    }

    /** What was confirmed last about this later account. */
    Optional<AccountJoining> confirmed(Account later) {
        return find("later = ?1 and decided.decision = 'confirmed' order by decided.decidedAt desc, id desc", later)
                .firstResultOptional();
    }

    /** The accounts that were joined to this one, in the order of their first days. */
    List<Account> joinedTo(Account earlier) {
        return getEntityManager()
                .createQuery("from Account where joinedTo = :id order by firstSeen, id", Account.class)
                .setParameter("id", earlier.id())
                .getResultList();
    }

    /** An account that holds, held or is going to hold a seat, and what was confirmed of it. */
    record OfSeat(String seat, AccountJoining joining) {}

    /** What was confirmed since that moment of accounts with a seat of the edition; the latest first. */
    List<OfSeat> ofHolders(Edition edition, Instant since) {
        return getEntityManager()
                .createQuery("""
                        select h.seat.code, j from SeatHolder h join AccountJoining j on j.earlier.id = h.accountId
                         where h.seat.edition = :edition and j.decided.decision = 'confirmed' and j.decided.decidedAt >= :since
                         order by j.decided.decidedAt desc, j.id desc, h.id""", OfSeat.class)
                .setParameter("edition", edition)
                .setParameter("since", since)
                .getResultList();
    }

    /** Why the later account cannot be what the earlier one has become. */
    Optional<JoiningObstacle> obstacle(Account earlier, Account later) {
        return Optional.ofNullable(getSession()
                        .createNativeQuery("select joining_obstacle(:earlier, :later)", String.class)
                        .setParameter("earlier", earlier.id())
                        .setParameter("later", later.id())
                        .getSingleResultOrNull())
                .map(JoiningObstacle::of);
    }

    /** Whether somebody holds a seat in an edition in which this account holds one: its holder is not theirs to name. */
    boolean besideHolder(long somebody, Account account) {
        return getSession()
                .createNativeQuery("select holds_beside(:somebody, :account)", Boolean.class)
                .setParameter("somebody", somebody)
                .setParameter("account", account.id())
                .getSingleResult();
    }

    /** Has the database do what was confirmed in this transaction, and write it into the journal. The later account is read afresh. */
    void carryOut(AccountJoining confirmed) {
        getEntityManager()
                .createNativeQuery("select 1 from carry_out_joining(:joining)")
                .setParameter("joining", confirmed.id())
                .getSingleResult();
        getEntityManager().refresh(confirmed.later());
    }
}
