package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Sessions.Owned;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * The signed-in people of an office, for the administrator of its accounts, who sees only the number of sessions and
 * since when.
 */
@ApplicationScoped
public class OthersSessions {
    /** A signed-in person with all valid sessions. */
    public record Person(Account account, List<Session> sessions) {
        public Instant seenAt() {
            return sessions.stream()
                    .map(Session::seenAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    private final Sessions sessions;
    private final LiveSessions live;
    private final Event<SessionsEnded> ended;
    private final Clock clock;

    OthersSessions(Sessions sessions, LiveSessions live, Event<SessionsEnded> ended, Clock clock) {
        this.sessions = sessions;
        this.live = live;
        this.ended = ended;
        this.clock = clock;
    }

    /** The people of these offices with valid sessions, by name; the current session is left out. */
    @Transactional
    public List<Person> of(Collection<Office> offices, @Nullable Session mine) {
        return sessions.of(offices).stream()
                .filter(owned -> live.lives(owned.session()))
                .filter(owned -> mine == null || !owned.session().publicId().equals(mine.publicId()))
                .collect(groupingBy(Owned::account, mapping(Owned::session, toList())))
                .entrySet()
                .stream()
                .map(its -> new Person(its.getKey(), its.getValue()))
                .sorted(Comparator.comparing((Person person) -> person.account().displayName())
                        .thenComparing(person -> person.account().id()))
                .toList();
    }

    /** Ends all their sessions; this replica reloads every session as soon as that is committed. */
    @Transactional
    public void end(Collection<Person> people) {
        Instant now = clock.instant();
        people.stream()
                .flatMap(person -> person.sessions().stream())
                .forEach(session -> sessions.end(session.handle(), now));
        ended.fire(new SessionsEnded());
    }
}
