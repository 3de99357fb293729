package id.paritrana.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** When the current session ends, for pages that warn in time. */
@Named("sessionEnd")
@ApplicationScoped
public class SessionEnd {
    private final CurrentUser user;
    private final SessionLimits limits;
    private final Clock clock;

    SessionEnd(CurrentUser user, SessionLimits limits, Clock clock) {
        this.user = user;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether the request belongs to a session at all. */
    public boolean known() {
        return user.session() != null;
    }

    /** Seconds until it ends without further requests; 0 without a session. */
    public long seconds() {
        Session session = user.session();
        if (session == null) {
            return 0;
        }
        Instant now = clock.instant();
        return Math.max(0, Duration.between(now, limits.endFrom(session, now)).toSeconds());
    }

    /** Seconds until it ends in any case; 0 without a session. */
    public long atMost() {
        Session session = user.session();
        return session == null
                ? 0
                : Math.max(
                        0, Duration.between(clock.instant(), session.endsAt()).toSeconds());
    }

    /** When it ends in any case; now without a session. */
    public Instant endsAt() {
        Session session = user.session();
        return session == null ? clock.instant() : session.endsAt();
    }

    /** The number of minutes without a request after which it ends. */
    public long idleMinutes() {
        return limits.idle().toMinutes();
    }
}
