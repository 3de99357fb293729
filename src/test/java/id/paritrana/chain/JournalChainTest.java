package id.paritrana.chain;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.chain.ChainFault.Kind;
import id.paritrana.command.JournalCommandRun;
import id.paritrana.launch.MigratedDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The journal as the database keeps it, against those who may do nothing, and those who may do everything. */
class JournalChainTest {
    private static final int ENTRIES = 240;
    private static final int MUTATIONS = 10_000;
    private static final int MUTATED = 60;
    private static final int MUTATIONS_IN_THE_DATABASE = 200;
    private static final Path GUIDE = Path.of("src/docs/journal.md");

    private static MigratedDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void entries() throws SQLException {
        database = MigratedDatabase.begin();
        try (Connection app = database.app()) {
            for (int n = 1; n <= ENTRIES; n++) {
                note(
                        app,
                        "now()",
                        n % 3 == 0 ? "" : "nomination:KAB" + n,
                        "{\"C1\":" + n + "}",
                        n % 5 == 0 ? "Alasan – “" + n : "");
            }
        }
    }

    @AfterAll
    static void gone() {
        database.close();
    }

    private static void note(Connection on, String at, String about, String after, String reason) throws SQLException {
        try (PreparedStatement write =
                on.prepareStatement("select note(" + at + ", null, null, null, null, 'sheet-saved', ?, '{}', ?, ?)")) {
            write.setString(1, about);
            write.setString(2, after);
            write.setString(3, reason);
            write.execute();
        }
    }

    private static ChainReport checked(Connection on, Head... printed) throws SQLException {
        var check = new ChainCheck(ChainCheck.TOLERANCE, List.of(printed));
        StoredChain.read(on, check);
        return check.report();
    }

    private static KeptChain kept() throws SQLException {
        var kept = new KeptChain();
        try (Connection app = database.app()) {
            StoredChain.read(app, kept);
        }
        return kept;
    }

    @Test
    void the_examples_of_the_guide_come_out_in_sql_and_in_java() throws Exception {
        String guide = Files.readString(GUIDE);
        var entry = new ChainEntry(
                7,
                "00112233445566778899aabbccddeeff".repeat(2),
                1_779_328_800_123_456L,
                3L,
                null,
                2L,
                null,
                "settings-changed",
                "edition:LAT",
                "{\"zone\":\"Asia/Makassar\"}",
                "{\"zone\":\"Asia/Jayapura\"}",
                "Pindah zona – “resmi”");
        String content = entry.content();
        var link = Tampering.sealed(1, 7, entry.at() + 877, content, ChainLink.BEGINNING);
        assertTrue(guide.contains("\n" + content + "\n") && guide.contains("\n" + link.hash() + "\n"), content);
        try (Connection superuser = database.superuser();
                Statement ask = superuser.createStatement();
                var row = ask.executeQuery("""
                        select journal_content(e), journal_hash(1, 7, e.at + interval '877 microseconds', journal_content(e), repeat('0', 64))
                          from (select (jsonb_populate_record(null::journal, '{"id": 7, "actor_id": 3, "edition_id": 2,
                                  "at": "2026-05-21T02:00:00.123456Z", "act": "settings-changed", "subject": "edition:LAT",
                                  "before": "{\\"zone\\":\\"Asia/Makassar\\"}", "after": "{\\"zone\\":\\"Asia/Jayapura\\"}",
                                  "reason": "Pindah zona – “resmi”",
                                  "salt": "\\\\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}'::jsonb)).*) e""")) {
            assertTrue(row.next());
            assertEquals(content, row.getString(1));
            assertEquals(link.hash(), row.getString(2));
        }
    }

    @Test
    void what_is_written_is_one_whole_chain_without_gaps() throws SQLException {
        try (Connection app = database.app()) {
            ChainReport before = checked(app);
            assertTrue(before.whole(), before.faults().toString());
            app.setAutoCommit(false);
            note(app, "now()", "rolled:back", "{}", "");
            app.rollback();
            note(app, "now()", "two:1", "{}", "");
            note(app, "now()", "two:2", "{}", "");
            app.commit();
            ChainReport after = checked(app);
            assertTrue(after.whole(), after.faults().toString());
            assertEquals(before.links() + 2, after.links());
            assertEquals(after.links(), after.head().seq());
        }
    }

