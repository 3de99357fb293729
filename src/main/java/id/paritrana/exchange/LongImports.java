package id.paritrana.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import id.paritrana.access.RightLost;
import id.paritrana.access.Role;
import id.paritrana.access.RunAsRequester;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionAddress;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.work.Ending;
import id.paritrana.site.work.HowFar;
import id.paritrana.site.work.LongWork;
import id.paritrana.site.work.LongWorks;
import id.paritrana.stored.DatabaseFailure;
import id.paritrana.stored.DatabaseRule;
import id.paritrana.tables.RowProgress;

/**
 * Imports that take longer than a browser should wait: they run one after the other behind a progress page, each in a
 * transaction with its own time limit, if the requester is still entitled by then. An import that times out waiting for
 * locked rows is retried until its time is over. A restart ends them without any change.
 */
@ApplicationScoped
class LongImports {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** So often a statement that took too long is put down to others; then it is too much by itself. */
    private static final int MOST_TOO_LONG = 2;

    /** Between two tries, where somebody else holds what is to be changed. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Logger LOG = Logger.getLogger(LongImports.class);

    private final RunAsRequester onBehalf;
    private final Journal journal;
    private final LongWorks works;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "imports");
        worker.setDaemon(true);
        return worker;
    });

    LongImports(RunAsRequester onBehalf, Journal journal, LongWorks works) {
        this.onBehalf = onBehalf;
        this.journal = journal;
        this.works = works;
    }

    /**
     * Begins the import of an upload, unless it is under way already, or another one of the same person is: what waits for its turn is one
     * for each. That it was asked for is on record at once, what it changes when it has. What waits holds nothing of the file.
     *
     * @param hash of the file
     * @param words the language in which it is said why it was not taken over
     * @param importing takes the workbook over for the viewer, with the rights of that moment, and answers the code of its edition
     * @throws AnotherUnderWay when it is another one that is under way
     */
    void begin(
            Viewer viewer,
            String upload,
            String hash,
            Locale words,
            BiFunction<Viewer, RowProgress, String> importing) {
        var work = new LongWork(upload, Uploads.IMPORT);
        works.another(viewer, work).ifPresent(other -> {
            throw new AnotherUnderWay(other);
        });
        journalBegun(hash);
        var turn = new Turn(work, words, importing);
        Runnable once = onBehalf.ofViewer(
                Role.SECRETARIAT, turn::once, noLonger -> work.ending().complete(refused(noLonger, words)));
        works.keep(viewer, work, () -> thread.execute(() -> turn.untilItEnds(once)));
    }

    private void journalBegun(String hash) {
        journal.act(RecordedAct.IMPORT_BEGUN)
                .about("file", hash)
                .before(Map.of("begun", false))
                .after(Map.of("begun", true))
                .write();
    }

    /** One that was done while its browser waited: from another tab of the same upload it leads to the edition as well. */
    void done(Viewer viewer, String upload, String address) {
        works.keepDone(viewer, new LongWork(upload, Uploads.IMPORT), address);
    }

    /**
     * The import of an upload, when it was begun by this viewer.
     *
     * @throws id.paritrana.refusal.NotThere when it was not
     */
    HowFar of(Viewer viewer, String upload) {
        return works.of(viewer, upload, Uploads.IMPORT);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    /** An import whose turn it is. */
    private final class Turn {
        private final LongWork work;
        private final Locale words;
        private final BiFunction<Viewer, RowProgress, String> importing;
        private long end;
        private int tooLong;

        Turn(LongWork work, Locale words, BiFunction<Viewer, RowProgress, String> importing) {
            this.work = work;
            this.words = words;
            this.importing = importing;
        }

        /** Whoever asked is asked for at each try, whether they still may. */
        void untilItEnds(Runnable once) {
            end = System.nanoTime() + LONGEST.toNanos();
            try {
                do {
                    once.run();
                } while (!work.ending().isDone() && paused());
                if (!work.ending().isDone()) {
                    work.ending().complete(new Ending.Refused(List.of()));
                }
            } catch (RuntimeException | Error failed) {
                // whatever it was, who waits is told that it is over
                work.ending().complete(refused(failed, words));
            }
        }

        /** Whether it goes on after the pause; not where the app ends. */
        private boolean paused() {
            try {
                Thread.sleep(PAUSE.toMillis());
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private long secondsLeft() {
            return TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime());
        }

        void once(Viewer viewer) {
            try {
                work.ending().complete(taken(viewer));
            } catch (RuntimeException | Error failed) {
                if (othersMayBeInTheWay(failed) && secondsLeft() > 0) {
                    LOG.info("an import is tried again: others hold what it is to change", failed);
                } else {
                    // where it was committed after all, it is done already
                    work.ending().complete(refused(failed, words));
                }
            }
        }

        private boolean othersMayBeInTheWay(Throwable failed) {
            return DatabaseFailure.heldUp(failed) || DatabaseFailure.tookTooLong(failed) && tooLong++ < MOST_TOO_LONG;
        }

        private Ending taken(Viewer viewer) {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) Math.max(1, secondsLeft()))
                    .call(() -> {
                        String address = EditionAddress.desk(importing.apply(viewer, work.rows()));
                        works.done(work, address);
                        return new Ending.Leads(address);
                    });
        }
    }

    private static Ending refused(Throwable failed, Locale words) {
        return new Ending.Refused(objections(failed).stream()
                .map(objection -> objection.text(words))
                .toList());
    }

    private static List<Objection> objections(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.objections();
            }
            if (cause instanceof RightLost noLonger) {
                return List.of(Objection.overall(noLonger.key()));
            }
            if (cause instanceof UploadGone) {
                return List.of(Objection.overall("exchange.gone-meanwhile"));
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
