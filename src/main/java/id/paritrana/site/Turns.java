package id.paritrana.site;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/** Who has a file in memory now: each account once, so that however many one sends at a time, the next account finds room. */
@ApplicationScoped
class Turns {
    private static final int AT_ONCE = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Set<Long> inside = new HashSet<>();

    /**
     * Waits for a turn.
     *
     * @return whether it has come; else nothing is to be left
     */
    synchronized boolean enter(long account, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (inside.size() >= AT_ONCE || inside.contains(account)) {
            long rest = (end - System.nanoTime()) / NANOS_PER_MILLI;
            if (rest <= 0) {
                return false;
            }
            try {
                wait(rest);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return inside.add(account);
    }

    synchronized void leave(long account) {
        inside.remove(account);
        notifyAll();
    }
}
