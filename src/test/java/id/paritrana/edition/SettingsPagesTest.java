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
