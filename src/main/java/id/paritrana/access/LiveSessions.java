package id.paritrana.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of this replica's requests, cached for a few seconds: a session ended at another replica is valid here
 * no longer than that. From time to time the provider is asked whether the person is still entitled.
 */
@ApplicationScoped
class LiveSessions {
    private static final Logger LOG = Logger.getLogger(LiveSessions.class);

    private static final long KEPT = Duration.ofSeconds(3).toNanos();
    private static final int MOST = 5_000;
    private static final Duration ANOTHER_ASKS = Duration.ofSeconds(5);
    private static final int GLANCE_MS = 50;

    private record Read(Session session, long at) {}

    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final SessionLimits limits;
    private final SignInProvider provider;
    private final TokenSeal seal;
    private final Clock clock;

    LiveSessions(Sessions sessions, SessionLimits limits, SignInProvider provider, TokenSeal seal, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.provider = provider;
        this.seal = seal;
        this.clock = clock;
    }

    /** The session behind a cookie, if it is still valid. May wait for database and provider. */
    Optional<Session> of(SessionWord word) {
        String handle = word.handle();
        Instant now = clock.instant();
        Session session = recent(handle);
        if (session == null || !limits.lives(session, now)) {
            return Optional.empty();
        }
        if (session.seenAt().plus(SessionLimits.SEEN_EVERY).isBefore(now)) {
            sessions.seen(handle, now);
            read.remove(handle);
        }
        return counting(session, now);
    }

    /**
     * The session as it is in the database now, if it is still valid; this does not count as activity. May wait for
     * database and provider.
     */
    Optional<Session> goesOn(String handle) {
        Instant now = clock.instant();
        return Optional.ofNullable(readAgain(handle))
                .filter(session -> limits.lives(session, now))
                .flatMap(session -> counting(session, now));
    }

    /** The person's latest session that is still valid. May wait for database and provider. */
    Optional<Session> another(String issuer, String subject) {
        return sessions.of(issuer, subject).stream()
                .map(session -> goesOn(session.handle()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Session> counting(Session read, Instant now) {
        Session session = read;
        Instant due = session.askAgainAt();
        if (due != null && !provider.leftAlone()) {
            session = now.isBefore(due) ? unlessOld(session, now) : asked(session, due, now);
        }
        return Optional.ofNullable(session).filter(s -> limits.countsWithoutProvider(s, now));
    }

    /** Removes the session from this replica's cache. */
    void changed(String handle) {
        read.remove(handle);
    }

    void changed() {
        read.clear();
    }

    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) SessionsEnded ended) {
        changed();
    }

    private @Nullable Session recent(String handle) {
        Read kept = read.get(handle);
        if (kept != null && System.nanoTime() - kept.at() < KEPT) {
            return kept.session();
        }
        return readAgain(handle);
    }

    private @Nullable Session readAgain(String handle) {
        long at = System.nanoTime();
        Session session = sessions.known(handle).orElse(null);
        if (session == null) {
            read.remove(handle);
            return null;
        }
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(handle, new Read(session, at));
        return session;
    }

    private @Nullable Session asked(Session session, Instant due, Instant now) {
        if (sessions.mayAsk(session.handle(), due, now.plus(SessionLimits.ASKING))) {
            read.remove(session.handle());
            return confirmed(session, now);
        }
        read.remove(session.handle());
        return unlessOld(session, now);
    }

    /** The session unless its roles are too old; these wait for the provider's answer to another request. */
    private @Nullable Session unlessOld(Session session, Instant now) {
        return session.confirmedAt().plus(SessionLimits.CONFIRMED_FOR).isBefore(now)
                ? askedByAnother(session)
                : session;
    }

    /** The session confirmed by the provider; null when it refuses, or answers about another person. */
    private @Nullable Session confirmed(Session session, Instant now) {
        Tokens before = tokens(session).orElse(null);
        if (before == null) {
            LOG.warn("a session was sealed with a secret that is no longer known: it ends");
            return ended(session, now);
        }
        try {
            return confirmed(session, provider.renewed(before), now);
        } catch (SignInProvider.Refused refused) {
            LOG.infof("the provider ends a session: %s", refused.getMessage());
            return ended(session, now);
        } catch (SignInProvider.Away away) {
            return session;
        }
    }

    private @Nullable Session confirmed(Session session, Tokens tokens, Instant now) {
        byte[] sealed = seal.seal(tokens.text(), session.handle());
        ProviderClaims claims;
        try {
            claims = provider.claims(tokens);
        } catch (SignInProvider.Away away) {
            // a refresh token may be single-use, so its replacement is stored even when UserInfo fails
            sessions.keep(session.handle(), sealed);
            throw away;
        }
        if (!claims.samePerson(session)) {
            LOG.warn("the provider answered for somebody else: the session ends");
            return ended(session, now);
        }
        return sessions.confirm(session.handle(), claims, sealed, now, now.plus(SessionLimits.ASK_AGAIN))
                .orElse(null);
    }

    private @Nullable Session ended(Session session, Instant now) {
        sessions.end(session.handle(), now);
        changed(session.handle());
        return null;
    }

    private @Nullable Session askedByAnother(Session before) {
        long end = System.nanoTime() + ANOTHER_ASKS.toNanos();
        Session session = before;
        while (System.nanoTime() < end && !provider.leftAlone()) {
            session = readAgain(before.handle());
            if (session == null || session.endedAt() != null) {
                return null;
            }
            if (session.confirmedAt().isAfter(before.confirmedAt())) {
                return session;
            }
            try {
                Thread.sleep(GLANCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return session;
            }
        }
        if (!provider.leftAlone()) {
            provider.noAnswer(new TimeoutException("another request has found none"));
        }
        return session;
    }

    boolean lives(Session session) {
        return limits.lives(session, clock.instant());
    }

    Optional<Tokens> tokens(Session session) {
        return seal.open(session.tokens(), session.handle()).map(Tokens::of);
    }
}
