package id.paritrana.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Databases of tests: each in a folder named by its process, swept away by a later run when that process was killed. */
public final class EphemeralDatabases {

    private EphemeralDatabases() {}

    /** A new empty database, gone when it is closed or at the end of the process; it does not wait for the disk. */
    public static EmbeddedDatabase begin() {
        return begin(false);
    }

    /** The same, but every commit waits for the disk as in earnest. */
    public static EmbeddedDatabase durable() {
        return begin(true);
    }

    /**
     * The same in a folder of the caller's, on a disk of its own for example.
     *
     * @param afterClose when the server has stopped
     */
    public static EmbeddedDatabase durable(Path folder, Runnable afterClose) {
        Path programs = home().resolve("programs");
        try {
            var database =
                    EmbeddedDatabase.begin(OwnerOnly.folder(folder), programs, Secrets.in(folder), true, afterClose);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "ephemeral database"));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return Settings.of(System.getenv(), Map.of(), Set.of()).home();
    }

    private static EmbeddedDatabase begin(boolean durable) {
        Path home = home();
        Path programs = home.resolve("programs");
        try {
            Path all = OwnerOnly.folder(home.resolve("ephemeral"));
            // another process of tests may begin at the same moment
            try (var channel = FileChannel.open(
                    home.resolve("ephemeral.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                sweep(all, programs);
            }
            Path folder = Files.createTempDirectory(all, ProcessHandle.current().pid() + "-");
            var database = EmbeddedDatabase.begin(folder, programs, Secrets.in(folder), durable, () -> delete(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "ephemeral database"));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection of the superuser, who may do everything: for tests of what even that shows. */
    public static Connection superuser(EmbeddedDatabase database, String name) throws SQLException {
        return database.superuser(name);
    }

    /** Ends the server as a machine does that runs out of memory: at once, without a word. */
    public static void kill(EmbeddedDatabase database) {
        ProcessHandle.of(database.pid()).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    /** Starts it again on its port, where it has ended. */
    public static void revive(EmbeddedDatabase database) throws IOException, SQLException {
        database.revive();
    }

    /** Sends a signal to the server and all that works for it. */
    public static void signal(EmbeddedDatabase database, String name) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        ProcessHandle.of(database.pid()).ifPresent(server -> Stream.concat(Stream.of(server), server.descendants())
                .forEach(process -> command.add(Long.toString(process.pid()))));
        try {
            Program.run(command, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path all, Path programs) throws IOException {
        try (var folders = Files.newDirectoryStream(all)) {
            for (Path folder : folders) {
                long owner = Long.parseLong(folder.getFileName().toString().split("-", 2)[0]);
                if (ProcessHandle.of(owner).isPresent()) continue;
                stop(folder, programs);
                PostgresBinaries.deleteTree(folder);
            }
        }
    }

    /** Stops a server whose owner was killed. */
    public static void stop(Path folder) throws IOException {
        stop(folder, home().resolve("programs"));
    }

    private static void stop(Path folder, Path programs) throws IOException {
        var server = new PostgresServer(
                folder.resolve("postgres"),
                folder.resolve("logs").resolve("postgres.log"),
                PostgresBinaries.unpackedIn(programs),
                Loopback.found());
        if (server.running().isPresent()) server.stop();
    }

    private static void delete(Path folder) {
        try {
            PostgresBinaries.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
