package id.paritrana.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Rows are locked in one order, edition, category, nomination and then the others, and no stronger than needed: whoever comes second
 * waits and is answered. In each test somebody else holds a row, or takes the next in that order, while a form is on its way.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LockOrderTest {
    private static final String FIRST = "urut-satu secretariat";
    private static final String SECOND = "urut-dua secretariat";
    private static final Map<String, String> MARKS = Map.of("A2", "3", "C1", "78", "D2", "86");

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reject", "facts/confirm"})
    void who_decides_on_a_fact_waits_for_the_category_before_the_nomination(String how) throws Exception {
        String code = "URUT-FAKTA-" + how.replaceAll("\\W", "");
        EditionFixture edition = EditionFixture.of(code).opened(database);
        String fact = recorded(edition, "KAB1", "A1");
        var form = how.startsWith("facts")
                ? FormClient.as(SECOND)
                        .open("/editions/" + code + "/facts", "/facts/confirm")
                        .fill("fact", fact)
                : FormClient.as(SECOND)
                        .open("/editions/" + code + "/facts/" + fact, "/" + how)
                        .fill("reason", "halaman 12 kosong");
        try (Connection other = TableOwner.another()) {
            locks(other, "category", edition.category("KAB"), "no key update");
            var sent = sent(form);
            locks(other, "nomination", edition.nomination("KAB1"), "no key update");
            other.commit();
            assertEquals(303, sent.get().statusCode());
        }
    }

    @Test
    void facts_that_are_confirmed_together_wait_nomination_by_nomination() throws Exception {
        EditionFixture edition = EditionFixture.of("URUT-BANYAK").opened(database);
        recorded(edition, "KAB1", "A1");
        recorded(edition, "KAB2", "A1");
        String[] names = {"zzzzzzzzzzzzzzzzzzzzzzzz", "aaaaaaaaaaaaaaaaaaaaaaaa"};
        for (int n = 1; n <= 2; n++) {
            assertEquals(
                    1,
                    TableOwner.rewrites(
                            "fact",
                            "update fact set public_id = ? where nomination_id = ? and criterion = 'A1' and current",
                            names[n - 1],
                            edition.nomination("KAB" + n)));
        }
        var client = FormClient.as(SECOND);
        String list = "/editions/URUT-BANYAK/facts";
        var ticked = client.open(list, "/facts/confirm").fill("step", "all").send();
        var form = client.form(ticked.asString(), list, "/facts/confirm");
        try (Connection other = TableOwner.another()) {
            locks(other, "nomination", edition.nomination("KAB1"), "no key update");
            var sent = sent(form);
            locks(other, "nomination", edition.nomination("KAB2"), "no key update");
            other.commit();
            assertEquals(303, sent.get().statusCode());
        }
        assertEquals(
                2,
                edition.number(
                        "select count(*) from fact where public_id in (?, ?) and decision = 'confirmed'",
                        names[0],
                        names[1]));
    }

    @Test
    void a_verdict_does_not_wait_for_the_edition_while_it_holds_the_category() throws Exception {
        EditionFixture edition = RankingFixture.closed("URUT-PUTUS", database);
        RankingFixture.run("URUT-PUTUS", "BSR", "");
        var chair = FormClient.as("URUT-PUTUS-kursi1");
        var checked = VerdictFixture.form(chair, "URUT-PUTUS", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .send();
        try (Connection other = TableOwner.another()) {
            locks(other, "edition", edition.id(), "no key update");
            var pronounced =
                    CompletableFuture.supplyAsync(() -> VerdictFixture.confirm(chair, "URUT-PUTUS", "BSR", checked));
            untilAnsweredOrWaiting(pronounced, 1);
            locks(other, "category", edition.category("BSR"), "no key update");
            other.commit();
            assertEquals(303, pronounced.get().statusCode());
        }
    }

    @Test
    void two_sheets_of_a_category_are_reopened_at_the_same_moment() throws Exception {
        EditionFixture edition = EditionFixture.of("URUT-BUKA").opened(database);
        edition.file("KAB1", 4, MARKS).file("KAB1", 5, MARKS);
        var second = FormClient.as(SECOND);
        for (int seat : List.of(4, 5)) {
            FormClient.as(FIRST)
                    .open("/editions/URUT-BUKA/progress/KAB1/" + seat + "/reopen", "/reopen")
                    .fill("reason", "Salah ketik")
                    .send()
                    .then()
                    .statusCode(303);
        }
        var forms = Stream.of("min", "max")
                .map(which -> edition.text(
                        "select " + which + "(public_id) from proposal where edition_id = ?", edition.id()))
                .map(proposal -> second.open("/editions/URUT-BUKA/proposals/" + proposal, "/confirm")
                        .fill("sure", "yes"))
                .toList();
        try (Connection other = TableOwner.another()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select id from score_sheet where nomination_id = " + edition.nomination("KAB1")
                        + " for update");
            }
            var one = CompletableFuture.supplyAsync(forms.get(0)::send);
            untilAnsweredOrWaiting(one, 1);
            var two = CompletableFuture.supplyAsync(forms.get(1)::send);
            untilAnsweredOrWaiting(two, 2);
            other.commit();
            assertEquals(303, one.get().statusCode());
            assertEquals(303, two.get().statusCode());
        }
        assertEquals(
                0,
                edition.number(
                        "select count(*) from score_sheet where nomination_id = ? and filed_at is not null",
                        edition.nomination("KAB1")));
    }

    /** As an import does for minutes. */
    @Test
    void a_first_mark_is_saved_while_somebody_changes_the_edition() throws Exception {
        EditionFixture edition = EditionFixture.of("URUT-IMPOR").opened(database);
        String sheet = "/editions/URUT-IMPOR/nominations/KAB1/sheet";
        var form = FormClient.as(edition.member(4)).open(sheet, "/sheet").fill("m-C1", "55");
        try (Connection other = TableOwner.another()) {
            locks(other, "edition", edition.id(), "no key update");
            assertEquals(200, form.send(sheet + "/autosave").statusCode());
            other.rollback();
        }
    }

    @Test
    void a_scheme_is_not_unfrozen_while_a_sheet_is_begun() throws Exception {
        EditionFixture edition = EditionFixture.of("URUT-CAIR").opened(database);
        FormClient.as(FIRST)
                .open("/editions/URUT-CAIR/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        var confirm = SecondPersonFixture.form(FormClient.as(SECOND), "URUT-CAIR");
        try (Connection other = TableOwner.another()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("insert into score_sheet (id, nomination_id, seat_id, begun_at, saved_at)"
                        + " select nextval('score_sheet_seq'), " + edition.nomination("KAB1") + ", "
                        + edition.seatId(4) + ", opened_at, opened_at from edition where id = "
                        + edition.id());
            }
            var sent = sent(confirm);
            assertFalse(sent.isDone());
            other.commit();
            assertEquals(422, sent.get().statusCode());
        }
        assertEquals(
                1, edition.number("select count(*) from edition where id = ? and opened_at is not null", edition.id()));
    }

    @Test
    void a_quorum_is_not_changed_while_a_verdict_is_pronounced_on_it() throws Exception {
        EditionFixture edition = EditionFixture.of("URUT-KUORUM").opened(database);
        FormClient.as(FIRST)
                .open("/editions/URUT-KUORUM/settings", "/settings/quorum")
                .fill("quorum", "3/4")
                .fill("reason", "Menurut juknis")
                .send()
                .then()
                .statusCode(303);
        var confirm = SecondPersonFixture.form(FormClient.as(SECOND), "URUT-KUORUM");
        try (Connection verdict = TableOwner.another()) {
            locks(verdict, "edition", edition.id(), "key share");
            var sent = sent(confirm);
            assertFalse(sent.isDone());
            verdict.commit();
            assertEquals(303, sent.get().statusCode());
        }
    }

    /** Who joins accounts locks them, and writes the journal then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_account_is_bound_while_somebody_who_holds_it_writes_the_journal(boolean alone) throws Exception {
        String code = "URUT-IKAT" + alone;
        EditionFixture edition = bindings(code, alone ? 1 : 2, 1, 2);
        var form = alone ? SecondPersonFixture.form(FormClient.as(SECOND), code) : together(code);
        try (Connection other = TableOwner.another()) {
            locks(other, "account", account(code, 1), "update");
            var sent = sent(form);
            try (var journal = other.createStatement()) {
                journal.execute("select note(" + TestClock.SQL_NOW
                        + ", null, null, null, null, 'account-joined', '', '', '', '')");
            }
            other.commit();
            assertEquals(303, sent.get().statusCode());
        }
        assertEquals(alone ? 1 : 2, boundIn(edition));
    }

    @Test
    void two_editions_bind_the_same_accounts_at_the_same_moment_in_opposite_order() throws Exception {
        EditionFixture one = bindings("URUT-SILANG1", 2, 1, 2);
        EditionFixture two = bindings("URUT-SILANG2", 2, 2, 1);
        var first = together("URUT-SILANG1");
        var second = together("URUT-SILANG2");
        try (Connection other = TableOwner.another()) {
            locks(other, "account", account("URUT-SILANG1", 1), "no key update");
            var a = CompletableFuture.supplyAsync(first::send);
            untilAnsweredOrWaiting(a, 1);
            var b = CompletableFuture.supplyAsync(second::send);
            untilAnsweredOrWaiting(b, 2);
            other.commit();
            assertEquals(303, a.get().statusCode());
            assertEquals(303, b.get().statusCode());
        }
        assertEquals(2, boundIn(one));
        assertEquals(2, boundIn(two));
    }

    private static long boundIn(EditionFixture edition) {
        return edition.number(
                "select count(*) from seat_holder h join seat s on s.id = h.seat_id where s.edition_id = ? and s.code in ('4', '5')"
                        + " and h.account_id is not null",
                edition.id());
    }

    private long account(String edition, int n) {
        String subject = edition.replaceAll("\\d$", "") + "-orang" + n;
        return Long.parseLong(EditionFixture.read(
                database, "select id::text from account where issuer = ? and subject = ?", TestSignIn.ISSUER, subject));
    }

    /** Proposes the account of one person for seat 4, and where there are two, of the other for seat 5. */
    private EditionFixture bindings(String code, int seats, int first, int other) {
        EditionFixture edition =
                EditionFixture.of(code).heldBy(4, "").heldBy(5, "").opened(database);
        int[] persons = {first, other};
        for (int n = 0; n < seats; n++) {
            FormClient.as(code.replaceAll("\\d$", "") + "-orang" + persons[n]).get("/editions");
            FormClient.as(FIRST)
                    .open("/editions/" + code + "/committee/" + (4 + n), "/bind")
                    .fill(
                            "account",
                            EditionFixture.read(
                                    database, "select public_id from account where id = ?", account(code, persons[n])))
                    .fill("reason", "SK Gubernur 5/2026")
                    .send()
                    .then()
                    .statusCode(303);
        }
        return edition;
    }

    /** All that wait about holders, ticked. */
    private static FormClient.Form together(String code) {
        var second = FormClient.as(SECOND);
        String list = "/editions/" + code + "/proposals";
        var ticked = second.open(list, "/proposals/confirm").fill("step", "all").send();
        return second.form(ticked.asString(), list, "/proposals/confirm").fill("sure", "yes");
    }

    /** The public name of a fact that awaits its second person. */
    private String recorded(EditionFixture edition, String nominee, String criterion) {
        FormClient.as(FIRST)
                .open("/editions/" + edition.code() + "/nominations/" + nominee + "/facts/" + criterion)
                .fill("level", "perda")
                .fill("evidence", "Perda")
                .fill("reason", "berkas yang benar")
                .send()
                .then()
                .statusCode(303);
        return edition.text(
                "select public_id from fact where nomination_id = ? and criterion = ? and current",
                edition.nomination(nominee),
                criterion);
    }

    private static void locks(Connection other, String table, long id, String strength) throws SQLException {
        other.setAutoCommit(false);
        try (var lock = other.createStatement()) {
            assertTrue(lock.execute("select id from " + table + " where id = " + id + " for " + strength));
        }
    }

    /** On its way, until it waits for a row or is answered. */
    private CompletableFuture<Response> sent(FormClient.Form form) throws InterruptedException {
        var sent = CompletableFuture.supplyAsync(form::send);
        untilAnsweredOrWaiting(sent, 1);
        return sent;
    }

    private void untilAnsweredOrWaiting(CompletableFuture<Response> sent, int waiting) throws InterruptedException {
        while (!sent.isDone()
                && Integer.parseInt(EditionFixture.read(
                                database, "select count(distinct pid) from pg_locks where not granted"))
                        < waiting) {
            Thread.sleep(20);
        }
    }
}
