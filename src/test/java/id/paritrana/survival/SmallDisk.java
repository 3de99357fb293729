package id.paritrana.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import id.paritrana.launch.EphemeralDatabases;

/**
 * A small file system of its own, in memory, which a test fills to the last byte. Only who may mount has one. What a process left
 * behind that was killed is swept away by a later run.
 */
final class SmallDisk implements AutoCloseable {
    private static final String NAME = "paritrana-small-disk-";
    private static final String DATABASE = "database";
    private static final String BALLAST = "ballast";
    private static final int SECONDS = 20;
    private static final int[] PIECES = {1 << 20, 1 << 12};

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @return empty where this process may not mount */
    static Optional<SmallDisk> mounted(int megabytes) {
        try {
            Path all = Path.of(System.getProperty("java.io.tmpdir"));
            sweep(all);
            Path folder = Files.createTempDirectory(
                    all, NAME + ProcessHandle.current().pid() + "-");
            if (run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "paritrana", folder.toString())) {
                return Optional.of(new SmallDisk(folder));
            }
            Files.delete(folder);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path all) throws IOException {
        try (var left = Files.newDirectoryStream(all, NAME + "*")) {
            for (Path folder : left) {
                String owner =
                        folder.getFileName().toString().substring(NAME.length()).split("-")[0];
                if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                    Files.deleteIfExists(folder.resolve(BALLAST));
                    EphemeralDatabases.stop(folder.resolve(DATABASE));
                    unmount(folder);
                }
            }
        }
    }

    private static void unmount(Path folder) throws IOException {
        // a process that has just ended may still be letting go of it
        for (int i = 0; i < SECONDS && !run("umount", folder.toString()); i++) {
            Pause.milliseconds(500);
        }
        Files.delete(folder);
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the database of this disk lies. */
    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Leaves nothing free. */
    void fill() {
        try (var ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int piece : PIECES) {
                while (isWritten(ballast, ByteBuffer.allocate(piece))) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(FileChannel to, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                to.write(piece);
            }
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    /** There is room again. */
    void relieve() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve(BALLAST);
    }

    @Override
    public void close() {
        try {
            unmount(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
