package id.paritrana.ranking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A figure is corrected while the ranking is computed: either the ranking has it, or everybody is told that it has not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectedMeanwhileTest {
    private static final Instant LATER = TestClock.START.plus(Duration.ofMinutes(1));

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values/K2", "coverage/new"})
    void what_is_confirmed_while_a_ranking_is_computed_is_dated_after_it(String what) throws Exception {
        String code = what.startsWith("values") ? "SUSUL1" : "SUSUL2";
        EditionFixture edition = RankingFixture.closed(code, database);
        propose(code, what);
        var confirm = SecondPersonFixture.form(FormClient.as("susul-dua secretariat"), code);
        try (Connection ranking = TableOwner.another()) {
            locks(ranking, "select id from category where id = " + edition.category("BSR") + " for update");
            var confirmed = CompletableFuture.supplyAsync(confirm::send);
            waits("locktype = 'transactionid'", confirmed);
            clock.advance(Duration.ofMinutes(1));
            ranking.commit();
            assertEquals(303, confirmed.get().statusCode());
        }
        assertEquals(
                1,
                edition.number(
                        "select count(*) from proposal where edition_id = ? and decided_at = ?", edition.id(), LATER));
    }

    @Test
    void what_is_proposed_while_a_ranking_is_computed_waits_for_it_and_is_said_not_to_be_in_it() throws Exception {
        EditionFixture edition = RankingFixture.closed("SUSUL3", database);
        var proposal = proposing("SUSUL3", "values/K2");
        var officer = FormClient.as("susul-tiga secretariat");
        var run = officer.open("/editions/SUSUL3/ranking/BSR", "/run");
        try (Connection other = TableOwner.another()) {
            locks(other, "lock table sheet_mark in access exclusive mode");
            var ran = CompletableFuture.supplyAsync(run::send);
            waits("locktype = 'relation' and relation = 'sheet_mark'::regclass", ran);
            var proposed = CompletableFuture.supplyAsync(proposal::send);
            waits("locktype = 'transactionid'", proposed);
            clock.advance(Duration.ofMinutes(1));
            other.commit();
            assertEquals(303, ran.get().statusCode());
            assertEquals(303, proposed.get().statusCode());
        }
        SecondPersonFixture.confirm(FormClient.as("susul-dua secretariat"), "SUSUL3")
                .then()
                .statusCode(303);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from ranking_run where category_id = ? and run_at = ?",
                        edition.category("BSR"),
                        TestClock.START));
        String page = officer.get("/editions/SUSUL3/ranking/BSR").asString();
        assertTrue(page.contains("Data berubah sesudah hitungan ini"), page);
    }

    private static void propose(String code, String what) {
        proposing(code, what).send().then().statusCode(303);
    }

    private static FormClient.Form proposing(String code, String what) {
        var form = FormClient.as("susul-satu secretariat")
                .open(
                        "/editions/" + code + "/nominations/BSR3/" + what,
                        what.startsWith("values") ? "/values/" : "/coverage/new")
                .fill("reason", "Menurut surat 7/2026");
        if (what.startsWith("values")) {
            form.fill("value", "99");
        } else {
            form.fill("segment", "PU")
                    .fill("asOf", "2024-12-31")
                    .fill("participants", "45")
                    .fill("workers", "90")
                    .fill("source", "Surat 9/2026");
        }
        return form;
    }

    private static void locks(Connection other, String statement) throws SQLException {
        other.setAutoCommit(false);
        try (var lock = other.createStatement()) {
            lock.execute(statement);
        }
    }

    /** Until somebody waits for such a lock. */
    private void waits(String lock, CompletableFuture<Response> sent) throws Exception {
        while (!sent.isDone()
                && EditionFixture.read(database, "select count(*) from pg_locks where not granted and " + lock)
                        .equals("0")) {
            Thread.sleep(20);
        }
    }
}
