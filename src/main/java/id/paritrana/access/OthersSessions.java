package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Who of an office is signed in, for whoever looks after its accounts: all that is seen is how many sessions, and since when. */
@ApplicationScoped
public class OthersSessions {
    /** Somebody who is signed in, with each session that goes on. */
    public record Person(Account account, List<Session> sessions) {
        public Instant seenAt() {
            return sessions.stream()
                    .map(Session::seenAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    private final Sessions sessions;
    private final Accounts accounts;
    private final LiveSessions live;
    private final Clock clock;

    OthersSessions(Sessions sessions, Accounts accounts, LiveSessions live, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.live = live;
        this.clock = clock;
    }

    /** Those of these offices whose sessions go on, in the order of their names; the session at hand does not count. */
    @Transactional
    public List<Person> of(Collection<Office> offices, @Nullable Session mine) {
        var there = new LinkedHashMap<Long, Person>();
        for (Office office : offices) {
            var open = sessions.of(office).stream()
                    .filter(live::lives)
                    .filter(session -> mine == null || !session.publicId().equals(mine.publicId()))
                    .collect(Collectors.groupingBy(session -> List.of(session.issuer(), session.subject())));
            for (Account account : accounts.withSessions(office)) {
                var its = open.get(List.of(account.issuer(), account.subject()));
                if (its != null) {
                    there.put(account.id(), new Person(account, its));
                }
            }
        }
        return there.values().stream()
                .sorted(Comparator.comparing(person -> person.account().displayName()))
                .toList();
    }

    @Transactional
    public void end(Person person) {
        sessions.end(
                person.account().issuer(),
                person.account().subject(),
                person.sessions().stream().map(Session::publicId).toList(),
                clock.instant());
        live.changed();
    }
}
