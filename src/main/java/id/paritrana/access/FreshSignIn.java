package id.paritrana.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether somebody has signed in a moment ago, and not only opened a page of a browser that somebody left signed in. What the
 * provider does not tell does not count: without {@code auth_time} no sign-in is fresh.
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

    /** What an answer of the provider lacks, whom somebody was sent to for a fresh sign-in. */
    public enum Missing {
        /** It does not tell when that was. */
        TIME,
        /** Not with one of the words of {@code acr} that are asked for. */
        LEVEL,
        /** It let them in without asking once more. */
        ANEW,
        /** Its clock is so far ahead that what it says is still to come. */
        CLOCK
    }

    /**
     * Nothing where the sign-in is what was asked for; it may have grown old since.
     *
     * @param asked when they were sent to the provider
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

    /** For how many minutes a sign-in counts as fresh. */
    public long minutes() {
        return lasts.toMinutes();
    }

    /** The words of {@code acr} of which one is asked for; none where any will do. */
    List<String> levels() {
        return levels;
    }
}
