package id.paritrana.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a person has just signed in, rather than found a browser left signed in. Only what the provider states
 * counts: without {@code auth_time} no sign-in is fresh.
 */
@ApplicationScoped
public class FreshSignIn {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final CurrentUser user;
    private final Clock clock;
    private final Duration lasts;
    private final List<String> levels;

    FreshSignIn(
            CurrentUser user,
            Clock clock,
            @ConfigProperty(name = "paritrana.sign-in.fresh-for", defaultValue = "PT5M") Duration lasts,
            @ConfigProperty(name = "paritrana.sign-in.levels") Optional<List<String>> levels) {
        this.user = user;
        this.clock = clock;
        this.lasts = lasts;
        this.levels = levels.orElse(List.of());
    }

    public boolean is() {
        return is(user.signIn(), clock.instant());
    }

    boolean is(SignIn signIn, Instant now) {
        Instant at = signIn.at();
        return at != null
                && !at.isAfter(now.plus(CLOCKS_DIFFER))
                && !at.isBefore(now.minus(lasts))
                && (levels.isEmpty() || levels.contains(signIn.level()));
    }

    /** What the provider's answer to a request for a fresh sign-in lacks. */
    public enum Missing {
        /** It does not state the time of the sign-in. */
        TIME,
        /** It states none of the required values of {@code acr}. */
        LEVEL,
        /** It did not ask the person to sign in again. */
        ANEW,
        /** Its clock is so far ahead that the stated time lies in the future. */
        CLOCK
    }

    /**
     * What the sign-in lacks; empty when it is as requested, although it may have aged since.
     *
     * @param asked when the person was sent to the provider
     */
    public Optional<Missing> missing(Instant asked) {
        SignIn signIn = user.signIn();
        if (signIn.at() == null) {
            return Optional.of(Missing.TIME);
        }
        if (!levels.isEmpty() && !levels.contains(signIn.level())) {
            return Optional.of(Missing.LEVEL);
        }
        if (signIn.at().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            return Optional.of(Missing.CLOCK);
        }
        return signIn.at().isBefore(asked.minus(CLOCKS_DIFFER)) ? Optional.of(Missing.ANEW) : Optional.empty();
    }

    /** The number of minutes for which a sign-in counts as fresh. */
    public long minutes() {
        return lasts.toMinutes();
    }

    /** The values of {@code acr} of which one is required; empty when any will do. */
    List<String> levels() {
        return levels;
    }
}
