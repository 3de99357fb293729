package id.paritrana.edition;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;

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
                "update proposal set decision = 'rejected', decided_by = proposed_by, decided_at = now(),"
                        + " version = version + 1 where edition_id = " + edition.id(),
                confirm);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("Usul ini sudah ditarik oleh pengusulnya"), told);
        assertFalse(told.contains("/confirm\""), told);
        assertTrue(second.get(page).asString().contains("Usul ini sudah ditarik oleh pengusulnya"));
    }

    @Test
    void scoring_that_was_opened_while_another_officer_opened_it_is_not_offered_again() throws Exception {
        EditionFixture edition = EditionFixture.of("SEMENTARA2").frozen(database);
        var open = FormClient.as(SECOND)
                .open("/editions/SEMENTARA2/scheme", "/scheme/open")
                .fill("sure", "true");
        Response answer = whileWaiting(
                "update edition set opened_at = now(), version = version + 1 where id = " + edition.id(), open);
        assertEquals(422, answer.statusCode());
        String told = answer.asString();
        assertTrue(told.contains("Penilaian sudah dibuka"), told);
        assertFalse(told.contains("/scheme/open\""), told);
    }

    /** Sends the form so that it comes to the row while somebody else has changed it and not committed yet. */
    private Response whileWaiting(String change, FormClient.Form form) throws Exception {
        try (Connection other = database.getConnection()) {
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
