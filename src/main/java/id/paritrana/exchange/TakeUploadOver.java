package id.paritrana.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Office;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionAddress;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.tables.RowProgress;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.cells.Reading;

/** Takes an uploaded workbook over as somebody agreed to it: a small one at once, a large one behind a page that tells how far it is. */
@ApplicationScoped
class TakeUploadOver {
    /** Bytes from which on a file is large. */
    private static final int LARGE = 64 * 1024;

    private final ImportWorkbook imports;
    private final LongImports longImports;
    private final UploadedWorkbook workbooks;
    private final Uploads uploads;

    TakeUploadOver(ImportWorkbook imports, LongImports longImports, UploadedWorkbook workbooks, Uploads uploads) {
        this.imports = imports;
        this.longImports = longImports;
        this.workbooks = workbooks;
        this.uploads = uploads;
    }

    /** What somebody has agreed to, and for which office: so short, whatever was sent, that it can wait for its turn. */
    private record Agreed(Set<EditionTable> ticked, String fingerprint, String office) {
        private static final int LONGEST = 64;

        Agreed {
            fingerprint = fingerprint.length() > LONGEST ? "" : fingerprint;
            office = office.length() > LONGEST ? office.substring(0, LONGEST) : office;
        }
    }

    /**
     * @param ticked tables whose rows that the file does not have are to be deleted
     * @param fingerprint of the plan that somebody saw
     * @param office to make a new edition for; a form that was opened while nothing was chosen means the one that there is now, whatever
     *     comes while it waits
     * @param locale in which it is said what became of a large one
     * @return the address to go on to
     * @throws AnotherUnderWay when another large one is under way
     * @throws Refusal when the file has errors, the rules object, or something else would happen by now
     */
    String begin(Viewer viewer, String id, Set<EditionTable> ticked, String fingerprint, String office, Locale locale) {
        String shown = office.isEmpty()
                ? ImportWorkbook.onlyOffice(viewer).map(Office::code).orElse("")
                : office;
        var agreed = new Agreed(ticked, fingerprint, shown);
        Uploads.Known upload = uploads.known(viewer, id);
        BiFunction<Viewer, RowProgress, String> importing = (by, progress) -> takenOver(by, id, agreed, progress);
        if (upload.bytes() >= LARGE) {
            longImports.begin(viewer, id, upload.hash(), locale, importing);
            return ImportAddress.progress(id);
        }
        String desk = EditionAddress.desk(importing.apply(viewer, RowProgress.UNSEEN));
        longImports.done(viewer, id, desk);
        return desk;
    }

    private String takenOver(Viewer viewer, String id, Agreed agreed, RowProgress progress) {
        var upload = uploads.of(viewer, id);
        Reading reading = workbooks.read(viewer, upload);
        if (!reading.isUsable()) {
            throw new Refusal(
                    Objection.overall("exchange.problems", reading.errors().size()));
        }
        var edition = imports.takeOverAsAgreed(
                viewer,
                ImportPlan.Wish.of(reading, agreed.ticked()),
                ImportedFile.of(upload.name(), upload.content()),
                agreed.office(),
                agreed.fingerprint(),
                progress);
        uploads.forget(viewer, upload.id());
        return edition.code();
    }
}
