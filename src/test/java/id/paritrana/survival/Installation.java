package id.paritrana.survival;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.restassured.RestAssured;

import id.paritrana.FreePort;
import id.paritrana.access.ProviderForTests;
import id.paritrana.launch.EmbeddedDatabase;
import id.paritrana.launch.EphemeralDatabases;
import id.paritrana.launch.StartProgress;

/**
 * A whole installation with its practice editions: PostgreSQL that waits for its disk (one of its own, where this process may mount
 * one), a line to it, a provider and a line to that, two replicas of the packaged app, and a line in front of them that goes to
 * whichever answers. One for all tests of a process.
 */
final class Installation {
    private static final int DISK_MB = 1_024;
    /** Where nothing answers at once, it is asked again for so long. */
    private static final int SECONDS_TO_ANSWER = 60;

    private static final int SECONDS_TO_START = 240;
    /** Longer than nobody asks a provider that has not answered. */
    private static final int SECONDS_UNTIL_ASKED = 25;

    private static final String DISK_FULL = "53100";

    private static Installation shared;

    private final Optional<SmallDisk> disk = SmallDisk.mounted(DISK_MB);
    private final EmbeddedDatabase database;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Line toDatabase;
    private final Line toProvider;
    private final Line front;
    private final ProviderForTests provider = new ProviderForTests();
    private final List<Replica> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final Path folder;

