package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.site.ScratchFolder;

/**
 * Lets files be made a few at a time, however many are asked for at once: the data of a large edition is in memory while its
 * file is made. Each is made in a scratch file and sent from there.
 */
@ApplicationScoped
class ExportQueue {
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ScratchFolder scratch;

    ExportQueue(ScratchFolder scratch) {
        this.scratch = scratch;
    }

    /** Writes one file, in a transaction of its own. */
    @FunctionalInterface
    interface Making {
        void write(Path file) throws IOException;
    }

    /**
     * Waits for its turn and makes the file.
     *
     * @param ending of its name
     * @return the file, to be deleted by who sends it
     */
    Path make(String ending, Making making) throws IOException {
        turns.acquireUninterruptibly();
        try {
            Path file = scratch.file("export-", ending);
            try {
                making.write(file);
                return file;
            } catch (IOException | RuntimeException | Error failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } finally {
            turns.release();
        }
    }
}
