package id.paritrana.once;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Deletes idempotency keys of forms that can no longer be sent: a page is valid for twelve hours, like its token, and
 * its key is kept for a week. Every replica does so, by the database's clock, which stamped the keys.
 */
@ApplicationScoped
class ForgetForms {
    /** The database refuses to delete keys younger than two days. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(ForgetForms.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);

    private final EntityManager em;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "forget-forms");
        worker.setDaemon(true);
        return worker;
    });

    ForgetForms(EntityManager em) {
        this.em = em;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(
                this::round, BETWEEN_ROUNDS.toMinutes(), BETWEEN_ROUNDS.toMinutes(), TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    /** No exception may leave this method, or there would be no next round. */
    private void round() {
        try {
            forget(REMEMBERED);
        } catch (RuntimeException away) {
            LOG.warnf("keys of forms are forgotten in the next round: %s", away.getMessage());
        }
    }

    /** @return how many were deleted */
    long forget(Duration remembered) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) em.createNativeQuery("select forget_forms(cast(:remembered as interval))")
                                .setParameter("remembered", remembered.toString())
                                .getSingleResult())
                        .longValue());
    }
}
