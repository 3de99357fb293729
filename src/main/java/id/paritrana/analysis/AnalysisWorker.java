package id.paritrana.analysis;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * The single thread that computes analyses. It wakes when one is requested, and from time to time to resume what an
 * earlier start or another replica left unfinished.
 */
@ApplicationScoped
class AnalysisWorker {
    private static final Logger LOG = Logger.getLogger(AnalysisWorker.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(20);
    private static final int SECONDS_TO_STOP = 5;

    private final ComputeAnalysis compute;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "analyses");
        worker.setDaemon(true);
        return worker;
    });

    AnalysisWorker(ComputeAnalysis compute) {
        this.compute = compute;
    }

    void start(@Observes StartupEvent started) {
        start(Duration.ofSeconds(1), BETWEEN_ROUNDS);
    }

    void start(Duration first, Duration between) {
        thread.scheduleWithFixedDelay(this::round, first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnalysisAsked asked) {
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException shuttingDown) {
            LOG.debug("asked for while shutting down: the next start takes it up", shuttingDown);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        compute.stop();
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("an analysis is still under way; it is taken up again after the next start");
        }
    }

    /**
     * Computes everything that waits, one after the other. No exception may leave this method: after a database failure
     * or too little memory the next round tries again.
     */
    private void round() {
        try {
            boolean more = true;
            while (more) {
                more = compute.compute();
            }
        } catch (RuntimeException | Error away) {
            LOG.warn("analyses rest until the next round: " + away.getMessage(), away);
        }
    }
}
