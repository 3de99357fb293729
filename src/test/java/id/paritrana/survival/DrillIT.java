package id.paritrana.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import id.paritrana.FreePort;
import id.paritrana.PageForm;
import id.paritrana.access.ProviderForTests;
import id.paritrana.launch.PostgresOfThisMachine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The scripts of {@code deploy} with a real server and its real tools, and the packaged app: a database with a pronounced verdict is
 * backed up, restored and verified; and each thing that may be wrong with a backup is found.
 */
class DrillIT {
    private static final String VERDICT = "/editions/LATIHAN2026/verdict/KAB";
    private static final String APP_PASSWORD = "the-app-of-a-trial-guards-nothing";
    private static final String OWNER_PASSWORD = "the-owner-of-a-trial-guards-nothing";

    private static final ProviderForTests PROVIDER = new ProviderForTests();
    private static Path folder;
    private static Path backups;
    private static Path keys;
    private static PostgresOfThisMachine server;
    private static Replica app;
    private static int portBefore;

    @BeforeAll
    static void a_verdict_is_pronounced() throws Exception {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "drill");
        backups = folder.resolve("backups");
        var found = PostgresOfThisMachine.begin(folder);
        assumeTrue(
                found.isPresent(),
                "not tried: this machine has no whole PostgreSQL (initdb, psql, pg_dump and pg_restore of one version)");
        server = found.get();
        says(0, "database/init.sh");
        portBefore = RestAssured.port;
        app = new Replica(settings(), folder.resolve("app.log"), FreePort.next());
        app.start();
        app.awaitReady();
        RestAssured.port = app.port();
        var chair = new Person("5eed0000-0000-4000-8000-000000000001", "Kursi 1", List.of());
        chair.signIn();
        pronounce(chair);
        keys = Files.writeString(
                folder.resolve("keys.pem"), chair.page("/check/keys.pem").body());
    }

    @AfterAll
    static void stop() throws IOException {
        if (app != null) {
            app.close();
            PROVIDER.stop();
            RestAssured.port = portBefore;
        }
        if (server != null) {
            server.close();
        }
    }

    private static Map<String, String> settings() throws IOException {
        var settings = new TreeMap<>(scripts());
        PROVIDER.start().forEach((name, value) -> settings.put(Installation.environmentName(name), value));
        int port = FreePort.next();
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port));
        settings.put("PARITRANA_DEMO", "true");
        settings.put("PARITRANA_HOME", folder.toString());
        settings.put("PARITRANA_SESSION_SECRET", "0123456789abcdef-of-tests-that-guard-nothing");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + server.port() + "/paritrana");
        settings.put("QUARKUS_FLYWAY_USERNAME", "paritrana_owner");
        return settings;
    }

    /** What the scripts find in their environment, as README and the nightly examples have it. */
    private static Map<String, String> scripts() {
        return Map.of(
                "PARITRANA_TOOLS",
                "host",
                "PARITRANA_JAR",
                Replica.jar().toString(),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(server.port()),
                "PGUSER",
                "postgres",
                "PGPASSWORD",
                server.password(),
                "QUARKUS_DATASOURCE_USERNAME",
                "paritrana_app",
                "QUARKUS_DATASOURCE_PASSWORD",
                APP_PASSWORD,
                "QUARKUS_FLYWAY_PASSWORD",
                OWNER_PASSWORD);
    }

    private static void pronounce(Person chair) throws TimeoutException {
        Map<String, String> form = form(chair.page(VERDICT).body());
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Makassar"));
        form.put("held-on", now.toLocalDate().toString());
        form.put("held-at", DateTimeFormatter.ofPattern("HH.mm").format(now));
        form.put("place", "Ruang Rapat Contoh");
        form.put("step", "check");
        for (int seat = 1; seat <= 9; seat++) {
            form.put("seat-" + seat, "present");
        }
        Map<String, String> checked = form(chair.send(VERDICT, form).body());
        checked.put("step", "pronounce");
        checked.put("sure", "yes");
        var pronounced = chair.send(VERDICT, checked);
        assertEquals(303, pronounced.statusCode(), pronounced.body());
    }

    private static Map<String, String> form(String page) {
        var fields = new LinkedHashMap<String, String>();
        PageForm.in(page, VERDICT, "/verdict/").fields().forEach((name, values) -> fields.put(name, values.get(0)));
        return fields;
    }

    /** What a script says that ends with this code. */
    private static String says(int code, String script, String... arguments) throws IOException {
        return said(
                code,
                Stream.concat(Stream.of("sh", "deploy/" + script), Stream.of(arguments))
                        .toList());
    }

    private static String said(int code, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(scripts());
        builder.environment().merge("PATH", server.programFolder().toString(), (path, tools) -> tools + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.onExit().join().exitValue(), said);
        return said;
    }

    private static String asked(String database, String sql) throws IOException {
        return said(0, List.of("psql", "-XqtA", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql))
                .strip();
    }

    /** Changes the database as only its superuser could, past every rule. */
    private static void behindItsBack(String sql) throws IOException {
        asked("paritrana", "set session_replication_role = replica; " + sql);
    }

    private static String drilled(int code) throws IOException {
        String said = says(code, "drill", backups.toString(), keys.toString());
        assertEquals(
                "0",
                asked("postgres", "select count(*) from pg_database where datname like 'paritrana_drill%'"),
                "the trial is cleared away");
        return said;
    }

    @Test
    void a_backup_is_restored_and_verified() throws IOException {
        String said = drilled(0);
        assertTrue(said.contains("tables equal the dump"), said);
        assertTrue(said.contains("Jurnal utuh"), said);
        assertTrue(said.contains("TERBUKTI: penetapan"), said);
        assertTrue(said.contains("DRILL GOOD"), said);
        assertFalse(said.contains("no verdict"), said);
    }

    @Test
    void a_journal_that_was_changed_is_found() throws IOException {
        String last = asked("paritrana", "select max(id) from journal");
        String act = asked("paritrana", "select act from journal where id = " + last);
        behindItsBack("update journal set act = 'nothing-happened' where id = " + last);
        try {
            String said = drilled(1);
            assertTrue(said.contains("the journal in ") && said.contains("is not whole"), said);
        } finally {
            behindItsBack("update journal set act = '" + act + "' where id = " + last);
        }
    }

    @Test
    void a_package_that_was_changed_is_found() throws IOException {
        String other = "update verdict_package set bytes = set_byte(bytes, 400, get_byte(bytes, 400) # 1)";
        behindItsBack(other);
        try {
            String said = drilled(1);
            assertTrue(said.contains("the last verdict package in ") && said.contains("does not verify"), said);
        } finally {
            behindItsBack(other);
        }
    }

    @Test
    void a_dump_that_was_damaged_is_not_restored() throws IOException {
        String file = says(0, "backup", backups.toString()).strip();
        Path dump = Path.of(file);
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.write(dump, bytes);
        String said = says(1, "restore", file, "paritrana_drill");
        assertTrue(said.contains("is damaged: its SHA-256 differs"), said);
        assertEquals("0", asked("postgres", "select count(*) from pg_database where datname = 'paritrana_drill'"));
    }

    @Test
    void a_restored_database_is_the_one_that_the_app_goes_on_with() throws IOException {
        String file = says(0, "backup", backups.toString()).strip();
        String counted = "select (select count(*) from journal) || ' ' || (select count(*) from sheet_mark)"
                + " || ' ' || (select md5(string_agg(digest, '' order by id)) from verdict_package)";
        String before = asked("paritrana", counted);
        says(0, "restore", file, "paritrana_trial");
        try {
            assertEquals(before, asked("paritrana_trial", counted));
            assertEquals(
                    asked("paritrana", rights()), asked("paritrana_trial", rights()), "the app may do what it could");
        } finally {
            asked("postgres", "drop database paritrana_trial");
        }
    }

    private static String rights() {
        return "select md5(string_agg(g::text, ' ' order by g::text)) from (select table_name, column_name, privilege_type"
                + " from information_schema.column_privileges where grantee = 'paritrana_app') g";
    }
}
