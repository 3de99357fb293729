package id.paritrana.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import id.paritrana.site.work.LongWork;

/**
 * A file that is being made, or waits for its turn.
 *
 * @param wanted which one it is
 * @param work how far it is; nobody looks as long as the file is waited for
 * @param file to be deleted by its sender
 * @param followed whether it has a page that tells how far it is
 */
record Making(WantedFile wanted, LongWork work, CompletableFuture<Path> file, AtomicBoolean followed) {
    /** Its page, where it has one. */
    Optional<String> page() {
        return followed.get() ? Optional.of(address()) : Optional.empty();
    }

    String address() {
        return ExportAddress.made(wanted.edition(), wanted.export(), work.id()) + GiveFile.excel(wanted.style());
    }

    /** Nobody will ask for it: it goes when it is there. */
    void isNotWanted() {
        file.thenAccept(made -> {
            try {
                Files.deleteIfExists(made);
            } catch (IOException stays) {
                // the scratch folder is cleaned at the next start
                throw new UncheckedIOException("a file that nobody wants stays", stays);
            }
        });
    }

    /**
     * Waits for it.
     *
     * @return empty when it takes longer than that
     */
    Optional<Path> within(Duration patience) {
        try {
            return Optional.of(file.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException takesLonger) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException usual) {
                throw usual;
            }
            if (failed.getCause() instanceof Error grave) {
                throw grave;
            }
            throw new IllegalStateException("a file was not made", failed.getCause());
        }
    }
}
