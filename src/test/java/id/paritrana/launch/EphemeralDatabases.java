package id.paritrana.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Databases of tests: each in a folder named by its process, swept away by a later run when that process was killed. */
public final class EphemeralDatabases {

    private EphemeralDatabases() {}

    /** A new empty database, gone when it is closed or at the end of the process; it does not wait for the disk. */
    public static EmbeddedDatabase begin() {
        Path home = Settings.of(System.getenv(), Map.of(), Set.of()).home();
        Path programs = home.resolve("programs");
        try {
            Path all = OwnerOnly.folder(home.resolve("ephemeral"));
            sweep(all, programs);
            Path folder = Files.createTempDirectory(all, ProcessHandle.current().pid() + "-");
            var database = EmbeddedDatabase.begin(folder, programs, Secrets.in(folder), false, () -> delete(folder));
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

    private static void sweep(Path all, Path programs) throws IOException {
        try (var folders = Files.newDirectoryStream(all)) {
            for (Path folder : folders) {
                long owner = Long.parseLong(folder.getFileName().toString().split("-", 2)[0]);
                if (ProcessHandle.of(owner).isPresent()) continue;
                var server = new PostgresServer(
                        folder.resolve("postgres"),
                        folder.resolve("logs").resolve("postgres.log"),
                        PostgresBinaries.unpackedIn(programs));
                if (server.running().isPresent()) server.stop();
                PostgresBinaries.deleteTree(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            PostgresBinaries.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
