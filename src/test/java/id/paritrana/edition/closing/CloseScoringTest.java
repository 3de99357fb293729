package id.paritrana.edition.closing;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** {@link CloseScoring}: one person closes where nothing is open, and only what was shown. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CloseScoringTest {
    private static final String OFFICER = "tutup secretariat";

    @Inject
    DataSource database;

    private EditionFixture complete(String code) {
        EditionFixture edition = EditionFixture.of(code).nominations(1).opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", "70"));
        }
        return edition;
    }

    private static FormClient.Form form(FormClient officer, String edition) {
        return officer.open("/editions/" + edition + "/close/BSR", "/close/BSR");
    }

    private static long closed(EditionFixture edition) {
        return edition.number(
                "select count(*) from category where id = ? and closed_at is not null", edition.category("BSR"));
    }

    @Test
    void with_every_sheet_filed_one_person_closes_and_it_is_noted_once() {
        EditionFixture edition = complete("CLOSE1");
        var form = form(FormClient.as(OFFICER), "CLOSE1").fill("sure", "yes");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303);
        assertEquals(1, closed(edition));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'scoring-closed'", edition.id()));
    }

    @Test
    void closing_takes_the_tick_and_a_fresh_sign_in() {
        EditionFixture edition = complete("CLOSE2");
        form(FormClient.as(OFFICER), "CLOSE2").send().then().statusCode(422).body(containsString("Centang pernyataan"));
        var late = FormClient.as(OFFICER);
        var form = form(late, "CLOSE2").fill("sure", "yes");
        late.signedIn("PT10M");
        form.send().then().statusCode(422).body(containsString("Masuk sekali lagi"));
        assertEquals(0, closed(edition));
    }

    @Test
    void a_sheet_that_was_opened_again_meanwhile_stops_it() {
        EditionFixture edition = complete("CLOSE3");
        var form = form(FormClient.as(OFFICER), "CLOSE3").fill("sure", "yes");
        EditionFixture.asOwner(
                "update score_sheet set filed_at = null, version = version + 1 where nomination_id = ? and seat_id = ?",
                edition.nomination("BSR1"),
                edition.seatId(4));
        form.send().then().statusCode(422);
        assertEquals(0, closed(edition));
    }

    @Test
    void where_a_sheet_is_open_one_person_alone_is_not_offered_to_close() {
        EditionFixture edition = complete("CLOSE4");
        EditionFixture.asOwner(
                "update score_sheet set filed_at = null, version = version + 1 where nomination_id = ? and seat_id = ?",
                edition.nomination("BSR1"),
                edition.seatId(4));
        String page = FormClient.as(OFFICER).get("/editions/CLOSE4/close/BSR").asString();
        assertFalse(page.contains("action=\"/editions/CLOSE4/close/BSR\""), page);
    }
}
