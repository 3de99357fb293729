package id.paritrana.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.proof.Sha256;
import id.paritrana.site.NotThere;
import id.paritrana.tables.CsvStyle;

/** Makes a file for a viewer and writes down that it was taken, and whether it unmasks: who, which, with which fingerprint. */
@ApplicationScoped
class TakeExport {
    private final Journal journal;

    TakeExport(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param file to write to
     * @throws NotThere when the viewer may not have it, as if there were no such file
     */
    @Transactional
    public void take(Export export, Viewer viewer, Edition edition, CsvStyle style, Locale words, Path file) {
        if (!export.allowed(viewer, edition)) {
            throw new NotThere();
        }
        try {
            export.write(viewer, edition, style, words, file);
            Map<String, ?> taken = Map.of("bytes", Files.size(file), "hash", Sha256.of(file));
            if (export.unmasks()) {
                journal.act("export-unmasked")
                        .in(edition.id(), edition.code())
                        .about("export", export.name())
                        .after(taken)
                        .write();
            } else {
                journal.act("export-taken")
                        .in(edition.id(), edition.code())
                        .about("export", export.name())
                        .after(taken)
                        .write();
            }
        } catch (IOException full) {
            throw new UncheckedIOException("an export cannot be written to " + file, full);
        }
    }
}
