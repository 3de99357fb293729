package id.paritrana.access;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The limits of a session: its total duration, the time without a request, and the time without the provider confirming
 * the person. Nine people read paper and discuss between two clicks, so an hour without one is allowed.
 */
@ApplicationScoped
class SessionLimits {
    /** The maximum age of stored roles while the provider answers; it is asked a little earlier. */
    static final Duration CONFIRMED_FOR = Duration.ofSeconds(60);

    static final Duration ASK_AGAIN = Duration.ofSeconds(40);
    /** How long one request may wait for an answer before the next may ask. */
    static final Duration ASKING = Duration.ofSeconds(12);
    /** How often activity is recorded. */
    static final Duration SEEN_EVERY = Duration.ofSeconds(30);
    /** Ended sessions are kept for the sake of a late sign-out. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final Duration longest;
    private final Duration idle;
    private final Duration withoutProvider;

    SessionLimits(
            @ConfigProperty(name = "paritrana.session.longest", defaultValue = "PT12H") Duration longest,
            @ConfigProperty(name = "paritrana.session.idle", defaultValue = "PT1H") Duration idle,
            @ConfigProperty(name = "paritrana.session.without-provider", defaultValue = "PT30M")
                    Duration withoutProvider) {
        this.longest = longest;
        this.idle = idle;
        this.withoutProvider = withoutProvider;
    }

    /**
     * When a session that begins now will end.
     *
     * @param tokenLasts how long the ID token is valid; it counts where the provider cannot be asked again
     */
    Instant end(Instant now, boolean canAskAgain, Duration tokenLasts) {
        return now.plus(canAskAgain || tokenLasts.compareTo(longest) > 0 ? longest : tokenLasts);
    }

    Duration idle() {
        return idle;
    }

    /** When the session ends without further requests. */
    Instant endUnseen(Session session) {
        return endFrom(session, session.seenAt());
    }

    /** The same after a request at this moment. */
    Instant endFrom(Session session, Instant seen) {
        Instant idleEnd = seen.plus(idle);
        return idleEnd.isBefore(session.endsAt()) ? idleEnd : session.endsAt();
    }

    boolean lives(Session session, Instant now) {
        return session.endedAt() == null && now.isBefore(endUnseen(session));
    }

    /** Whether the provider's last answer is still valid although it does not answer now. */
    boolean countsWithoutProvider(Session session, Instant now) {
        return session.askAgainAt() == null
                || now.isBefore(session.confirmedAt().plus(withoutProvider));
    }
}
