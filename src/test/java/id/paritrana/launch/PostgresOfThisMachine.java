package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server of the PostgreSQL that this machine has, whole: with the tools that fit it, as pg_dump, which do not come with the app's
 * own. Its cluster is new and lies in a folder of the caller's.
 */
public final class PostgresOfThisMachine implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("initdb", "pg_ctl", "postgres", "psql", "pg_dump", "pg_restore");
    private static final List<Path> INSTALLED = List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr/local/pgsql"));
    private static final String PASSWORD = "the-superuser-of-a-trial";
    private static final int SECONDS = 120;

    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresOfThisMachine(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** @return empty where the machine has no PostgreSQL that is whole */
    public static Optional<PostgresOfThisMachine> begin(Path folder) throws IOException {
        Optional<Path> found = programs();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var server = new PostgresOfThisMachine(
                found.get(), folder.resolve("data"), Loopback.found().freePort());
        Path password = folder.resolve("password");
        OwnerOnly.write(password, PASSWORD);
        server.run(
                "initdb",
                "--pgdata=" + server.data,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        Files.writeString(
                server.data.resolve("postgresql.conf"),
                "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = " + server.port + "\n",
                StandardOpenOption.APPEND);
        server.run("pg_ctl", "--pgdata=" + server.data, "--log=" + folder.resolve("server.log"), "--wait", "start");
        return Optional.of(server);
    }

    /** The newest. */
    private static Optional<Path> programs() throws IOException {
        var whole = new ArrayList<Path>();
        for (Path installed : INSTALLED) {
            if (Files.isDirectory(installed)) {
                try (Stream<Path> folders = Files.walk(installed, 2)) {
                    folders.filter(folder -> PROGRAMS.stream().allMatch(p -> Files.isExecutable(folder.resolve(p))))
                            .forEach(whole::add);
                }
            }
        }
        return whole.stream().max(Path::compareTo);
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Program.Result done = Program.run(Program.withoutRootName(command), SECONDS);
        if (!done.succeeded()) {
            throw new IOException(program + ": " + done.output());
        }
    }

    /** Where its tools lie. */
    public Path programFolder() {
        return programs;
    }

    public int port() {
        return port;
    }

    /** Of the user {@code postgres}. */
    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "--pgdata=" + data, "--wait", "--mode=fast", "stop");
    }
}
