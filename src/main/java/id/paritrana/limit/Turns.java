package id.paritrana.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who has a file in memory now: each account once, so that however many one sends at a time, the next account finds room. Each replica
 * counts for itself, unlike {@link RequestRates}: what is short is the memory of its own process, and one that is killed with a file
 * in it leaves nobody waiting. How often an account may send at all is counted by all together.
 */
@ApplicationScoped
class Turns {
    private static final int AT_ONCE = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final int WAITING = 3;

    private final Set<Long> inside = new HashSet<>();
    private final Map<Long, Integer> waiting = new HashMap<>();

    /**
     * Waits for a turn, unless too many requests of the account wait already and block threads.
     *
     * @return whether the turn has come; if not, {@code leave} must not be called
     */
    synchronized boolean enter(long account, Duration patience) {
        if (isFree(account)) {
            return inside.add(account);
        }
        if (waiting.getOrDefault(account, 0) >= WAITING) {
            return false;
        }
        waiting.merge(account, 1, Integer::sum);
        try {
            return comes(account, patience) && inside.add(account);
        } finally {
            waiting.computeIfPresent(account, (of, number) -> number == 1 ? null : number - 1);
        }
    }

    private boolean isFree(long account) {
        return inside.size() < AT_ONCE && !inside.contains(account);
    }

    private synchronized boolean comes(long account, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isFree(account)) {
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
        return true;
    }

    /** The number of waiting requests of an account. */
    synchronized int waiting(long account) {
        return waiting.getOrDefault(account, 0);
    }

    synchronized void leave(long account) {
        inside.remove(account);
        notifyAll();
    }
}
