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

    /** For how many minutes a sign-in counts as fresh. */
    public long minutes() {
        return lasts.toMinutes();
    }

    /** The words of {@code acr} of which one is asked for; none where any will do. */
    List<String> levels() {
        return levels;
    }
}
