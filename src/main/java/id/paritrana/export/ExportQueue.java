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

    /** Writes one file. */
    @FunctionalInterface
    interface Making {
        void write(Path file) throws IOException;
    }

    /** What is done when it is one's turn. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /** Waits for the turn. To be asked outside of a transaction: who waits must not keep others from the database. */
    <T> T inTurn(Work<T> work) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }

    /**
     * Makes a file; by somebody whose turn it is.
     *
     * @param ending of its name
     * @return the file, to be deleted by who sends it
     */
    Path make(String ending, Making making) throws IOException {
        Path file = scratch.file("export-", ending);
        try {
            making.write(file);
            return file;
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }
}
