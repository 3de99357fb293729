package id.paritrana.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.exchange.ImportFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people mark, write and are called stands in no log, whatever goes wrong on the way. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SilentLogTest {
    private static final String MARK = "73.918273645";
    private static final String COMMENT = "KenariKomentar";
    private static final String NAME = "Kenari Namawati";
    private static final List<String> CANARIES = List.of(MARK, COMMENT, "Namawati", "KenariAlasan", "KenariBerkas");

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @TestHTTPResource
    java.net.URI app;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final ExtFormatter formatter = new PatternFormatter("%p %c %s%e%n");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            var said = new StringWriter();
            said.append(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(record)));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(said, true));
            }
            lines.add(said.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void nothing_that_is_typed_stands_in_a_log() throws Exception {
        var edition = EditionFixture.of("KENARI").opened(database);
        var member = FormClient.as(edition.member(4));
        var officer = FormClient.as("kenari secretariat");
        String sheet = "/editions/KENARI/nominations/KAB1/sheet";
        member.open(sheet, "/sheet")
                .fill("m-C1", MARK)
                .fill("c-C1", COMMENT)
                .send("")
                .then();
        member.open(sheet, "/sheet")
                .fill("m-C1", MARK + "0000000000000000")
                .send(sheet + "/autosave")
                .then();
        member.open(sheet, "/sheet")
                .fill("m-C1", "1000")
                .fill("c-C1", COMMENT.repeat(900))
                .send(sheet)
                .then();
        officer.open("/editions/KENARI/committee/4", "/holders")
                .fill("name", NAME)
                .fill("kind", "substitute")
                .send("/editions/KENARI/committee/4/holders")
                .then()
                .statusCode(422);
        officer.get("/editions/KENARI/committee/" + COMMENT).then().statusCode(404);
        member.open("/editions/KENARI/nominations/KAB2/recuse")
                .fill("reason", "KenariAlasan ".repeat(400))
                .send()
                .then()
                .statusCode(422);

        // the database refuses, in a single statement and in a batch, and then is not what the app takes it for
        byOwner("alter table sheet_mark add constraint canary check (criterion <> 'C1') not valid");
        try {
            assertTrue(member.open(sheet, "/sheet")
                            .fill("m-C1", MARK)
                            .fill("c-C1", COMMENT + " lagi")
                            .send(sheet + "/autosave")
                            .statusCode()
                    >= 400);
        } finally {
            byOwner("alter table sheet_mark drop constraint canary");
        }
        byOwner("alter table seat_holder add constraint canary check (name not like 'Kenari%') not valid");
        try {
            ImportFixture.edition("KENARIIMPOR", "practice")
                    .with("seats", "9,Unsur lain,member," + NAME + "\n")
                    .with("marks", "N1,C1,1," + MARK + "," + COMMENT + "\n")
                    .takeOver("kenari secretariat");
        } finally {
            byOwner("alter table seat_holder drop constraint canary");
        }
        byOwner("alter table sheet_mark rename to sheet_mark_away");
        try {
            assertTrue(member.get(sheet).statusCode() >= 500);
        } finally {
            byOwner("alter table sheet_mark_away rename to sheet_mark");
        }
        hangUp(edition.member(4), sheet);
        hangUp(edition.member(4), sheet);
        Thread.sleep(500);

        assertTrue(lines.stream().anyMatch(l -> l.contains("reference")), "something was logged at all");
        var found = new TreeSet<String>();
        for (String line : lines) {
            CANARIES.stream().filter(line::contains).forEach(canary -> found.add(canary + " in " + line));
        }
        for (String line : serverLog()) {
            CANARIES.stream()
                    .filter(line::contains)
                    .forEach(canary -> found.add(canary + " in the database's " + line));
        }
        assertEquals(new TreeSet<String>(), found);
    }

    @Test
    void who_hangs_up_leaves_no_stack() throws Exception {
        var edition = EditionFixture.of("TUTUP").opened(database);
        for (int n = 0; n < 5; n++) {
            hangUp(edition.member(4), "/editions/TUTUP/nominations/KAB1/sheet");
        }
        Thread.sleep(500);
        assertFalse(
                lines.stream().anyMatch(l -> l.contains("\tat ") && (l.contains("Closed") || l.contains("reset"))),
                lines::toString);
    }

    /** Sends half of what was announced, and goes. */
    private void hangUp(String user, String path) throws IOException {
        try (var socket = new Socket(app.getHost(), app.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + TestSignIn.HEADER + ": " + user
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nc-C1="
                                    + COMMENT)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void byOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** What the databases of this process wrote down themselves. */
    private static List<String> serverLog() throws IOException {
        Path all = Path.of(Map.copyOf(System.getenv()).getOrDefault("PARITRANA_HOME", ".paritrana"), "ephemeral");
        var said = new ArrayList<String>();
        try (var folders = Files.list(all)) {
            folders.filter(f -> f.getFileName()
                            .toString()
                            .startsWith(ProcessHandle.current().pid() + "-"))
                    .map(f -> f.resolve("logs").resolve("postgres.log"))
                    .filter(Files::exists)
                    .forEach(log -> {
                        try {
                            said.addAll(Files.readAllLines(log));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        assertTrue(said.size() > 1, "the database has a log: " + all.toAbsolutePath());
        return said;
    }
}
