package id.paritrana.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who has asked too often is told so, and how long to wait; nobody else is. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LimitedRequestsTest {
    private static final String TOO_OFTEN = "Terlalu sering dalam waktu singkat";

    @Inject
    DataSource database;

    @Inject
    Turns turns;

    @Inject
    Instance<RequestRates> rates;

    /** After a failure of the database, which another test may have made, it would limit nobody for a while. */
    @BeforeEach
    void counts() {
        rates.destroy(rates.get());
    }

    /** Has asked for everything of a kind that may be asked for within the next minutes. */
    private void hasAsked(Often what, String asker) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.prepareStatement(
                        "insert into request_rate values (?, " + TestClock.SQL_NOW
                                + " + interval '16 minutes 59.94 seconds') on conflict (asker) do update set free_at = excluded.free_at")) {
            row.setString(1, RequestRates.key(what, asker));
            row.executeUpdate();
        }
    }

    private String account(String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.prepareStatement("select id from account where subject = ?")) {
            row.setString(1, subject);
            var found = row.executeQuery();
            found.next();
            return "account " + found.getLong(1);
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                var all = connection.prepareStatement("delete from request_rate")) {
            all.executeUpdate();
        }
    }

    @Test
    void an_account_waits_and_the_next_one_does_not() throws SQLException {
        var officer = FormClient.as("hasty secretariat");
        officer.get("/editions").then().statusCode(200);
        hasAsked(Often.SEARCH, account("hasty"));
        officer.get("/editions?q=KAB")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("960"))
                .body(
                        containsString(TOO_OFTEN),
                        containsString("Tunggu 16 menit"),
                        containsString("href=\"/editions?q=KAB\">Coba lagi</a>"));
        officer.request()
                .cookie("bahasa", "en")
                .get("/editions?q=KAB")
                .then()
                .statusCode(429)
                .body(containsString("Too often in a short time"), containsString("Wait 16 minutes"));
        officer.get("/editions").then().statusCode(200);
        FormClient.as("patient secretariat").get("/editions?q=KAB").then().statusCode(200);
    }

    @Test
    void a_form_comes_back_with_what_was_typed() throws SQLException {
        var officer = FormClient.as("hasty-form secretariat");
        var form = officer.open("/import");
        hasAsked(Often.ANALYSIS, account("hasty-form"));
        officer.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", form.value("csrf-token"))
                .formParam("key", form.value("key"))
                .formParam("note", "Sebuah alasan yang <b>panjang</b>")
                .post("/editions/NOPE/ranking/BSR/what-if")
                .then()
                .statusCode(429)
                .body(
                        containsString("action=\"/editions/NOPE/ranking/BSR/what-if\""),
                        containsString("name=\"note\" value=\"Sebuah alasan yang &lt;b&gt;panjang&lt;/b&gt;\""),
                        containsString("name=\"key\" value=\"" + form.value("key") + "\""),
                        containsString("name=\"csrf-token\" value=\"" + form.value("csrf-token") + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "ANALYSIS, ranking/BSR/run",
        "ANALYSIS, ranking/BSR/analysis",
        "ANALYSIS, scheme/freeze",
        "EXPORT, documents/plenary-minutes/BSR"
    })
    void what_computes_or_sets_much_is_done_only_so_often(Often what, String path) throws SQLException {
        String subject = "hasty-" + path.replaceAll("\\W+", "-");
        var officer = FormClient.as(subject + " secretariat");
        var form = officer.open("/import");
        hasAsked(what, account(subject));
        officer.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", form.value("csrf-token"))
                .formParam("key", form.value("key"))
                .post("/editions/NOPE/" + path)
                .then()
                .statusCode(429)
                .body(containsString("belum dikerjakan"));
    }

    @Test
    void a_file_is_not_read_and_the_page_says_to_send_it_again() throws SQLException {
        var officer = FormClient.as("hasty-file secretariat");
        var form = officer.open("/import");
        hasAsked(Often.IMPORT, account("hasty-file"));
        officer.request()
                .multiPart("csrf-token", form.value("csrf-token"))
                .multiPart("key", form.value("key"))
                .multiPart("file", "edisi.xlsx", new byte[2_000])
                .post("/import")
                .then()
                .statusCode(429)
                .body(containsString("action=\"/import\""), containsString("type=\"file\""));
    }

    private void work(String id, String state, String subject) {
        EditionFixture.asOwner(
                "insert into long_work (id, account_id, about, attempt, state, renewed_at) select ?, id, 'import', 'x', ?, "
                        + TestClock.SQL_NOW + " from account where subject = ?",
                id,
                state,
                subject);
    }

    /** Its account has a file in memory, and three more that wait for it. */
    @Test
    void how_far_an_import_is_waits_for_no_file_and_what_became_of_it_does() throws SQLException {
        var officer = FormClient.as("hasty-turns secretariat");
        officer.get("/import").then().statusCode(200);
        work("antrean-berjalan-1", "under-way", "hasty-turns");
        work("antrean-ditolak-1", "refused", "hasty-turns");
        long account = Long.parseLong(account("hasty-turns").replace("account ", ""));
        assertTrue(turns.enter(account, Duration.ofMinutes(1)));
        List<CompletableFuture<Boolean>> waiting = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> turns.enter(account, Duration.ofMinutes(1)), run -> new Thread(run).start()))
                .limit(3)
                .toList();
        try {
            while (turns.waiting(account) < 3) {
                Thread.onSpinWait();
            }
            officer.get("/import/antrean-berjalan-1/progress")
                    .then()
                    .statusCode(200)
                    .body(containsString("id=\"kerja\""));
            officer.get("/import/antrean-ditolak-1/progress").then().statusCode(429);
        } finally {
            while (turns.waiting(account) > 0) {
                turns.leave(account);
                Thread.onSpinWait();
            }
            waiting.forEach(CompletableFuture::join);
            turns.leave(account);
        }
        officer.get("/import/antrean-ditolak-1/progress").then().statusCode(404);
    }

    @Test
    void who_is_not_signed_in_counts_by_the_address_that_the_connection_has() throws SQLException {
        RestAssured.get("/check?number=1&digest=2").then().statusCode(200);
        hasAsked(Often.CHECK, "address 127.0.0.1");
        hasAsked(Often.SIGN_IN, "address 127.0.0.1");
        for (String path : new String[] {"/check?number=1&digest=2", "/sign-in"}) {
            RestAssured.given()
                    .header("X-Forwarded-For", "203.0.113.9")
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("960"))
                    .body(containsString(TOO_OFTEN));
        }
        FormClient.as("signed-in secretariat")
                .get("/check?number=1&digest=2")
                .then()
                .statusCode(200);
    }

    private static void isToldToWait(Response answer, String what) {
        assertEquals(429, answer.statusCode(), what);
        assertTrue(answer.asString().contains(TOO_OFTEN), what);
    }

    /** Of an edition that is not there, so that nothing else could be answered before. */
    @Test
    void whatever_takes_much_counts() throws SQLException {
        var officer = FormClient.as("hasty-much secretariat auditor");
        var form = officer.open("/import");
        String account = account("hasty-much");
        Map<Often, List<String>> read = Map.of(
                Often.SEARCH,
                List.of("/editions/NOPE/journal?about=KAB"),
                Often.IMPORT,
                List.of("/import/NOPE", "/import/NOPE/columns", "/import/NOPE/problems.xlsx"),
                Often.EXPORT,
                List.of("/import/template.xlsx"));
        Map<Often, List<String>> sent = Map.of(
                Often.ANALYSIS, List.of("/editions/NOPE/journal/check"),
                Often.IMPORT, List.of("/editions/NOPE/copy"));
        hasAsked(Often.SEARCH, account);
        assertEquals(404, officer.get("/editions/NOPE/journal").statusCode(), "leafing is no search");
        forget();
        for (var kind : read.entrySet()) {
            hasAsked(kind.getKey(), account);
            kind.getValue().forEach(path -> isToldToWait(officer.get(path), kind.getKey() + " " + path));
            forget();
        }
        for (var kind : sent.entrySet()) {
            hasAsked(kind.getKey(), account);
            kind.getValue().forEach(path -> isToldToWait(form.send(path), kind.getKey() + " " + path));
            forget();
        }
    }
}
