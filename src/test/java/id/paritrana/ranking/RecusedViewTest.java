package id.paritrana.ranking;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.verdict.VerdictFixture;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two editions that differ only in the nomination that seat 9 must not know of: last in one, first in the other, tied with
 * another in a third. What seat 9 is answered is the same, byte for byte but for codes, times and random keys.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecusedViewTest {
    private static final String[] PATHS = {
        "/ranking",
        "/ranking/BSR",
        "/ranking/BSR?nomination=BSR3",
        "/ranking/BSR?a=BSR3&b=BSR1",
        "/ranking/BSR?q=3",
        "/verdict",
        "/verdict/BSR",
        "/documents",
        "/export",
        "/export/ranking-csv",
        "/export/scores-long"
    };

    @Inject
    DataSource database;

    @Test
    void what_is_hidden_changes_nothing_that_is_seen() {
        edition("NIA", "50");
        edition("NIB", "99");
        edition("NIC", "80");
        for (String path : PATHS) {
            String last = seen("NIA", path);
            assertEquals(last, seen("NIB", path), path);
            assertEquals(last, seen("NIC", path), path);
        }
        String officer = given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/NIB/ranking/BSR")
                .asString();
        assertTrue(officer.contains("PT Contoh NIB 3"), "the comparison is not of empty pages");
    }

    @Test
    void totals_that_depend_on_who_takes_part_are_not_called_official() {
        ranked(bySpread("NID"), "50");
        ranked(bySpread("NIE"), "99");
        String page = seen("NID", "/ranking/BSR");
        assertEquals(page, seen("NIE", "/ranking/BSR"));
        assertTrue(page.contains("dihitung seolah-olah calon itu tidak ikut"), page);
        assertFalse(page.contains("nilai akhirnya resmi"), page);
    }

    /** Its criterion K2 is scored between the least and the largest value of those who take part. */
    private EditionFixture bySpread(String code) {
        EditionFixture edition = EditionFixture.of(code).prepared(database);
        EditionFixture.asOwner(
                "update stored_criterion set normaliser = 'minmax', lo = null, hi = null where edition_id = ? and code = 'K2'",
                edition.id());
        edition.run(
                "update edition set frozen_at = ?, scheme_basis = 'Juknis' where id = ?",
                EditionFixture.FROZEN_AT,
                edition.id());
        edition.run("update edition set opened_at = ? where id = ?", EditionFixture.OPENED_AT, edition.id());
        return edition;
    }

    private void edition(String code, String hidden) {
        ranked(EditionFixture.of(code).opened(database), hidden);
        VerdictFixture.pronounce(code, "BSR", hidden.equals("80"));
    }

    private static void ranked(EditionFixture edition, String hidden) {
        edition.recuse("BSR3", 9);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", "80"));
            edition.file("BSR2", seat, Map.of("K1", "70"));
            if (seat != 9) {
                edition.file("BSR3", seat, Map.of("K1", hidden));
            }
        }
        edition.close("BSR");
        RankingFixture.run(edition.code(), "BSR", "");
    }

    private static String seen(String edition, String path) {
        var answer = given().header(TestSignIn.HEADER, edition + "-kursi9").get("/editions/" + edition + path);
        return answer.statusCode() + " "
                + answer.asString()
                        .replace(edition, "EDISI")
                        .replaceAll("\\d{2}\\.\\d{2}\u00a0WITA", "JAM")
                        .replaceAll("name=\"(csrf-token|key)\" value=\"[^\"]*\"", "name=\"$1\"")
                        .replaceAll("data-of=\"\\w+\"", "data-of");
    }
}
