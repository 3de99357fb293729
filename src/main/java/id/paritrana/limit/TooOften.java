package id.paritrana.limit;

import java.time.Duration;

/** Thrown when a caller exceeds a rate limit; nothing was done, and a later request will succeed. */
public class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long NANOS = 1_000_000_000;

    private final Duration wait;

    TooOften(Duration wait) {
        this.wait = wait;
    }

    /** At least 1. */
    public long seconds() {
        return Math.max(1, (wait.toNanos() + NANOS - 1) / NANOS);
    }
}
