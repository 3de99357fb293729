package id.paritrana.edition;

import java.sql.Connection;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who proposed learns why a second person did not agree. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RejectedProposalTest {
    private static final String FIRST = "tolak-satu secretariat";
    private static final String SECOND = "tolak-dua secretariat";

    @Inject
    DataSource database;

    private EditionFixture proposed(String code) {
        EditionFixture edition = EditionFixture.of(code).frozen(database);
        FormClient.as(FIRST)
                .open("/editions/" + code + "/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        return edition;
    }

    private static String list(EditionFixture edition) {
        return "/editions/" + edition.code() + "/proposals";
    }

    @Test
    void a_rejection_takes_a_reason_which_its_proposer_and_the_journal_tell() {
        EditionFixture edition = proposed("TOLAK1");
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "TOLAK1");
        second.open(page, "/reject")
                .type("reason", " ")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan menolak"))
                .body(containsString("href=\"#f-reason\""));
        second.open(page, "/reject")
                .fill("reason", "NIK 6371010101010001 keliru")
                .send()
                .then()
                .statusCode(422)
                .body(containsString(">NIK 6371010101010001 keliru</textarea>"));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from proposal where edition_id = ? and decision is null", edition.id()));
        second.open(page, "/reject")
                .fill("reason", "Bobotnya menurut juknis")
                .send()
                .then()
                .statusCode(303);
        FormClient.as(FIRST)
                .get(list(edition))
                .then()
                .statusCode(200)
                .body(containsString("Usul Anda yang ditolak"))
                .body(containsString("“Bobotnya menurut juknis”"))
                .body(containsString("Ditolak tolak-dua"));
        FormClient.as(FIRST)
                .get(page)
                .then()
                .body(containsString("sudah ditolak orang kedua"))
                .body(containsString("“Bobotnya menurut juknis”"));
        second.get(list(edition)).then().body(not(containsString("Usul Anda yang ditolak")));
        FormClient.as("tolak-periksa auditor")
                .get("/editions/TOLAK1/journal")
                .then()
                .body(containsString("Bobotnya menurut juknis"));
    }

    @Test
    void who_takes_back_an_own_proposal_owes_no_reason() {
        EditionFixture edition = proposed("TOLAK2");
        var first = FormClient.as(FIRST);
        first.open(SecondPersonFixture.first(first, "TOLAK2"), "/reject")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from proposal where edition_id = ? and decision = 'rejected' and rejection is null",
                        edition.id()));
        first.get(list(edition)).then().body(not(containsString("Usul Anda yang ditolak")));
    }

    @Test
    void a_rejection_from_before_reasons_were_asked_for_is_shown_without_one() throws Exception {
        EditionFixture edition = proposed("TOLAK3");
        long second = account(edition, SECOND);
        try (Connection owner = TableOwner.another();
                var run = owner.createStatement()) {
            owner.setAutoCommit(false);
            run.execute("alter table proposal disable trigger proposal_stays");
            run.execute("update proposal set decision = 'rejected', decided_by = " + second + ", decided_at = "
                    + TestClock.SQL_NOW + " where edition_id = " + edition.id());
            run.execute("alter table proposal enable trigger proposal_stays");
            owner.commit();
        }
        var first = FormClient.as(FIRST);
        String page =
                list(edition) + "/" + edition.text("select public_id from proposal where edition_id = ?", edition.id());
        first.get(list(edition)).then().statusCode(200).body(containsString("Tanpa alasan tercatat"));
        String told = first.get(page).asString();
        assertTrue(told.contains("Usul ini sudah ditolak orang kedua") && !told.contains("“”"), told);
    }

    private static long account(EditionFixture edition, String who) {
        FormClient.as(who).get("/editions");
        return edition.number("select id from account where subject = ?", who.split(" ")[0]);
    }
}
