package id.paritrana.access;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.jspecify.annotations.Nullable;

/** Everybody who has signed in. */
@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {
    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    /** The account as which a person acts: that of issuer and subject, or the earlier one to which it is joined. */
    public Optional<Account> known(String issuer, String subject) {
        return find(
                        "from Account a where a.id = (select coalesce(i.joinedTo, i.id) from Account i"
                                + " where i.issuer = ?1 and i.subject = ?2)",
                        issuer,
                        subject)
                .firstResultOptional();
    }

    /**
     * Finds or creates the account of a token; two simultaneous first requests create one account.
     *
     * @param grants what the token gives: its roles, and the offices that the account is of
     */
    @Transactional
    public Account seen(String issuer, String subject, String name, Grants grants) {
        Account account = known(issuer, subject).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery("""
                            insert into account (id, issuer, subject, display_name, first_seen)
                            values (nextval('account_seq'), :issuer, :subject, :name, :now)
                            on conflict (issuer, subject) do nothing""")
                    .setParameter("issuer", issuer)
                    .setParameter("subject", subject)
                    .setParameter("name", name)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return known(issuer, subject).orElseThrow();
        });
        if (!account.isSeenAs(name, grants)) {
            account.seenAs(name, grants);
        }
        return account;
    }

    /**
     * The latest accounts of an office without a role, latest first sign-in first: the office chooses among them whom
     * to bind.
     */
    public List<Account> latest(Office office, int most) {
        return getSession()
                .createNativeQuery(
                        "select * from account where :office = any(offices) and duties = '' and joined_to is null"
                                + " order by greatest(first_seen, (select max(l.first_seen) from account l where l.joined_to = account.id)) desc, id desc",
                        Account.class)
                .setParameter("office", office.code())
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether an account of the office belongs to another sign-in service than this one. */
    public boolean anyOfOtherProvider(Office office, String issuer) {
        return getSession()
                .createNativeQuery(
                        "select exists(select from account where :office = any(offices) and issuer <> :issuer)",
                        Boolean.class)
                .setParameter("office", office.code())
                .setParameter("issuer", issuer)
                .getSingleResult();
    }

    /**
     * The names of the officers of an office's secretariat who have signed in.
     *
     * @param besides accounts that are not asked for; not empty
     */
    public List<String> officersBesides(Collection<Long> besides, Office office, int most) {
        return getSession()
                .createNativeQuery(
                        "select display_name from account where :office = any(offices) and id not in (:besides) and joined_to is null"
                                + " and :role = any(string_to_array(duties, ' ')) order by display_name, id",
                        String.class)
                .setParameter("office", office.code())
                .setParameterList("besides", besides)
                .setParameter("role", Role.SECRETARIAT)
                .setMaxResults(most)
                .getResultList();
    }

    /** The account with this public id. */
    public Optional<Account> shownAs(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    /** These accounts, by id; nulls are ignored. */
    public Map<Long, Account> of(Collection<@Nullable Long> ids) {
        var wanted = new HashSet<>(ids);
        wanted.remove(null);
        return wanted.isEmpty()
                ? Map.of()
                : list("id in ?1", wanted).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** The present names of these accounts, by id; nulls are ignored. */
    public Map<Long, String> names(Collection<@Nullable Long> ids) {
        return of(ids).values().stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }

    /** Locks their rows until the transaction ends, by id. */
    public void lock(Collection<Long> ids) {
        getSession()
                .createNativeQuery(
                        "select id from account where id in (:ids) order by id for no key update", Long.class)
                .setParameter("ids", ids.isEmpty() ? List.of(0L) : ids)
                .getResultList();
    }
}
