package id.paritrana.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL cluster in one folder, as a process: initialised once, started, found again, stopped.
 *
 * <p>It listens on 127.0.0.1 alone (::1 where there is no IPv4), has no local socket, and accepts only a SCRAM
 * password.
 */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final int START_SECONDS = 120;
    private static final int ATTEMPTS = 4;
    /** One above the largest process id that Linux and macOS give. */
    private static final String NO_SUCH_PROCESS = "4194304";

    private static final long LARGEST_LOG = 10L << 20;

    private final Path data;
    private final Path log;
    private final PostgresBinaries binaries;
    private final Loopback loopback;

    PostgresServer(Path data, Path log, PostgresBinaries binaries, Loopback loopback) {
        this.data = data;
        this.log = log;
        this.binaries = binaries;
        this.loopback = loopback;
    }

    /** What the server itself records while it runs. */
    record Running(long pid, int port) {}

    boolean initialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /**
     * Builds the cluster beside its place and moves it there when it is complete, so that a crash leaves nothing half
     * made.
     */
    void initialise(String superuserPassword) throws IOException {
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        PostgresBinaries.deleteTree(fresh);
        OwnerOnly.folder(fresh.getParent());
        Path password = fresh.resolveSibling(fresh.getFileName() + ".password");
        OwnerOnly.write(password, superuserPassword);
        try {
            Program.Result made = pg(
                    "initdb",
                    List.of(
                            "--pgdata=" + fresh,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"),
                    START_SECONDS);
            if (!made.succeeded()) throw failed("disiapkan", made);
        } finally {
            Files.deleteIfExists(password);
        }
        Path settings = fresh.resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\ninclude 'paritrana.conf'\n");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes the settings anew at each start, so that they hold whatever the folder contained before. */
    void configure(boolean durable) throws IOException {
        String safe = durable ? "on" : "off";
        Files.writeString(data.resolve("paritrana.conf"), """
                listen_addresses = '%2$s'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = %1$s
                synchronous_commit = %1$s
                full_page_writes = %1$s
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                log_error_verbosity = terse
                log_parameter_max_length_on_error = 0
                """.formatted(safe, loopback.text()));
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
    }

    void start() throws IOException {
        start(OptionalInt.empty());
    }

    /** @param port the port to use again, where others rely on it */
    void start(OptionalInt port) throws IOException {
        OwnerOnly.folder(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        disownOtherProcess();
        Program.Result started = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            started = pg(
                    "pg_ctl",
                    List.of(
                            "--pgdata=" + data,
                            "--log=" + log,
                            "--wait",
                            "--timeout=" + START_SECONDS,
                            "--options=-p " + (port.isPresent() ? port.getAsInt() : loopback.freePort()),
                            "start"),
                    START_SECONDS + 10);
            if (started.succeeded()) return;
            // children of a killed server need a moment to release its memory; a free port can be taken meanwhile
            pause(500);
        }
        throw failed("dimulai", started);
    }

    /** Ends sessions, writes everything to disk, and waits until the process is gone. */
    void stop() throws IOException {
        Program.Result stopped =
                pg("pg_ctl", List.of("--pgdata=" + data, "--wait", "--timeout=60", "--mode=fast", "stop"), 70);
        if (!stopped.succeeded() && running().isPresent()) throw failed("dihentikan", stopped);
    }

    /** The server that runs on this folder now, whoever started it. */
    Optional<Running> running() throws IOException {
        return noted().filter(noted ->
                ProcessHandle.of(noted.pid()).filter(this::isOurs).isPresent());
    }

    /** The content of the note that a server writes beside its data; empty when the note is missing or incomplete. */
    private Optional<Running> noted() throws IOException {
        try {
            List<String> lines = Files.readAllLines(note(), StandardCharsets.ISO_8859_1);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Running(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException neverStartedOrStoppedOrDamaged) {
            return Optional.empty();
        }
    }

    private Path note() {
        return data.resolve("postmaster.pid");
    }

    /**
     * Replaces a noted id that now belongs to another process. After a restart of the machine it may even be another
     * PostgreSQL, which ours would take for itself. Only the id is replaced: from the rest of the note PostgreSQL still
     * sees whether children of a killed server hold its memory. A note damaged by power loss is deleted.
     */
    private void disownOtherProcess() throws IOException {
        if (Files.notExists(note()) || running().isPresent()) return;
        if (noted().isEmpty()) {
            refuseWhileUnderWay();
            Files.delete(note());
            return;
        }
        var lines = new ArrayList<>(Files.readAllLines(note(), StandardCharsets.ISO_8859_1));
        lines.set(0, NO_SUCH_PROCESS);
        Files.write(note(), lines, StandardCharsets.ISO_8859_1);
    }

    /** Refuses to start while a server is running: two servers on the same data would destroy it. */
    private void refuseWhileUnderWay() {
        ProcessHandle.allProcesses().filter(this::isOurs).findAny().ifPresent(server -> {
            throw new StartRefused(
                    "PostgreSQL bawaan masih berjalan dengan data di " + data + " (proses " + server.pid()
                            + "), tetapi catatannya postmaster.pid rusak. Hentikan proses itu (kill " + server.pid()
                            + "), lalu mulai lagi.");
        });
    }

    /**
     * Whether a process is PostgreSQL on our data: it works in their folder, or was called with it. A process that has
     * ended but is still in the process table shows no command.
     */
    private boolean isOurs(ProcessHandle process) {
        boolean postgres = process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
        if (!postgres) return false;
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(data.toRealPath());
        } catch (IOException anotherSystemOrAnotherUser) {
            return process.info()
                    .arguments()
                    .filter(arguments -> List.of(arguments).contains(data.toString()))
                    .isPresent();
        }
    }

    String logTail() throws IOException {
        if (Files.notExists(log)) return "";
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private Program.Result pg(String program, List<String> arguments, int seconds) throws IOException {
        var command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(arguments);
        return Program.run(Program.withoutRootName(command), seconds);
    }

    private StartRefused failed(String what, Program.Result result) throws IOException {
        String hint = result.output().contains("unshare")
                ? "\nSebagai root, PostgreSQL bawaan memerlukan user namespace. Jalankan sebagai pengguna biasa, "
                        + "atau isi QUARKUS_DATASOURCE_JDBC_URL."
                : "";
        return new StartRefused("PostgreSQL bawaan tidak dapat " + what + " di " + data + ":\n" + result.output() + "\n"
                + logTail() + hint);
    }

    static void pause(long milliseconds) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("terputus saat menunggu PostgreSQL", e);
        }
    }
}
