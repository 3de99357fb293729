package id.paritrana.trail;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

import id.paritrana.chain.ChainCheck;
import id.paritrana.chain.ChainReport;
import id.paritrana.chain.StoredChain;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/**
 * Checks the chain of the journal and records the outcome, so that later readers see when it was last intact. It does
 * not reveal the number of entries, which would show that seats are at work, nor the number of documents, which are
 * those of all offices.
 */
@ApplicationScoped
class CheckJournal {
    private final Semaphore turn = new Semaphore(1);
    private final EntityManager em;
    private final Journal journal;
    private final CheckPatience patience;
    private final Duration tolerance;

    /** @param tolerance by how much the time of an entry and that of the database may differ */
    CheckJournal(
            EntityManager em,
            Journal journal,
            CheckPatience patience,
            @ConfigProperty(name = "paritrana.journal.tolerance", defaultValue = "20M") Duration tolerance) {
        this.em = em;
        this.journal = journal;
        this.patience = patience;
        this.tolerance = tolerance;
    }

    /**
     * Runs one check at a time and refuses others meanwhile, because each takes a database connection while it lasts.
     * Must not be called in a transaction.
     *
     * @throws Refusal when another one is under way here
     */
    <T> T alone(Supplier<T> checking) {
        if (!turn.tryAcquire()) {
            throw new Refusal(Objection.overall("journal.check.under-way"));
        }
        try {
            return checking.get();
        } finally {
            turn.release();
        }
    }

    /** Goes along the chain for as long as somebody waits; a longer one is checked to its end by the command. */
    @Transactional
    void check(Edition edition) {
        record Checked(ChainReport report, boolean all) {}
        long until = System.nanoTime() + patience.longest().toNanos();
        Checked checked = em.unwrap(Session.class).doReturningWork(database -> {
            try {
                var check = new ChainCheck(tolerance, StoredChain.printed(database));
                boolean all = StoredChain.read(database, check, () -> System.nanoTime() < until);
                return new Checked(check.report(), all);
            } catch (SQLException away) {
                throw new IllegalStateException("the chain of the journal cannot be read", away);
            }
        });
        ChainReport report = checked.report();
        String fault = report.faults().stream()
                .filter(f -> checked.all() || f.digest().isEmpty())
                .findFirst()
                .map(f -> f.kind().code())
                .orElse("");
        journal.act(RecordedAct.JOURNAL_CHECKED)
                .in(edition.id(), edition.code())
                .about("edition", edition.code())
                .before(Map.of())
                .after(Map.of(
                        "whole", fault.isEmpty(),
                        "fault", fault,
                        "to-the-end", checked.all(),
                        "head", report.head().digest()))
                .write();
    }
}
