package id.paritrana.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records refusals asynchronously, so that response times reveal nothing. It is bounded: an account leaves at most
 * {@link #MOST_PER_HOUR} entries an hour, the last of which says that there were more, and entries wait in a queue of
 * {@link #MOST_WAITING}.
 */
@ApplicationScoped
class NoteRefusals {
    static final int MOST_PER_HOUR = 40;

    private static final int MOST_WAITING = 2_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(NoteRefusals.class);

    private final EntityManager em;
    private final Clock clock;
    private final Map<Long, Hour> hours = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
                Thread thread = new Thread(work, "refusals");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    NoteRefusals(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * A request that was refused.
     *
     * @param route class and method for which it was meant
     * @param status 403, 404 or 422
     */
    record Refused(
            long account,
            @Nullable Long seat,
            String route,
            @Nullable String edition,
            @Nullable String category,
            @Nullable String nomination,
            int status) {
        String about() {
            About about = About.of("route", route);
            add(about, "edition", edition);
            add(about, "category", category);
            add(about, "nomination", nomination);
            return about.text();
        }

        private static void add(About about, String kind, @Nullable String code) {
            if (code != null) {
                about.and(kind, code);
            }
        }
    }

    /** The number of refusals of an account since an instant. */
    private record Hour(Instant since, int count) {
        static Hour next(@Nullable Hour before, Instant now) {
            return before == null || !now.isBefore(before.since.plus(HOUR)) || now.isBefore(before.since)
                    ? new Hour(now, 1)
                    : new Hour(before.since, before.count + 1);
        }
    }

    void note(Refused refused) {
        Instant now = clock.instant();
        int count = hours.compute(refused.account(), (account, before) -> Hour.next(before, now))
                .count();
        if (count <= MOST_PER_HOUR) {
            writer.execute(() -> write(refused, now, count == MOST_PER_HOUR));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void write(Refused refused, Instant at, boolean last) {
        var state = new TreeMap<String, Object>(Map.of("status", refused.status()));
        if (last) {
            state.put("more", true);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> em.unwrap(Session.class)
                    .createNativeQuery(
                            "select note_refusal(:at, :actor, :seat, :edition, :category, :nomination, :about, :state)",
                            Long.class)
                    .setParameter("at", at)
                    .setParameter("actor", refused.account())
                    .setParameter("seat", refused.seat(), Long.class)
                    .setParameter("edition", refused.edition(), String.class)
                    .setParameter("category", refused.category(), String.class)
                    .setParameter("nomination", refused.nomination(), String.class)
                    .setParameter("about", refused.about())
                    .setParameter("state", CanonicalText.of(state))
                    .getSingleResult());
        } catch (RuntimeException away) {
            LOG.warnf("a refusal is not on record: %s", away.getClass().getSimpleName());
        }
    }
}
