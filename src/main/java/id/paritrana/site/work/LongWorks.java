package id.paritrana.site.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import id.paritrana.access.Viewer;
import id.paritrana.refusal.NotThere;

/**
 * The progress and outcome of long-running jobs, in the database, so that every replica can show them. The working
 * replica renews a job's row every second; a row not renewed for a while belongs to a dead replica.
 */
@ApplicationScoped
public class LongWorks {
    /** How long the outcome, including a file, is kept. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);
    /**
     * How long a running job's row may go without renewal: the database may be unreachable, and clocks of replicas
     * differ.
     */
    private static final Duration SILENT = Duration.ofMinutes(1);
    /** The most attempts to store the outcome of a job. */
    private static final int MOST_TRIES = 120;

    /** The most files kept for a person. */
    private static final int MOST_FILES = 10;

    private static final Logger LOG = Logger.getLogger(LongWorks.class);

    private final EntityManager em;
    private final MadePieces pieces;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;
    /** The jobs of this replica, with the number of failed attempts to store their outcome. */
    private final Map<LongWork, Integer> live = new ConcurrentHashMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "long-works");
        worker.setDaemon(true);
        return worker;
    });

    LongWorks(EntityManager em, MadePieces pieces, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.em = em;
        this.pieces = pieces;
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(
                this::clean, BEAT.toMillis(), BETWEEN_CLEANINGS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Backdates the running jobs' rows, so that their pages show at once that they are lost. */
    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
        for (LongWork work : live.keySet()) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> renew(work, clock.instant().minus(SILENT).minusSeconds(1)));
            } catch (RuntimeException away) {
                LOG.warnf("%s is said to go on for another minute: %s", work.about(), away.getMessage());
            }
        }
    }

    /**
     * Stores a job, unless one of the same id is running. Only the newest files of this person are kept.
     *
     * @param begin starts the job after the requesting transaction is committed
     */
    @Transactional
    public void keep(Viewer viewer, LongWork work, Runnable begin) {
        if (keepRow(viewer, work) == 1) {
            makeRoom(viewer);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // it begins after the commit
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        live.put(work, 0);
                        begin.run();
                        work.ending().thenRun(() -> thread.execute(LongWorks.this::beat));
                    }
                }
            });
        }
    }

    private void makeRoom(Viewer viewer) {
        em.createNativeQuery("""
                        delete from long_work where account_id in :accounts and bytes > 0 and id not in (
                          select id from long_work where account_id in :accounts and bytes > 0
                           order by renewed_at desc, arrival desc limit :others)
                        """)
                .setParameter("accounts", viewer.accounts())
                .setParameter("others", MOST_FILES - 1)
                .executeUpdate();
    }

    private int keepRow(Viewer viewer, LongWork work) {
        Instant now = clock.instant();
        return em.createNativeQuery("""
                        insert into long_work (id, account_id, about, attempt, renewed_at)
                        values (:id, :account, :about, :attempt, :now)
                        on conflict (id) do update set account_id = :account, about = :about, attempt = :attempt, renewed_at = :now,
                          state = 'under-way', done = 0, total = 0, address = '', said = '', bytes = 0
                          where long_work.state <> 'under-way' or long_work.renewed_at < :silent
                        """)
                .setParameter("id", work.id())
                .setParameter("account", viewer.accountId())
                .setParameter("about", work.about())
                .setParameter("attempt", work.attempt())
                .setParameter("now", now)
                .setParameter("silent", now.minus(SILENT))
                .executeUpdate();
    }

    /**
     * Another running job of this person about the same subject. Holds a lock until the end of the transaction, so that
     * of two simultaneous requests only one starts.
     *
     * @return its id
     */
    @Transactional
    public Optional<String> another(Viewer viewer, LongWork than) {
        Session session = em.unwrap(Session.class);
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('paritrana.long-work'), hashtext(:about)) as text)",
                        String.class)
                .setParameter("about", than.about())
                .getSingleResult();
        return session.createNativeQuery(
                        "select id from long_work where about = :about and account_id in :accounts and id <> :id"
                                + " and state = 'under-way' and renewed_at >= :silent order by renewed_at desc, arrival desc limit 1",
                        String.class)
                .setParameter("about", than.about())
                .setParameter("accounts", viewer.accounts())
                .setParameter("id", than.id())
                .setParameter("silent", clock.instant().minus(SILENT))
                .uniqueResultOptional();
    }

    /**
     * Stores a job that finished before anybody had to wait, in the job's own transaction, so that its address can be
     * looked up.
     */
    @Transactional
    public void keepDone(Viewer viewer, LongWork work, String address) {
        if (keepRow(viewer, work) == 1) {
            done(work, address);
        }
    }

    /** To be called last in a job's transaction: its effect and its completion are stored together or not at all. */
    public void done(LongWork work, String address) {
        ended(work, HowFar.State.DONE, address, List.of(), 0);
    }

    /**
     * The progress of a job that this viewer requested, with any of their accounts.
     *
     * @throws NotThere when there is none, or it is another's
     */
    @Transactional
    public HowFar of(Viewer viewer, String id, String about) {
        return row(viewer, id, about).map(LongWorks::read).orElseThrow(NotThere::new);
    }

    /** The resulting address of a job of this viewer; empty without one. */
    @Transactional
    public String led(Viewer viewer, String id, String about) {
        return row(viewer, id, about)
                .map(LongWorks::read)
                .filter(HowFar::isReady)
                .map(HowFar::address)
                .orElse("");
    }

    private Optional<Tuple> row(Viewer viewer, String id, String about) {
        return em.unwrap(Session.class)
                .createNativeQuery("""
                        select case when state = 'under-way' and renewed_at < :silent then 'lost' else state end as state,
                          done, total, address, said, bytes
                        from long_work where id = :id and about = :about and account_id in :accounts and renewed_at >= :oldest
                        """, Tuple.class)
                .setParameter("silent", clock.instant().minus(SILENT))
                .setParameter("id", id)
                .setParameter("about", about)
                .setParameter("accounts", viewer.accounts())
                .setParameter("oldest", clock.instant().minus(KEPT))
                .uniqueResultOptional();
    }

    private static HowFar read(Tuple row) {
        return new HowFar(
                HowFar.State.of(row.get("state", String.class)),
                row.get("done", Integer.class),
                row.get("total", Integer.class),
                row.get("address", String.class),
                row.get("said", String.class).lines().toList());
    }

    /**
     * Writes the file that a work has made, which is this viewer's: piece by piece, as it is in the database.
     *
     * @throws NotThere when there is none, or not all of it any more
     */
    @Transactional
    public void copy(Viewer viewer, String id, String about, Path to) throws IOException {
        Tuple row =
                row(viewer, id, about).filter(found -> read(found).isReady()).orElseThrow(NotThere::new);
        if (pieces.copy(id, to) != row.get("bytes", Long.class)) {
            throw new NotThere();
        }
    }

    /**
     * No exception may leave this method, or there would be no next beat. Renewals come first, because the rest may
     * take longer.
     */
    void beat() {
        for (LongWork work : live.keySet()) {
            tried(work, () -> QuarkusTransaction.requiringNew().run(() -> renew(work, clock.instant())));
        }
        for (LongWork work : live.keySet()) {
            if (work.ending().isDone()
                    && tried(work, () -> end(work, work.ending().join()))) {
                forget(work);
            } else if (live.getOrDefault(work, 0) > MOST_TRIES) {
                LOG.errorf("how %s ended is never written down", work.about());
                forget(work);
            }
        }
    }

    private boolean tried(LongWork work, Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (RuntimeException | Error failed) {
            live.computeIfPresent(work, (same, tries) -> tries + 1);
            LOG.warnf("how far %s is could not be written down: %s", work.about(), failed.getMessage());
            return false;
        }
    }

    private void renew(LongWork work, Instant now) {
        em.createNativeQuery("update long_work set done = :done, total = :total, renewed_at = :now"
                        + " where id = :id and attempt = :attempt and state = 'under-way'")
                .setParameter("done", work.rows().done())
                .setParameter("total", work.rows().total())
                .setParameter("now", now)
                .setParameter("id", work.id())
                .setParameter("attempt", work.attempt())
                .executeUpdate();
    }

    private void end(LongWork work, Ending ending) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (ending instanceof Ending.Leads leads) {
                done(work, leads.address());
            } else if (ending instanceof Ending.Refused refused) {
                ended(work, HowFar.State.REFUSED, "", refused.said(), 0);
            } else if (ending instanceof Ending.Made made) {
                // where it has been written down already, or is another's by now, nothing is stored
                if (ended(work, HowFar.State.DONE, "", List.of(), MadePieces.size(made.file()))) {
                    pieces.store(work.id(), made.file());
                }
            }
        });
    }

    private boolean ended(LongWork work, HowFar.State state, String address, List<String> said, long bytes) {
        return em.createNativeQuery(
                                "update long_work set state = :state, address = :address, said = :said, bytes = :bytes,"
                                        + " renewed_at = :now where id = :id and attempt = :attempt and state = 'under-way'")
                        .setParameter("state", state.word())
                        .setParameter("address", address)
                        .setParameter("said", String.join("\n", said))
                        .setParameter("bytes", bytes)
                        .setParameter("now", clock.instant())
                        .setParameter("id", work.id())
                        .setParameter("attempt", work.attempt())
                        .executeUpdate()
                == 1;
    }

    private void forget(LongWork work) {
        live.remove(work);
        work.ending().thenAccept(ending -> {
            if (ending instanceof Ending.Made made) {
                try {
                    Files.deleteIfExists(made.file());
                } catch (IOException stays) {
                    LOG.warnf("%s stays until the next start: %s", made.file(), stays.getMessage());
                }
            }
        });
    }

    /** Deletes a few at a time, so that it never takes long. No exception may leave this method. */
    void clean() {
        try {
            QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                            "delete from long_work where id in (select id from long_work"
                                    + " where renewed_at < :oldest order by renewed_at limit 10 for update skip locked)")
                    .setParameter("oldest", clock.instant().minus(KEPT))
                    .executeUpdate());
        } catch (RuntimeException | Error away) {
            LOG.warnf("files that were made are forgotten in the next round: %s", away.getMessage());
        }
    }
}