    @Test
    void nine_who_write_at_once_make_one_chain() throws Exception {
        var writers = Executors.newFixedThreadPool(9);
        var acts = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < 9; writer++) {
            acts.add(() -> {
                try (Connection app = database.app()) {
                    for (int n = 0; n < 40; n++) {
                        note(app, "now()", "at:once", "{\"n\":" + n + "}", "");
                    }
                }
                return null;
            });
        }
        for (var done : writers.invokeAll(acts)) {
            done.get();
        }
        writers.shutdown();
        try (Connection app = database.app()) {
            ChainReport report = checked(app);
            assertTrue(report.whole(), report.faults().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set reason = ''",
                "delete from journal",
                "truncate journal cascade",
                "insert into journal (act, subject) values ('sheet-saved', '')",
                "insert into journal (id, act, subject) overriding system value values (1, 'sheet-saved', '')",
                "alter table journal disable trigger all",
                "drop table journal cascade",
                "drop trigger journal_linked on journal",
                "update journal_link set hash = prev",
                "delete from journal_link",
                "truncate journal_link",
                "insert into journal_link values (9999, 1, now(), repeat('0', 64), repeat('0', 64), repeat('0', 64))",
                "alter table journal_link disable trigger all",
                "alter table journal add column more text",
                "create or replace function note(timestamptz, bigint, bigint, bigint, bigint, text, text, text, text, text) returns bigint language sql as 'select 1::bigint'",
                "set session_replication_role = replica",
                "select setval('journal_id_seq', 1)",
                "set role paritrana_owner"
            })
    void the_app_can_do_nothing_to_it(String statement) throws SQLException {
        try (Connection app = database.app();
                Statement trying = app.createStatement()) {
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, () -> trying.execute(statement))
                            .getSQLState());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set reason = ''",
                "delete from journal",
                "truncate journal cascade",
                "update journal_link set hash = prev",
                "delete from journal_link",
                "truncate journal_link"
            })
    void even_a_superuser_has_to_switch_the_rules_off_first(String statement) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement trying = superuser.createStatement()) {
            assertEquals(
                    "PA010",
                    assertThrows(SQLException.class, () -> trying.execute(statement))
                            .getSQLState());
        }
    }

    @Test
    void a_form_cannot_act_without_an_entry() throws SQLException {
        try (Connection superuser = database.superuser();
                Statement run = superuser.createStatement()) {
            run.execute("insert into account values (1, 'test', 'a', 'A', now())");
        }
        try (Connection app = database.app();
                Statement run = app.createStatement()) {
            app.setAutoCommit(false);
            run.execute("select claim_form('0123456789abcdef', 1, 'f', '')");
            assertEquals("PA030", assertThrows(SQLException.class, app::commit).getSQLState());
            app.rollback();
            run.execute("select claim_form('0123456789abcdef', 1, 'f', '')");
            note(app, "now()", "form:1", "{}", "");
            app.commit();
            // the entry of one transaction does not serve the next
            run.execute("select claim_form('0123456789abcdeg', 1, 'f', '')");
            assertEquals("PA030", assertThrows(SQLException.class, app::commit).getSQLState());
            app.rollback();
        }
    }

    @Test
    void ten_thousand_mutations_are_found_at_the_right_row() throws SQLException {
        KeptChain original = kept().first(MUTATED);
        Head printed = new Head(
                original.links.get(original.links.size() - 1).hash(),
                original.links.get(original.links.size() - 1).seq());
        assertTrue(original.copy().checked(List.of(printed)).whole());
        var random = new Random(20_260_521);
        Map<Tampering, Integer> tried = new TreeMap<>();
        for (int n = 0; n < MUTATIONS; n++) {
            Tampering kind = Tampering.values()[n % Tampering.values().length];
            KeptChain chain = original.copy();
            long expected = kind.on(chain, random.nextInt(chain.links.size()), random);
            ChainReport report = chain.checked(List.of(printed));
            String what = kind + " " + n + " expected at " + expected + ": " + report.faults();
            assertFalse(report.whole(), what);
            long first = report.faults().stream()
                    .filter(f -> f.kind() != Kind.HEAD_NOT_FOUND && f.seq() > 0)
                    .mapToLong(ChainFault::seq)
                    .min()
                    .orElse(0);
            Set<Kind> kinds = new HashSet<>();
            report.faults().forEach(f -> kinds.add(f.kind()));
            if (expected > 0) {
                assertEquals(expected, first, what);
            } else {
                assertTrue(kinds.contains(Kind.HEAD_NOT_FOUND) || kinds.contains(Kind.ENTRY_NOT_LINKED), what);
            }
            tried.merge(kind, 1, Integer::sum);
        }
        assertEquals(Tampering.values().length, tried.size());
    }

    @Test
    void what_a_superuser_does_in_the_database_is_found_there() throws SQLException {
        var random = new Random(8);
        try (Connection superuser = database.superuser();
                Statement run = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            ChainReport before = checked(superuser);
            Head printed = before.head();
            for (int n = 0; n < MUTATIONS_IN_THE_DATABASE; n++) {
                run.execute("set local session_replication_role = replica");
                long seq = 1 + random.nextInt((int) before.links());
                String entry = "(select entry from journal_link where seq = " + seq + ")";
                String[] done = {
                    "update journal set reason = reason || ' ' where id = " + entry,
                    "update journal set after = '{\"C1\":100}' where id = " + entry,
                    "update journal set at = at - interval '1 microsecond' where id = " + entry,
                    "update journal set at = '-infinity' where id = " + entry,
                    "update journal set actor_id = 1, seat_id = 4 where id = " + entry,
                    "update journal set act = 'sheet-filed' where id = " + entry,
                    "update journal set salt = sha256(salt) where id = " + entry,
                    "delete from journal where id = " + entry,
                    "update journal_link set written_at = written_at - interval '1 day' where seq = " + seq,
                    "update journal_link set content = repeat('a', 64) where seq = " + seq,
                    "update journal_link set hash = repeat('a', 64) where seq = " + seq,
                    "delete from journal_link where seq = " + seq,
                    "insert into journal (act, subject) values ('sheet-saved', 'past:chain')",
                    "with gone as (delete from journal_link where seq >= " + seq
                            + " returning entry) delete from journal where id in (select entry from gone)",
                };
                String statement = done[n % done.length];
                run.execute(statement);
                ChainReport report = checked(superuser, printed);
                superuser.rollback();
                assertFalse(report.whole(), statement);
                boolean rightRow = report.faults().stream()
                        .anyMatch(f -> f.seq() == seq
                                || f.kind() == Kind.ENTRY_NOT_LINKED && statement.startsWith("insert")
                                || f.kind() == Kind.HEAD_NOT_FOUND && statement.startsWith("with"));
                assertTrue(rightRow, statement + " at " + seq + ": " + report.faults());
            }
        }
    }

    @Test
    void a_rewrite_of_the_whole_chain_is_found_by_paper_alone() throws SQLException {
        try (Connection superuser = database.superuser();
                Statement run = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            Head printed = checked(superuser).head();
            run.execute("set local session_replication_role = replica");
            run.execute(
                    "update journal set after = '{\"C1\":100}' where id = (select entry from journal_link where seq = 17)");
            run.execute("""
                    do $$
                    declare l journal_link; prev_ text := repeat('0', 64);
                    begin
                      for l in select * from journal_link order by seq loop
                        update journal_link set prev = prev_, content = (select journal_content(j) from journal j where j.id = l.entry)
                         where seq = l.seq;
                        update journal_link set hash = journal_hash(seq, entry, written_at, content, prev) where seq = l.seq
                        returning hash into prev_;
                      end loop;
                    end $$""");
            assertTrue(checked(superuser).whole(), "by itself it is whole");
            ChainReport report = checked(superuser, printed);
            assertEquals(
                    List.of(Kind.HEAD_NOT_FOUND),
                    report.faults().stream().map(ChainFault::kind).toList());
            superuser.rollback();
        }
    }

    @Test
    void an_entry_that_tells_another_time_is_found() throws SQLException {
        try (MigratedDatabase other = MigratedDatabase.begin();
                Connection app = other.app()) {
            note(app, "now() - interval '5 minutes'", "slow:act", "{}", "");
            assertTrue(checked(app).whole());
            note(app, "now() - interval '3 days'", "back:dated", "{}", "");
            note(app, "now() + interval '1 hour'", "ahead:dated", "{}", "");
            assertEquals(
                    List.of(2L, 3L),
                    checked(app).faults().stream().map(ChainFault::seq).toList());
            assertEquals(
                    Set.of(Kind.BACK_DATED),
                    new HashSet<>(
                            checked(app).faults().stream().map(ChainFault::kind).toList()));
        }
    }

    @Test
    void each_digest_stands_for_the_beginning_of_the_next() throws SQLException {
        try (Connection app = database.app()) {
            var heads = new ArrayList<Head>();
            for (int n = 0; n < 5; n++) {
                note(app, "now()", "head:" + n, "{}", "");
                heads.add(checked(app).head());
            }
            ChainReport report = checked(app, heads.toArray(Head[]::new));
            assertTrue(report.whole());
            long last = 0;
            for (Head head : heads) {
                assertTrue(report.found().get(head.digest()) > last);
                last = report.found().get(head.digest());
            }
            assertFalse(
                    checked(app, new Head(heads.get(1).digest(), heads.get(0).seq()))
                            .whole(),
                    "at another number");
        }
    }

    @Test
    void entries_of_an_earlier_version_are_linked_when_it_is_upgraded() throws SQLException {
        try (MigratedDatabase old = MigratedDatabase.beforeMigrations()) {
            old.migrate("paritrana", "9");
            try (Connection app = old.app()) {
                for (int n = 0; n < 12; n++) {
                    note(
                            app,
                            "timestamptz '2026-05-21T02:00:00Z' + interval '" + n % 4 + " hours'",
                            "old:" + n,
                            "{}",
                            "");
                }
            }
            old.migrate("paritrana", "latest");
            try (Connection app = old.app()) {
                note(app, "now()", "new:1", "{}", "");
                var check = new ChainCheck(Duration.ofHours(4), List.of());
                StoredChain.read(app, check);
                assertTrue(check.report().whole(), check.report().faults().toString());
                assertEquals(13, check.report().links());
            }
        }
    }

    @Test
    void the_command_checks_database_and_copy_alike() throws Exception {
        Path copy = folder.resolve("jurnal.csv");
        var whole = run(database.url("paritrana"), "--copy", copy.toString());
        assertEquals(0, whole.exit(), whole.out() + whole.err());
        assertTrue(whole.out().startsWith("Jurnal utuh: "), whole.out());
        var offline = run(copy.toString());
        assertEquals(0, offline.exit(), offline.out() + offline.err());
        String head = offline.out()
                .lines()
                .filter(l -> l.startsWith("Sidik ujung rantai: "))
                .findFirst()
                .orElseThrow()
                .replace("Sidik ujung rantai: ", "");
        assertTrue(whole.out().contains(head), whole.out());
        assertEquals(
                0, run(copy.toString(), "--head", head.toUpperCase(Locale.ROOT)).exit());

        var forged = run(copy.toString(), "--head", "ab".repeat(32), "--language", "en");
        assertEquals(1, forged.exit());
        assertTrue(forged.out().contains("is not in the chain"), forged.out());

        List<String> lines = Files.readAllLines(copy);
        String changed = lines.get(5).replace("{\"\"C1\"\":5}", "{\"\"C1\"\":95}");
        assertFalse(changed.equals(lines.get(5)), lines.get(5));
        lines.set(5, changed);
        Path broken = folder.resolve("diubah.csv");
        Files.write(broken, lines);
        var found = run(broken.toString());
        assertEquals(1, found.exit());
        assertTrue(found.out().startsWith("Mata rantai 5: catatan 5 diubah setelah ditulis."), found.out());

        assertEquals(2, run().exit());
        assertEquals(2, run(folder.resolve("tidak-ada.csv").toString()).exit());
        assertEquals(2, run(copy.toString(), "--head", "xyz").exit());
        Files.writeString(folder.resolve("lain.csv"), "a,b\n1,2\n");
        assertEquals(2, run(folder.resolve("lain.csv").toString()).exit());
    }

    @Test
    void the_command_takes_its_password_out_of_a_file_as_the_app_does() throws Exception {
        Path secret = folder.resolve("kata-sandi");
        Files.writeString(secret, database.appPassword() + "\n");
        String file = "QUARKUS_DATASOURCE_PASSWORD_FILE";
        String user = "QUARKUS_DATASOURCE_USERNAME";
        var read = run(Map.of(user, database.appUser(), file, secret.toString()), database.url("paritrana"));
        assertEquals(0, read.exit(), read.out() + read.err());
        String gone = folder.resolve("tidak-ada").toString();
        var unread = run(Map.of(user, database.appUser(), file, gone), database.url("paritrana"));
        assertEquals(2, unread.exit());
        assertTrue(unread.err().contains(gone), unread.err());
        var twice = run(
                Map.of(user, database.appUser(), file, secret.toString(), "QUARKUS_DATASOURCE_PASSWORD", "lain"),
                database.url("paritrana"));
        assertEquals(2, twice.exit());
        assertTrue(twice.err().contains("isi salah satu saja"), twice.err());
    }

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        return run(
                Map.of(
                        "QUARKUS_DATASOURCE_USERNAME", database.appUser(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.appPassword()),
                args);
    }

    private static Run run(Map<String, String> environment, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = JournalCommandRun.run(
                args,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