    private Installation() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "installation");
        database = disk.map(small -> EphemeralDatabases.durable(small.database(), small::close))
                .orElseGet(EphemeralDatabases::durable);
        configure();
        database.watch(new StartProgress(new PrintStream(said, true, StandardCharsets.UTF_8)));
        toDatabase = Line.to(database::port);
        front = Line.to(this::whoAnswers);
        var settings = new TreeMap<String, String>();
        provider.start().forEach((name, value) -> settings.put(environmentName(name), value));
        toProvider = Line.to(provider::port);
        provider.isFoundAt(toProvider.port());
        settings.putAll(Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                ProviderForTests.issuer(),
                // one officer does the work of a year in minutes
                "PARITRANA_LIMITS_IMPORT",
                "1000000/PT1M",
                "PARITRANA_DEMO",
                "true",
                "PARITRANA_URL",
                "http://localhost:" + front.port(),
                "PARITRANA_HOME",
                folder.toString(),
                "PARITRANA_SESSION_SECRET",
                "0123456789abcdef-of-tests-that-guard-nothing",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/paritrana",
                "QUARKUS_DATASOURCE_USERNAME",
                database.appUser(),
                "QUARKUS_DATASOURCE_PASSWORD",
                database.appPassword(),
                "QUARKUS_FLYWAY_USERNAME",
                database.ownerUser()));
        settings.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        // every file is followed by its page
        settings.put("PARITRANA_EXPORT_PATIENCE", "PT0S");
        replicas = List.of(replica(settings, 1), replica(settings, 2));
    }

    /** The log of the database stays so small that there is something else on its disk. */
    private void configure() {
        try (var superuser = EphemeralDatabases.superuser(database, "postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter system set max_wal_size = '64MB'");
            statement.execute("alter system set min_wal_size = '32MB'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Replica replica(Map<String, String> settings, int number) throws IOException {
        var own = new TreeMap<>(settings);
        own.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(FreePort.next()));
        return new Replica(own, folder.resolve("replica-" + number + ".log"), FreePort.next());
    }

    static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Starts it once; it ends with the process. */
    static synchronized Installation get() {
        if (shared == null) {
            try {
                shared = new Installation();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
            // one after the other: the first makes the tables and the practice editions
            shared.replicas.forEach(replica -> {
                replica.start();
                replica.awaitReady();
            });
            RestAssured.port = shared.front.port();
        }
        return shared;
    }

    private int whoAnswers() {
        List<Replica> ready = replicas.stream().filter(Replica::isReady).toList();
        return ready.isEmpty()
                ? replicas.get(0).port()
                : ready.get(turn.incrementAndGet() % ready.size()).port();
    }

    Line toDatabase() {
        return toDatabase;
    }

    Line front() {
        return front;
    }

    EmbeddedDatabase database() {
        return database;
    }

    Replica replica(int number) {
        return replicas.get(number - 1);
    }

    List<Replica> replicas() {
        return replicas;
    }

    Line toProvider() {
        return toProvider;
    }

    /** The disk of the database; empty where this process may not mount one. */
    Optional<SmallDisk> disk() {
        return disk;
    }

    /** Waits until each answers. */
    void awaitReplicas() {
        if (!Pause.until(() -> replicas.stream().allMatch(Replica::isReady), SECONDS_TO_START)) {
            throw new IllegalStateException("a replica does not come back\n" + told());
        }
    }

    /** Waits until one answers; whether it does. */
    boolean awaitReplica() {
        return Pause.until(() -> replicas.stream().anyMatch(Replica::isReady), SECONDS_TO_START);
    }

    /** Asks the database past the line, again while it is on its way back. */
    String asked(String sql) {
        long end = System.nanoTime() + SECONDS_TO_ANSWER * 1_000_000_000L;
        while (true) {
            try (var superuser = EphemeralDatabases.superuser(database, "paritrana");
                    var statement = superuser.createStatement();
                    var rows = statement.executeQuery(sql)) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            } catch (SQLException e) {
                boolean onItsWay = e.getSQLState() == null || e.getSQLState().matches("08...|57P..");
                if (!onItsWay || System.nanoTime() > end) {
                    throw new IllegalStateException(sql, e);
                }
                Pause.milliseconds(100);
            }
        }
    }

    /** Whether the database itself says that its disk is full. */
    boolean isFull() {
        try (var superuser = EphemeralDatabases.superuser(database, "paritrana");
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("create table more as select repeat('x', 1000) from generate_series(1, 20000)");
            superuser.rollback();
            return false;
        } catch (SQLException e) {
            return DISK_FULL.equals(e.getSQLState());
        }
    }

    /** Lets the database begin new files of its log, until there are none: that ends it, on a full disk. */
    void asksForAnotherLog() {
        try (var superuser = EphemeralDatabases.superuser(database, "paritrana");
                var statement = superuser.createStatement()) {
            for (int i = 0; i < 10; i++) {
                statement.execute("select pg_logical_emit_message(false, 'fault', 'x')");
                statement.execute("select pg_switch_wal()");
            }
        } catch (SQLException ended) {
            said.writeBytes((ended.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the app's own command says of the journal, past the line: its exit code, and its words where that is not 0. */
    String verifiesJournal() throws IOException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Replica.jar().toString(),
                        "verify-journal",
                        database.jdbcUrl())
                .redirectErrorStream(true);
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", database.appUser());
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        Process process = command.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.onExit().join().exitValue();
        return code + " " + (code == 0 ? "" : words);
    }

    /** Lets every session ask the provider now whether its person still may, until it is so; whether it is. */
    boolean sessionsAsk(BooleanSupplier itIsSo) {
        for (int second = 0; second < SECONDS_UNTIL_ASKED; second++) {
            asked(
                    "with due as (update session set ask_again_at = now() where ended_at is null returning 1) select count(*) from due");
            if (Pause.until(itIsSo, 1)) {
                return true;
            }
        }
        return false;
    }

    /** What happened, for a test that failed. */
    String told() {
        return Stream.concat(
                        Stream.of(said.toString(StandardCharsets.UTF_8)),
                        replicas.stream()
                                .map(Replica::logText)
                                .map(log -> log.substring(Math.max(0, log.length() - 6_000))))
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private void stop() {
        replicas.forEach(Replica::close);
        front.close();
        toProvider.close();
        toDatabase.close();
        provider.stop();
        database.close();
    }
}
