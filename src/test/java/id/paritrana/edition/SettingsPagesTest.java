package id.paritrana.edition;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What the secretariat sets besides the workbook. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SettingsPagesTest {
    @Inject
    DataSource database;

    private final FormClient officer = FormClient.as("setel secretariat");

    @Test
    void who_comes_second_sees_both_and_overwrites_nothing_unseen() {
        var edition = EditionFixture.of("SETDUA").prepared(database);
        String page = "/editions/SETDUA/settings";
        var second = FormClient.as("setel-dua secretariat");
        var mine = second.open(page, "/settings").fill("zone", "Asia/Jakarta");
        officer.open(page, "/settings")
                .fill("deadline", "2026-06-01T17:00")
                .send()
                .then()
                .statusCode(303);
        var both = mine.send();
        both.then()
                .statusCode(409)
                .body(containsString("WIB (Asia/Jakarta)"))
                .body(containsString("WITA (Asia/Makassar)"))
                .body(containsString("1 Juni 2026 17.00"));
        assertEquals("Asia/Makassar", edition.text("select zone from edition where id = ?", edition.id()));
        second.form(both.asString(), page, "/settings").send().then().statusCode(303);
        assertEquals("Asia/Jakarta", edition.text("select zone from edition where id = ?", edition.id()));
    }

    @Test
    void a_quorum_may_be_more_than_half() {
        var edition = EditionFixture.of("SETKUORUM").prepared(database);
        String page = "/editions/SETKUORUM/settings";
        officer.open(page, "/settings")
                .fill("quorum", "1/1")
                .fill("quorumRule", "over")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tidak ada yang lebih dari semua kursi"));
        officer.open(page, "/settings")
                .fill("quorum", "1/2")
                .fill("quorumRule", "over")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "1/2 true",
                edition.text(
                        "select quorum_numerator || '/' || quorum_denominator || ' ' || quorum_over from edition where id = ?",
                        edition.id()));
        officer.get(page).then().body(containsString("value=\"over\" selected")).body(containsString("value=\"1/2\""));
        assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database, "update edition set quorum_numerator = 2 where id = ?", edition.id()));
    }
}
