package id.paritrana.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file that is not made as long as a browser waits is followed by a page, and fetched there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MadeExportTest {
    private static final String PATIENCE = "paritrana.export.patience";
    private static final String OFFICER = "officer secretariat";
    private static final Pattern FILE = Pattern.compile("href=\"(/editions/[^\"]+/made/[^\"]+/file[^\"]*)\"");

    @Inject
    DataSource database;

    @BeforeEach
    void nobodyWaits() {
        System.setProperty(PATIENCE, "PT0S");
    }

    @AfterEach
    void everybodyWaits() {
        System.clearProperty(PATIENCE);
    }

    private static String address(Response asked) {
        assertEquals(303, asked.statusCode(), asked.asString());
        return asked.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The page once it is over. */
    private static String over(FormClient officer, String page) throws InterruptedException {
        for (int round = 0; round < 6_000; round++) {
            String shown = officer.get(page).asString();
            if (!shown.contains("id=\"kerja\"")) {
                return shown;
            }
            assertTrue(shown.contains("<progress"), shown);
            Thread.sleep(50);
        }
        throw new AssertionError("never over: " + page);
    }

    private static String file(String page) {
        Matcher found = FILE.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    @Test
    void it_is_the_same_file_and_only_who_asked_for_it_has_it() throws InterruptedException {
        RankingFixture.closed("MADE1", database);
        RankingFixture.run("MADE1", "BSR", "");
        var officer = FormClient.as(OFFICER).unencoded();
        String page = address(officer.get("/editions/MADE1/export/ranking-xlsx"));
        String ready = over(officer, page);
        assertTrue(ready.contains("id=\"berkas\""), ready);
        Response file = officer.get(file(ready));
        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("MADE1-latihan-peringkat"))
                .header("Cache-Control", containsString("no-store"));
        System.setProperty(PATIENCE, "PT5M");
        Response atOnce = officer.get("/editions/MADE1/export/ranking-xlsx");
        assertEquals(200, atOnce.statusCode());
        assertArrayEquals(atOnce.asByteArray(), file.asByteArray());
        for (String other :
                new String[] {"another secretariat", "MADE1-kursi1", "checker auditor", "x secretariat:62"}) {
            var somebody = FormClient.as(other).unencoded();
            assertEquals(404, somebody.get(page).statusCode(), other);
            assertEquals(404, somebody.get(page + "/file").statusCode(), other);
        }
        assertEquals(
                404, officer.get(page.replace("ranking-xlsx", "ranking-csv")).statusCode(), "it is of one kind");
    }

    @Test
    void a_large_file_is_kept_in_pieces_and_whole_again() throws InterruptedException {
        EditionFixture edition = RankingFixture.large("MADE2", 400, database);
        RankingFixture.run("MADE2", "BSR", "");
        var officer = FormClient.as(OFFICER).unencoded();
        String path = "/editions/MADE2/export/scores-long";
        String page = address(officer.open(path, "/export/").fill("sure", "yes").send());
        Response file = officer.get(file(over(officer, page)));
        assertTrue(file.asByteArray().length > 256 * 1024, () -> file.asByteArray().length + " bytes");
        System.setProperty(PATIENCE, "PT5M");
        Response atOnce = officer.open(path, "/export/").fill("sure", "yes").send();
        assertArrayEquals(atOnce.asByteArray(), file.asByteArray());
        assertTrue(
                edition.number("select count(*) from long_work_piece where work_id = ?", page.replaceFirst(".*/", ""))
                        > 1,
                "one piece alone");
    }

    @Test
    void what_unmasks_is_journalled_when_it_is_made() throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("MADE3", database);
        RankingFixture.run("MADE3", "BSR", "");
        var officer = FormClient.as(OFFICER).unencoded();
        var form =
                officer.open("/editions/MADE3/export/edition-zip", "/export/").fill("sure", "yes");
        over(officer, address(form.send()));
        String unmasked = "select count(*) from journal where edition_id = ? and act = 'export-unmasked'";
        assertEquals(1, edition.number(unmasked, edition.id()));
        assertEquals("/editions/MADE3/export/edition-zip", address(form.send()), "the same form makes no second one");
        assertEquals(1, edition.number(unmasked, edition.id()));
    }

    @Test
    void a_result_that_is_not_as_recorded_is_said_and_not_made() throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("MADE4", database);
        RankingFixture.run("MADE4", "BSR", "");
        assertEquals(
                1,
                TableOwner.rewrites(
                        "ranking_run",
                        "update ranking_run set result_hash = repeat('0', 64) where category_id = ?",
                        edition.category("BSR")));
        var officer = FormClient.as(OFFICER).unencoded();
        String page = address(officer.get("/editions/MADE4/export/ranking-csv"));
        String said = over(officer, page);
        assertTrue(said.contains("role=\"alert\""), said);
        assertTrue(said.contains("tidak lagi memberi hasil yang tercatat"), said);
        officer.get(page + "/file").then().statusCode(404);
    }

    @Test
    void one_that_nobody_works_on_any_more_is_to_be_asked_for_again() {
        RankingFixture.closed("MADE5", database);
        RankingFixture.run("MADE5", "BSR", "");
        var officer = FormClient.as(OFFICER).unencoded();
        officer.get("/editions/MADE5/export");
        EditionFixture.asOwner(
                "insert into long_work (id, account_id, about, attempt, renewed_at) select 'YmVya2FzLXlhbmctaGlsYW5n', id,"
                        + " 'export MADE5 ranking-csv COMMA []', 'x', " + TestClock.SQL_NOW + " - interval '10 minutes'"
                        + " from account where subject = 'officer'");
        officer.get("/editions/MADE5/export/ranking-csv/made/YmVya2FzLXlhbmctaGlsYW5n")
                .then()
                .statusCode(200)
                .body(containsString("terhenti"))
                .body(containsString("href=\"/editions/MADE5/export/ranking-csv\""))
                .body(not(containsString("id=\"kerja\"")));
    }

    @Test
    void who_may_not_have_it_any_more_does_not_get_what_was_made() throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("MADE6", database);
        RankingFixture.run("MADE6", "BSR", "");
        var chair = FormClient.as("MADE6-kursi1").unencoded();
        String page = address(chair.get("/editions/MADE6/export/results-xlsx"));
        String file = file(over(chair, page));
        assertEquals(200, chair.get(file).statusCode());
        EditionFixture.asOwner(
                "update seat_holder set valid_to = date '2026-01-02', valid_from = date '2026-01-01' where id = ?",
                edition.holderId(1));
        for (String gone : List.of(page, file)) {
            assertTrue(chair.get(gone).statusCode() >= 403, gone);
        }
    }

    @Test
    void what_unmasks_is_given_there_only_after_a_fresh_sign_in_and_each_time_on_record() throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("MADE7", database);
        RankingFixture.run("MADE7", "BSR", "");
        var officer = FormClient.as(OFFICER).unencoded();
        String page = address(officer.open("/editions/MADE7/export/scores-long", "/export/")
                .fill("sure", "yes")
                .send());
        String file = file(over(officer, page));
        officer.signedIn("PT30M");
        for (String later : List.of(page, file)) {
            officer.get(later)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", nullValue())
                    .body(containsString("/sign-in/again?back="))
                    .body(not(containsString("http-equiv")));
        }
        officer.signedIn("");
        String fetched = "select count(*) from journal where edition_id = ? and act = 'export-fetched'";
        assertEquals(0, edition.number(fetched, edition.id()));
        officer.get(file).then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        officer.get(file).then().statusCode(200);
        assertEquals(2, edition.number(fetched, edition.id()));
    }

    @Test
    void a_file_of_which_a_piece_is_missing_is_not_given() throws InterruptedException {
        RankingFixture.closed("MADE8", database);
        RankingFixture.run("MADE8", "BSR", "");
        var officer = FormClient.as(OFFICER).unencoded();
        String page = address(officer.get("/editions/MADE8/export/ranking-csv?excel=1"));
        String file = file(over(officer, page));
        assertTrue(officer.get(file).asString().startsWith("\uFEFF"), "of the style that was asked for");
        EditionFixture.asOwner(
                "delete from long_work_piece where work_id = ?",
                page.replaceFirst(".*/", "").replace("?excel=1", ""));
        officer.get(file).then().statusCode(404);
    }
}
