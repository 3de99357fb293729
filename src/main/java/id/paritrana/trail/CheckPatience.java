package id.paritrana.trail;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** How long somebody at a page waits while the chain of the journal is checked. */
@ApplicationScoped
class CheckPatience {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    Duration longest() {
        return LONGEST;
    }
}
