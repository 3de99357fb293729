package id.paritrana.committee;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recusal that puts the quorum out of reach says so where something can still be done. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PanelQuorumTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Test
    void the_act_the_desk_and_the_closing_page_say_that_the_quorum_is_out_of_reach() {
        EditionFixture edition = EditionFixture.of("QUOR1").opened(database);
        for (int seat = 1; seat <= 3; seat++) {
            edition.recuse("BSR1", seat);
        }
        var officer = FormClient.as(OFFICER);
        String unreachable = "Kuorum penilaian tidak dapat tercapai";
        officer.get("/editions/QUOR1").then().body(not(containsString(unreachable)));
        assertFalse(recuse(edition, 4).contains("kurang dari kuorum"), "five seats are left of nine, five are needed");
        officer.get("/editions/QUOR1").then().body(not(containsString(unreachable)));
        assertTrue(recuse(edition, 5).contains("kurang dari kuorum"));
        officer.get("/editions/QUOR1").then().body(containsString(unreachable)).body(containsString("BSR1 (4/5)"));
        officer.get("/editions/QUOR1/close/BSR")
                .then()
                .body(containsString("Kuorum tidak akan tercapai pada 1 calon"))
                .body(containsString("BSR1 (4/5)"));
    }

    private static String recuse(EditionFixture edition, int seat) {
        var member = FormClient.as(edition.member(seat));
        var answer = member.open("/editions/" + edition.code() + "/nominations/BSR1/recuse", "/recuse")
                .fill("reason", "Pernah bekerja di sana")
                .send();
        answer.then().statusCode(303);
        String page = member.get(answer.header("Location").replaceFirst("^https?://[^/]+", ""))
                .asString();
        assertFalse(page.contains("PT Contoh " + edition.code() + " 1"), "nothing of the nomination is shown");
        return page;
    }
}
