package id.paritrana.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import id.paritrana.access.OnBehalf;
import id.paritrana.access.Viewer;
import id.paritrana.journal.Journal;
import id.paritrana.site.DatabaseRule;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/**
 * Imports that take longer than a browser should wait: they run one after the other behind a page that tells how far they
 * are, each in a transaction with a time limit of its own. A restart ends them like any import: with nothing changed.
 */
@ApplicationScoped
class LongImports {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 200;
    private static final Logger LOG = Logger.getLogger(LongImports.class);

    private final OnBehalf onBehalf;
    private final Journal journal;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "imports");
        worker.setDaemon(true);
        return worker;
    });

    LongImports(OnBehalf onBehalf, Journal journal) {
        this.onBehalf = onBehalf;
        this.journal = journal;
    }

    /** How far one import is. */
    static final class Run implements ImportProgress {
        private final long account;
        private final AtomicInteger written = new AtomicInteger();
        private volatile int total;
        private volatile String edition = "";
        private volatile List<Objection> objections = List.of();

        private Run(long account) {
            this.account = account;
        }

        @Override
        public void of(int rows) {
            total = rows;
        }

        @Override
        public void done(int rows) {
            written.addAndGet(rows);
        }

        /** Rows to write; 0 while the file is being read. */
        int total() {
            return total;
        }

        int written() {
            return written.get();
        }

        /** The code of the edition once it is taken over; empty before. */
        String edition() {
            return edition;
        }

        /** Why it was not taken over; nothing is changed then. */
        List<Objection> objections() {
            return objections;
        }

        boolean isOver() {
            return !edition.isEmpty() || !objections.isEmpty();
        }
    }

    /**
     * Begins the import of an upload, unless it is under way already. That it was asked for is on record at once, what it
     * changes when it has.
     *
     * @param hash of the file
     * @param importing takes the workbook over and answers the code of its edition
     */
    void begin(Viewer viewer, String upload, String hash, Function<ImportProgress, String> importing) {
        journal.act("import-begun")
                .about("file", hash)
                .before(Map.of("begun", false))
                .after(Map.of("begun", true))
                .write();
        if (runs.size() > REMEMBERED) {
            runs.values().removeIf(Run::isOver);
        }
        Run run = new Run(viewer.accountId());
        Run earlier = runs.compute(upload, (id, known) -> known == null || known.isOver() ? run : known);
        if (earlier == run) {
            thread.execute(onBehalf.ofViewer(() -> work(run, importing)));
        }
    }

    /** The import of an upload, when it was begun by this viewer, with whichever of their accounts. */
    Optional<Run> of(Viewer viewer, String upload) {
        return Optional.ofNullable(runs.get(upload))
                .filter(run -> viewer.accounts().contains(run.account));
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    private static void work(Run run, Function<ImportProgress, String> importing) {
        try {
            run.edition = QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> importing.apply(run));
        } catch (RuntimeException | Error failed) {
            // whatever it was, who waits is told that it is over
            run.objections = objections(failed);
        }
    }

    private static List<Objection> objections(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.objections();
            }
        }
        return DatabaseRule.brokenBy(failed)
                .map(DatabaseRule::refusal)
                .map(Refusal::objections)
                .orElseGet(() -> {
                    LOG.error("an import was given up", failed);
                    return List.of(Objection.overall("exchange.given-up"));
                });
    }
}
