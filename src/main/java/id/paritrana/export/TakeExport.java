package id.paritrana.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import id.paritrana.digest.Sha256;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/**
 * Makes a file for a viewer and records the download in the journal: who, which file with which fingerprint, and
 * whether it unmasks.
 */
@ApplicationScoped
class TakeExport {
    static final int LONGEST_SECONDS = 15 * 60;

    private final UnmaskSeals seals;
    private final Journal journal;

    TakeExport(UnmaskSeals seals, Journal journal) {
        this.seals = seals;
        this.journal = journal;
    }

    /** Somebody has ticked that they know what a file unmasks; in the transaction of the tick, so on record before the file is made. */
    @Transactional
    void agreed(Export export, Edition edition) {
        journal.act(RecordedAct.EXPORT_AGREED)
                .in(edition.id(), edition.code())
                .about("export", export.name())
                .write();
    }

    /**
     * Works in three transactions, one after the other: the check of the rights, the file, and the journal entry. So a
     * file that takes minutes holds one connection at most.
     *
     * @param file to write to
     * @throws NotThere when the viewer may not have it, as if there were no such file
     * @throws Refusal when it now unmasks something else than what was ticked
     */
    public void take(Export export, Order order, Path file) {
        QuarkusTransaction.requiringNew().run(() -> check(export, order));
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> write(export, order, file));
        QuarkusTransaction.requiringNew().run(() -> record(export, order, file));
    }

    private void check(Export export, Order order) {
        if (!export.allowed(order.viewer(), order.edition())) {
            throw new NotThere();
        }
        checkSeal(export, order);
    }

    private static void write(Export export, Order order, Path file) {
        try {
            export.write(order, file);
        } catch (IOException full) {
            throw new UncheckedIOException("an export cannot be written to " + file, full);
        }
    }

    private void record(Export export, Order order, Path file) {
        // a category may have been closed while it was written
        checkSeal(export, order);
        Edition edition = order.edition();
        Map<String, ?> taken = taken(file);
        if (export.unmasks()) {
            journal.act(RecordedAct.EXPORT_UNMASKED)
                    .in(edition.id(), edition.code())
                    .about("export", export.name())
                    .after(taken)
                    .write();
        } else {
            journal.act(RecordedAct.EXPORT_TAKEN)
                    .in(edition.id(), edition.code())
                    .about("export", export.name())
                    .after(taken)
                    .write();
        }
    }

    private static Map<String, ?> taken(Path file) {
        try {
            return Map.of("bytes", Files.size(file), "hash", Sha256.of(file));
        } catch (IOException gone) {
            throw new UncheckedIOException("an export cannot be read from " + file, gone);
        }
    }

    private void checkSeal(Export export, Order order) {
        if (export.unmasks()
                && !seals.of(export, order.viewer(), order.edition(), order.style())
                        .equals(order.seal())) {
            throw new Refusal(Objection.overall("site.solemn.changed"));
        }
    }

    /** A file that took long and was made before is given now. */
    @Transactional
    void fetched(Export export, Edition edition, Path file) throws IOException {
        journal.act(RecordedAct.EXPORT_FETCHED)
                .in(edition.id(), edition.code())
                .about("export", export.name())
                .after(Map.of("bytes", Files.size(file), "hash", Sha256.of(file)))
                .write();
    }
}
