package id.paritrana.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.Answer;
import id.paritrana.site.ScratchFolder;
import id.paritrana.site.work.Ending;
import id.paritrana.site.work.HowFar;
import id.paritrana.site.work.LongWork;
import id.paritrana.site.work.LongWorks;
import id.paritrana.tables.CsvStyle;

/**
 * Delivers a requested file: at once when it is ready soon, else by a progress page from which it can be downloaded
 * later.
 */
@ApplicationScoped
class GiveFile {
    private static final Logger LOG = Logger.getLogger(GiveFile.class);

    private final ExportQueue queue;
    private final TakeExport take;
    private final VisibleResults results;
    private final LongWorks works;
    private final ScratchFolder scratch;
    private final Config settings;

    GiveFile(
            ExportQueue queue,
            TakeExport take,
            VisibleResults results,
            LongWorks works,
            ScratchFolder scratch,
            Config settings) {
        this.queue = queue;
        this.take = take;
        this.results = results;
        this.works = works;
        this.scratch = scratch;
        this.settings = settings;
    }

    /** @throws TooManyExports when there is no room for it now */
    void checkRoom(Export export, Order order) {
        WantedFile wanted = wanted(export, order);
        if (queue.followed(wanted).isEmpty()) {
            queue.checkRoom(wanted.account());
        }
    }

    /**
     * Must not be called in a transaction, because waiting would block database connections.
     *
     * @throws TooManyExports when there is no room for it now
     */
    Response give(Export export, Order order) {
        Edition edition = order.edition();
        WantedFile wanted = wanted(export, order);
        Optional<Making> same = queue.followed(wanted);
        if (same.isPresent()) {
            return Answer.to(same.get().address());
        }
        Making making = queue.begin(
                wanted,
                wanted.about(),
                ending(edition, export),
                (now, to, progress) -> take.take(export, order.by(now).followedBy(progress), to));
        Optional<Path> made = making.within(settings.getValue("paritrana.export.patience", Duration.class));
        if (made.isPresent()) {
            try {
                return sent(edition, export, made.get());
            } catch (IOException gone) {
                throw new UncheckedIOException("a file that was made cannot be read", gone);
            }
        }
        LongWork work = making.work();
        try {
            works.keep(order.viewer(), work, () -> making.file()
                    .handle((file, failed) ->
                            failed == null ? new Ending.Made(file) : refused(work, failed, order.words()))
                    .exceptionally(unsaid -> new Ending.Refused(List.of()))
                    .thenAccept(work.ending()::complete));
        } catch (RuntimeException | Error away) {
            making.isNotWanted();
            throw away;
        }
        making.followed().set(true);
        return Answer.to(making.address());
    }

    /** @throws id.paritrana.refusal.NotThere when this viewer has asked for no such file, or would get another one now */
    HowFar howFar(Viewer viewer, Edition edition, Export export, CsvStyle style, String id) {
        return works.of(viewer, id, about(viewer, edition, export, style));
    }

    /** The file that was made meanwhile. */
    Response fetched(Viewer viewer, Edition edition, Export export, CsvStyle style, String id) throws IOException {
        Path copy = scratch.file("export-", ending(edition, export));
        try {
            works.copy(viewer, id, about(viewer, edition, export, style), copy);
            take.fetched(export, edition, copy);
            return sent(edition, export, copy);
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    /** What stands behind an address for a style. */
    static String excel(CsvStyle style) {
        return style == CsvStyle.SEMICOLON ? "?excel=1" : "";
    }

    /** A recusal of the viewer's seat makes it another file. */
    private String about(Viewer viewer, Edition edition, Export export, CsvStyle style) {
        return wanted(export, new Order(viewer, edition, style, Locale.ROOT, ""))
                .about();
    }

    private WantedFile wanted(Export export, Order order) {
        return new WantedFile(
                order.viewer().accountId(),
                order.edition().code(),
                export.name(),
                order.style(),
                order.words(),
                results.missed(order.viewer(), order.edition()),
                order.seal());
    }

    private static String ending(Edition edition, Export export) {
        String name = export.fileName(edition);
        return name.substring(name.lastIndexOf('.'));
    }

    private static Ending refused(LongWork work, Throwable failed, Locale words) {
        Throwable cause = failed instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failed;
        List<Objection> told = List.of();
        if (cause instanceof Refusal refusal) {
            told = refusal.objections();
        } else if (!(cause instanceof NotThere)) {
            LOG.errorf(cause, "not made: %s", work.about());
            told = cause instanceof NotAsRecorded differs ? List.of(differs.told()) : List.of();
        }
        return new Ending.Refused(
                told.stream().map(objection -> objection.text(words)).toList());
    }

    private static Response sent(Edition edition, Export export, Path file) throws IOException {
        long size = Files.size(file);
        return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE))
                .header("Content-Length", size)
                .header("Content-Type", export.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + export.fileName(edition) + "\"")
                .build();
    }
}
