package id.paritrana.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The real server, started and stopped. */
class EmbeddedDatabaseTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String AGAIN = "sudah dijalankan lagi";

    @TempDir
    Path folder;

    private EmbeddedDatabase begin() throws IOException {
        Path programs = Path.of(".paritrana", "programs").toAbsolutePath();
        return EmbeddedDatabase.begin(folder, programs, Secrets.in(folder), true, () -> {});
    }

    /** A table of the owner's, which gives the app its rows: nothing is given by default. */
    private static void note(EmbeddedDatabase database, String columns) throws SQLException {
        execute(owner(database), "CREATE TABLE note (" + columns + ")");
        assertThrows(SQLException.class, () -> execute(app(database), "SELECT * FROM note"));
        execute(owner(database), "GRANT SELECT, INSERT, UPDATE, DELETE ON note TO " + database.appUser());
    }

    @Test
    void keeps_what_was_committed_from_one_start_to_the_next() throws Exception {
        try (var first = begin()) {
            note(first, "text text");
            execute(app(first), "INSERT INTO note VALUES ('tersimpan')");
            assertFalse(first.reused());
        }
        try (var second = begin()) {
            assertFalse(second.reused());
            assertEquals("tersimpan", text(app(second), "SELECT text FROM note"));
        }
    }

    @Test
    void confirms_a_commit_only_when_it_is_on_the_disk() throws Exception {
        try (var database = begin()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertEquals("on", text(app(database), "SHOW " + setting), setting);
            }
            assertEquals("127.0.0.1", text(app(database), "SHOW listen_addresses"));
            assertEquals("18", text(app(database), "SHOW server_version").split("\\.")[0]);
            assertEquals("UTF8", text(app(database), "SHOW server_encoding"));
        }
    }

    @Test
    void loses_nothing_when_the_server_is_killed() throws Exception {
        try (var database = begin()) {
            note(database, "text text");
            execute(app(database), "INSERT INTO note VALUES ('tersimpan')");
            ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            assertThrows(SQLException.class, () -> app(database));
        }
        try (var again = begin()) {
            assertFalse(again.reused());
            assertEquals("tersimpan", text(app(again), "SELECT text FROM note"));
        }
    }

    @Test
    void starts_again_on_its_port_when_it_ends_by_itself() throws Exception {
        var said = new ByteArrayOutputStream();
        try (var database = begin()) {
            note(database, "text text");
            execute(app(database), "INSERT INTO note VALUES ('tersimpan')");
            database.watch(new StartProgress(new PrintStream(said, true, StandardCharsets.UTF_8)));
            String address = database.jdbcUrl();
            EphemeralDatabases.kill(database);
            for (int i = 0; i < 1_200 && !tells(said, AGAIN); i++) Thread.sleep(100);
            assertEquals(address, database.jdbcUrl());
            assertEquals("tersimpan", text(app(database), "SELECT text FROM note"));
            assertTrue(tells(said, AGAIN), said.toString());
        }
    }

    private static boolean tells(ByteArrayOutputStream said, String words) {
        return said.toString(StandardCharsets.UTF_8).contains(words);
    }

    @Test
    void takes_over_the_server_that_a_killed_process_left_behind() throws Exception {
        var leftBehind = begin();
        note(leftBehind, "text text");
        try (var heir = begin()) {
            assertTrue(heir.reused());
            assertEquals(leftBehind.pid(), heir.pid());
            assertEquals(leftBehind.jdbcUrl(), heir.jdbcUrl());
            assertEquals("0", text(app(heir), "SELECT count(*) FROM note"));
        }
        assertThrows(SQLException.class, () -> app(leftBehind));
    }

    @Test
    void starts_although_another_program_now_has_the_old_process_id() throws Exception {
        begin().close();
        Path note = folder.resolve("postgres").resolve("postmaster.pid");
        Files.writeString(
                note,
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres")
                        + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (var database = begin()) {
            assertFalse(database.reused());
        }
    }

    @Test
    void takes_no_other_server_with_the_old_process_id_for_its_own() throws Exception {
        begin().close();
        Path another = Files.createDirectory(folder.resolve("another"));
        Path programs = Path.of(".paritrana", "programs").toAbsolutePath();
        try (var other = EmbeddedDatabase.begin(another, programs, Secrets.in(another), false, () -> {})) {
            Files.writeString(
                    folder.resolve("postgres").resolve("postmaster.pid"),
                    other.pid() + "\n" + folder.resolve("postgres") + "\n1\n" + other.port()
                            + "\n\n127.0.0.1\n\nready\n");
            try (var database = begin()) {
                assertFalse(database.reused());
                assertNotEquals(other.pid(), database.pid());
            }
            assertEquals("1", text(app(other), "SELECT 1"), "and leaves it alone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0\0\0\0\0", "abc\n", "17\n"})
    void starts_although_the_note_of_the_server_before_is_damaged(String left) throws Exception {
        begin().close();
        Files.writeString(folder.resolve("postgres").resolve("postmaster.pid"), left);
        try (var database = begin()) {
            assertFalse(database.reused());
        }
    }

    @Test
    void does_not_start_beside_itself_when_the_note_is_damaged() throws Exception {
        try (var running = begin()) {
            Path note = folder.resolve("postgres").resolve("postmaster.pid");
            String whole = Files.readString(note);
            Files.writeString(note, "abc\n");
            var refused = assertThrows(StartRefused.class, this::begin);
            assertTrue(refused.getMessage().contains("kill " + running.pid()), refused.getMessage());
            Files.writeString(note, whole);
        }
    }

    @Test
    void lets_nobody_in_without_the_password() throws Exception {
        try (var database = begin()) {
            for (String user : List.of("postgres", database.ownerUser(), database.appUser())) {
                for (String guess : List.of("", "postgres", "paritrana", user)) {
                    var refused = assertThrows(
                            SQLException.class, () -> DriverManager.getConnection(database.jdbcUrl(), user, guess));
                    assertTrue(
                            guess.isEmpty() || WRONG_PASSWORD.equals(refused.getSQLState()),
                            user + ": " + refused.getMessage());
                }
            }
            assertNotEquals(database.ownerPassword(), database.appPassword());
        }
    }

    @Test
    void gives_the_application_rows_and_no_structure() throws Exception {
        try (var database = begin()) {
            note(database, "id bigint GENERATED ALWAYS AS IDENTITY, text text");
            execute(app(database), "INSERT INTO note (text) VALUES ('a')");
            execute(app(database), "UPDATE note SET text = 'b'");
            execute(app(database), "DELETE FROM note");
            for (String forbidden : List.of(
                    "CREATE TABLE other (id int)",
                    "CREATE SCHEMA other",
                    "CREATE TEMPORARY TABLE other (id int)",
                    "ALTER TABLE note ADD COLUMN other int",
                    "DROP TABLE note",
                    "TRUNCATE note",
                    "CREATE ROLE other",
                    "SET ROLE paritrana_owner")) {
                var refused = assertThrows(SQLException.class, () -> execute(app(database), forbidden), forbidden);
                assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState(), forbidden);
            }
            var refused =
                    assertThrows(SQLException.class, () -> execute(owner(database), "CREATE ROLE other SUPERUSER"));
            assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState());
        }
    }

    @Test
    void keeps_its_secrets_to_its_owner() throws Exception {
        begin().close();
        Path secrets = folder.resolve("secrets.properties");
        assertEquals("rw-------", permissions(secrets));
        assertEquals("rwx------", permissions(folder.resolve("postgres")));
        assertFalse(Files.exists(folder.resolve("postgres.new.password")));
        String kept = Files.readString(secrets);
        begin().close();
        assertEquals(kept, Files.readString(secrets));
    }

    @Test
    void is_gone_after_a_test() throws Exception {
        var database = EphemeralDatabases.begin();
        assertEquals("1", text(app(database), "SELECT 1"));
        database.close();
        assertThrows(SQLException.class, () -> app(database));
        database.close();
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
    }

    private static Connection app(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
