package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A note about a started process, by which the next start finds it after this one was killed. The start time
 * distinguishes it from a later process with the same id.
 */
final class ProcessNote {

    private final Path file;

    ProcessNote(Path file) {
        this.file = file;
    }

    /** @param doing what the process was started for; compared by {@link #living(String)} */
    void write(ProcessHandle process, String doing) throws IOException {
        OwnerOnly.write(file, process.pid() + "\n" + born(process) + "\n" + doing + "\n");
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The noted process, if it is still alive and was started for exactly this. */
    Optional<ProcessHandle> living(String doing) throws IOException {
        return lines().filter(lines -> lines.get(2).equals(doing)).flatMap(ProcessNote::process);
    }

    Optional<ProcessHandle> living() throws IOException {
        return lines().flatMap(ProcessNote::process);
    }

    private Optional<List<String>> lines() throws IOException {
        if (Files.notExists(file)) return Optional.empty();
        return Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() == 3);
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> born(process).equals(lines.get(1)));
    }

    private static String born(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }

    /** Asks the process to end, waits, and then kills it. */
    static void stop(ProcessHandle process, int seconds) throws IOException {
        CompletableFuture<ProcessHandle> end = process.onExit();
        process.destroy();
        try {
            end.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("terputus saat menghentikan proses " + process.pid(), e);
        } catch (ExecutionException e) {
            throw new IOException("proses " + process.pid() + " tidak dapat ditunggu", e.getCause());
        }
    }
}
