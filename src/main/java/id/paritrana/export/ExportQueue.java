package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;

import id.paritrana.access.OnBehalf;
import id.paritrana.access.OpaqueId;
import id.paritrana.site.ScratchFolder;
import id.paritrana.site.work.LongWork;
import id.paritrana.tables.RowProgress;

/**
 * Lets files be made a few at a time, however many are asked for at once: the data of a large edition is in memory while its
 * file is made. Each is made in a scratch file and sent from there.
 */
@ApplicationScoped
class ExportQueue {
    private static final int AT_ONCE = 2;

    private final ScratchFolder scratch;
    private final OnBehalf onBehalf;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread worker = new Thread(work, "exports");
        worker.setDaemon(true);
        return worker;
    });

    ExportQueue(ScratchFolder scratch, OnBehalf onBehalf) {
        this.scratch = scratch;
        this.onBehalf = onBehalf;
    }

    /** Writes one file. */
    @FunctionalInterface
    interface Writing {
        void write(Path file, RowProgress progress) throws IOException;
    }

    /**
     * Has a file made when it is its turn, in the name of who asks.
     *
     * @param about what it is
     * @param ending of its name
     */
    Making begin(String about, String ending, Writing writing) {
        var making = new Making(new LongWork(OpaqueId.next(), about), new CompletableFuture<>());
        threads.execute(onBehalf.ofViewer(() -> {
            try {
                making.file()
                        .complete(written(
                                ending, to -> writing.write(to, making.work().rows())));
            } catch (IOException | RuntimeException | Error failed) {
                // whatever it was, who waits is told, and the next has its turn
                making.file().completeExceptionally(failed);
            }
        }));
        return making;
    }

    void stop(@Observes ShutdownEvent stopped) {
        threads.shutdownNow();
    }

    private Path written(String ending, Content content) throws IOException {
        Path file = scratch.file("export-", ending);
        try {
            content.write(file);
            return file;
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(Path file) throws IOException;
    }
}
