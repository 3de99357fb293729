package id.paritrana.access;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public Optional<Account> known(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /**
     * Finds the account of a token, or keeps it: two first requests at once make one account.
     *
     * @param duties the roles of the token, as {@link Account#duties} keeps them
     */
    @Transactional
    public Account seen(String issuer, String subject, String name, String duties) {
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
        if (!account.displayName().equals(name) || !account.duties().equals(duties)) {
            account.seenAs(name, duties);
        }
        return account;
    }

    /** Those without an office who signed in for the first time last, newest first: among them is whom to bind. */
    public List<Account> latest(int most) {
        return find("duties = '' order by firstSeen desc").page(0, most).list();
    }

    /** What these accounts are called today, by id; nulls do not count. */
    public Map<Long, String> names(Collection<@Nullable Long> ids) {
        var wanted = new HashSet<>(ids);
        wanted.remove(null);
        return wanted.isEmpty()
                ? Map.of()
                : list("id in ?1", wanted).stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }
}
