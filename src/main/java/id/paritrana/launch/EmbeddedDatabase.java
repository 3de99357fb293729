package id.paritrana.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * The embedded PostgreSQL 18, started when no JDBC address is configured.
 *
 * <p>Its data outlives the process. If the process is killed, the server goes on and the next start takes it over.
 * {@code paritrana_owner} owns the database; {@code paritrana_app} reads and writes rows but changes no structure.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "paritrana";
    private static final String OWNER = "paritrana_owner";
    private static final String APP = "paritrana_app";
    private static final String SQL_CANNOT_CONNECT_NOW = "57P03";

    private static final int GLANCE_MS = 300;
    private static final int BETWEEN_TRIES_MS = 5_000;

    private final PostgresServer server;
    private final Loopback loopback;
    private final Secrets secrets;
    private final Runnable afterClose;
    private volatile PostgresServer.Running running;
    private boolean reused;
    private volatile boolean closed;

    private EmbeddedDatabase(PostgresServer server, Loopback loopback, Secrets secrets, Runnable afterClose) {
        this.server = server;
        this.loopback = loopback;
        this.secrets = secrets;
        this.afterClose = afterClose;
    }

    /**
     * Starts, or takes over, the database of this folder; every commit is on the disk before it is confirmed.
     *
     * @param folder of the embedded services; data is kept in its {@code postgres}
     * @throws StartRefused when the server does not start; the message holds the end of its log
     */
    public static EmbeddedDatabase in(Path folder, Secrets secrets) {
        return begin(folder, folder.resolve("programs"), secrets, true, () -> {});
    }

    /**
     * @param programs where the programs of PostgreSQL are unpacked
     * @param durable whether a commit waits for the disk; {@code false} is only for data that may be lost
     */
    static EmbeddedDatabase begin(Path folder, Path programs, Secrets secrets, boolean durable, Runnable afterClose) {
        try {
            var loopback = Loopback.found();
            var server = new PostgresServer(
                    folder.resolve("postgres"),
                    folder.resolve("logs").resolve("postgres.log"),
                    PostgresBinaries.unpackedIn(programs),
                    loopback);
            var database = new EmbeddedDatabase(server, loopback, secrets, afterClose);
            if (!server.initialised()) server.initialise(secrets.superuserPassword());
            database.reused = server.running().isPresent();
            if (!database.reused) {
                server.configure(durable);
                server.start();
            }
            database.prepare();
            return database;
        } catch (IOException | SQLException e) {
            throw new StartRefused("PostgreSQL bawaan di " + folder + " tidak dapat dipakai: " + e.getMessage(), e);
        }
    }

    /** Prepares the server; a failure stops it, because the caller never gets an object to close. */
    private void prepare() throws IOException, SQLException {
        boolean prepared = false;
        try {
            running = reachable();
            prepareRoles();
            prepared = true;
        } finally {
            if (!prepared && !reused && server.running().isPresent()) server.stop();
        }
    }

    /**
     * From now on a thread of its own restarts a server that ends by itself, on the same port.
     *
     * @param progress is told when the server ended, and why it does not restart
     */
    public void watch(StartProgress progress) {
        var watcher = new Thread(() -> watchOver(progress), "database");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watchOver(StartProgress progress) {
        boolean told = false;
        try {
            while (!closed) {
                PostgresServer.pause(told ? BETWEEN_TRIES_MS : GLANCE_MS);
                try {
                    if (revive()) progress.say("Basis data (PostgreSQL) berhenti sendiri dan sudah dijalankan lagi.");
                    told = false;
                } catch (StartRefused | SQLException e) {
                    if (!told) {
                        progress.say(
                                "Basis data (PostgreSQL) berhenti sendiri dan belum dapat dijalankan lagi; terus dicoba. "
                                        + e.getMessage());
                    }
                    told = true;
                }
            }
        } catch (IOException e) {
            progress.say("Basis data (PostgreSQL) tidak dijaga lagi: " + e.getMessage());
        }
    }

    /**
     * Restarts the server on its port if it ended without being asked to.
     *
     * @return whether it had ended
     */
    synchronized boolean revive() throws IOException, SQLException {
        if (closed || server.running().isPresent()) return false;
        server.start(OptionalInt.of(running.port()));
        running = reachable();
        return true;
    }

    /** A server that was killed may still be recovering; it answers once it has recovered. */
    private PostgresServer.Running reachable() throws IOException, SQLException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (true) {
            var found = server.running().orElseThrow(() -> new IOException("server berhenti sendiri\n" + quietTail()));
            try {
                connect(found.port(), "postgres", PostgresServer.SUPERUSER, secrets.superuserPassword())
                        .close();
                return found;
            } catch (SQLException e) {
                boolean stillStarting =
                        SQL_CANNOT_CONNECT_NOW.equals(e.getSQLState()) || "08001".equals(e.getSQLState());
                if (!stillStarting || System.nanoTime() > deadline) throw e;
                PostgresServer.pause(100);
            }
        }
    }

    private String quietTail() {
        try {
            return server.logTail();
        } catch (IOException e) {
            return "(catatan server tidak terbaca: " + e.getMessage() + ")";
        }
    }

    private void prepareRoles() throws SQLException, IOException {
        try (Connection everything = superuser("postgres");
                var statement = everything.createStatement()) {
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    if (reused) return;
                } else {
                    statement.execute("CREATE DATABASE " + DATABASE);
                }
            }
        }
        try (Connection inside = superuser(DATABASE);
                var statement = inside.createStatement()) {
            inside.setAutoCommit(false);
            statement.execute(Program.resourceText("database/roles.sql"));
            // the passwords are ours: base64url, so they need no quoting
            statement.execute("ALTER ROLE " + OWNER + " PASSWORD '" + secrets.ownerPassword() + "'");
            statement.execute("ALTER ROLE " + APP + " PASSWORD '" + secrets.appPassword() + "'");
            inside.commit();
        }
    }

    public String jdbcUrl() {
        return url(running.port(), DATABASE);
    }

    public String ownerUser() {
        return OWNER;
    }

    public String ownerPassword() {
        return secrets.ownerPassword();
    }

    public String appUser() {
        return APP;
    }

    public String appPassword() {
        return secrets.appPassword();
    }

    /** The port of the server, which stays the same as long as this object lives. */
    public int port() {
        return running.port();
    }

    /** Process id of the server. */
    public long pid() {
        return running.pid();
    }

    /** Whether the server was already running, left behind by a process that was killed. */
    public boolean reused() {
        return reused;
    }

    Connection superuser(String database) throws SQLException {
        return connect(running.port(), database, PostgresServer.SUPERUSER, secrets.superuserPassword());
    }

    /** Stops the server once everything is on disk. May be called more than once. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            if (server.running().isPresent()) server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            afterClose.run();
        }
    }

    private String url(int port, String database) {
        return "jdbc:postgresql://" + loopback.inUrl() + ":" + port + "/" + database;
    }

    private Connection connect(int port, String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        // not by way of DriverManager, which knows no drivers of the framework's class loader
        return new org.postgresql.Driver().connect(url(port, database), properties);
    }
}
