package id.paritrana.edition;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two persons at once: who comes second gets a page of what is now, not of what was when they pressed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DecidedMeanwhileTest {
    private static final String FIRST = "meanwhile-first secretariat";
    private static final String SECOND = "meanwhile-second secretariat";

    @Inject
    DataSource database;

    @Test
    void a_proposal_that_was_taken_back_while_its_confirmation_waited_is_not_offered_again() throws Exception {
        EditionFixture edition = EditionFixture.of("SEMENTARA1").frozen(database);
        FormClient.as(FIRST)
                .open("/editions/SEMENTARA1/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        var confirm = SecondPersonFixture.form(second, "SEMENTARA1");
        String page = SecondPersonFixture.first(second, "SEMENTARA1");
        Response answer = whileWaiting(
                "update proposal set decision = 'rejected', decided_by = proposed_by, decided_at = " + TestClock.SQL_NOW
                        + ", version = version + 1 where edition_id = " + edition.id(),
                confirm);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("Usul ini sudah ditarik oleh pengusulnya"), told);
        assertFalse(told.contains("/confirm\""), told);
        assertTrue(second.get(page).asString().contains("Usul ini sudah ditarik oleh pengusulnya"));
    }

    @Test
    void undoing_a_freeze_that_was_proposed_before_scoring_was_opened_does_not_undo_the_opening() {
        EditionFixture edition = EditionFixture.of("SEMENTARA0").frozen(database);
        FormClient.as(FIRST)
                .open("/editions/SEMENTARA0/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        String proposal = "/editions/SEMENTARA0/proposals/"
                + edition.text("select public_id from proposal where edition_id = ?", edition.id());
        var confirm = FormClient.as(SECOND).open(proposal, "/confirm").fill("sure", "yes");
        edition.run("update edition set opened_at = " + TestClock.SQL_NOW + " where id = ?", edition.id());
        String told = confirm.send().then().statusCode(422).extract().asString();
        assertTrue(told.contains("Sejak diusulkan, penilaian sudah dibuka"), told);
        assertFalse(told.contains("/confirm\""), told);
    }

    @Test
    void scoring_that_was_opened_while_another_officer_opened_it_is_not_offered_again() throws Exception {
        EditionFixture edition = EditionFixture.of("SEMENTARA2").frozen(database);
        var open = FormClient.as(SECOND)
                .open("/editions/SEMENTARA2/scheme", "/scheme/open")
                .fill("sure", "true");
        Response answer = whileWaiting(
                "update edition set opened_at = " + TestClock.SQL_NOW + ", version = version + 1 where id = "
                        + edition.id(),
                open);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("Penilaian sudah dibuka"), told);
        assertFalse(told.contains("/scheme/open\""), told);
    }

    /** A first figure asks for no reason while scoring is open; once it is closed every figure does. */
    @ParameterizedTest
    @CsvSource({"SEMENTARA3, values/K2, /values/", "SEMENTARA4, coverage/new, /coverage/new"})
    void a_figure_that_was_sent_while_scoring_was_closed_comes_back_with_the_field_for_its_reason(
            String code, String page, String action) throws Exception {
        EditionFixture edition =
                EditionFixture.of(code).nominations(1).withoutData().opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", "70"));
        }
        var form = FormClient.as(SECOND)
                .open("/editions/" + code + "/nominations/BSR1/" + page, action)
                .fill("source", "Surat 9/2026")
                .fill("asOf", "2025-12-31");
        if (page.startsWith("values")) {
            form.fill("value", "91");
        } else {
            form.fill("segment", "PU").fill("participants", "45").fill("workers", "90");
        }
        Response answer = whileWaiting(
                "update category set closed_at = " + TestClock.SQL_NOW + " where id = " + edition.category("BSR"),
                form);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("#f-reason"), told);
        assertTrue(told.contains("id=\"f-reason\""), told);
        assertTrue(told.contains("Surat 9/2026"), told);
    }

    @Test
    void settings_that_were_refused_while_the_scheme_was_frozen_come_back_as_those_of_a_frozen_edition()
            throws Exception {
        EditionFixture edition = EditionFixture.of("SEMENTARA5").prepared(database);
        var form = FormClient.as(SECOND)
                .open("/editions/SEMENTARA5/settings", "/settings")
                .fill("deadline", "kapan-kapan");
        Response answer = whileWaiting(
                "update edition set frozen_at = " + TestClock.SQL_NOW
                        + ", scheme_basis = 'juknis', version = version + 1 where id = " + edition.id(),
                form);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("kapan-kapan"), told);
        assertTrue(told.contains("/settings/quorum\""), told);
    }

    @Test
    void a_quorum_that_was_proposed_while_it_became_the_one_in_force_is_told_so_with_the_one_in_force()
            throws Exception {
        EditionFixture edition = EditionFixture.of("SEMENTARA6").opened(database);
        var form = FormClient.as(SECOND)
                .open("/editions/SEMENTARA6/settings", "/settings/quorum")
                .fill("quorum", "3/4")
                .fill("quorumRule", "least")
                .fill("reason", "Menurut juknis");
        Response answer = whileWaiting(
                TableOwner.another(),
                "update edition set quorum_numerator = 3, quorum_denominator = 4, version = version + 1 where id = "
                        + edition.id(),
                form);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("Kuorum itu sudah berlaku"), told);
        assertTrue(told.contains("paling sedikit 3/4 kursi"), told);
    }

    /** Sends the form so that it comes to the row while somebody else has changed it and not committed yet. */
    private Response whileWaiting(String change, FormClient.Form form) throws Exception {
        return whileWaiting(database.getConnection(), change, form);
    }

    private Response whileWaiting(Connection by, String change, FormClient.Form form) throws Exception {
        try (Connection other = by) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                assertEquals(1, statement.executeUpdate(change));
            }
            var sent = CompletableFuture.supplyAsync(form::send);
            while (!sent.isDone()
                    && EditionFixture.read(database, "select count(*) from pg_locks where not granted")
                            .equals("0")) {
                Thread.sleep(20);
            }
            other.commit();
            return sent.get();
        }
    }
}
