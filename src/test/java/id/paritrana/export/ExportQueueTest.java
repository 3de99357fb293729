package id.paritrana.export;

import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
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
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.words.Messages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** However many files one account asks for, the next account has its own made. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExportQueueTest {
    private static final String PATIENCE = "paritrana.export.patience";

    @Inject
    DataSource database;

    @Inject
    SlowExport slow;

    @BeforeEach
    void nobodyWaits() {
        System.setProperty(PATIENCE, "PT0S");
        slow.hold();
    }

    @AfterEach
    void everybodyWaits() {
        slow.letGo();
        System.clearProperty(PATIENCE);
    }

    private static String page(Response asked) {
        assertEquals(303, asked.statusCode(), asked.asString());
        return asked.header("Location");
    }

    private static Response inEnglish(FormClient officer, String path) {
        return officer.request().cookie("bahasa", "en").get(path);
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        for (int round = 0; round < 6_000; round++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never");
    }

    @Test
    void an_account_has_three_files_under_way_and_the_next_account_is_served_before_its_second()
            throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("LAMBAT1", database);
        RankingFixture.run("LAMBAT1", "BSR", "");
        var officer = FormClient.as("banyak secretariat").unencoded();
        String path = "/editions/LAMBAT1/export/ranking-csv";
        String first = page(officer.get(path));
        assertEquals(first, page(officer.get(path)), "the same file is the same work");
        String second = page(officer.get(path + "?excel=1"));
        String third = page(inEnglish(officer, path));
        inEnglish(officer, path + "?excel=1")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("10"))
                .body(containsString(Messages.text(Messages.ENGLISH, "export.waits-open")))
                .body(containsString("href=\"/editions/LAMBAT1/journal\""))
                .body(containsString("href=\"" + first + "\""))
                .body(containsString("href=\"" + second + "\""))
                .body(containsString("href=\"" + third + "\""))
                .body(containsString("href=\"" + path + "?excel=1\""));
        assertEquals(first, page(officer.get(path)), "and so it is while there is no room");
        officer.open("/editions/LAMBAT1/export/scores-long", "/export/")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(429);
        assertEquals(
                0,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'export-agreed'", edition.id()),
                "nobody has agreed to a file that is not made");

        page(FormClient.as("sesudahnya secretariat").unencoded().get(path));
        until(() -> slow.begun().size() == 2);
        assertEquals(List.of("banyak", "sesudahnya"), slow.begun());
        slow.letGo();
        for (String made : List.of(first, second, third)) {
            until(() -> officer.get(made).asString().contains("id=\"berkas\""));
        }
        assertEquals(4, slow.begun().size());
        String fourth = page(inEnglish(officer, path + "?excel=1"));
        until(() -> officer.get(fourth).asString().contains("id=\"berkas\""));
    }

    @Test
    void whatever_ends_the_making_of_a_file_nothing_is_left_and_the_next_has_its_turn() {
        RankingFixture.closed("LAMBAT4", database);
        var officer = FormClient.as("gagal secretariat").unencoded();
        System.setProperty(PATIENCE, "PT5M");
        slow.fail();
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    500, officer.get("/editions/LAMBAT4/export/ranking-csv").statusCode());
        }
        assertEquals(5, slow.files().size());
        slow.files().forEach(file -> assertFalse(Files.exists(file), file::toString));
        slow.succeed();
        assertEquals(
                "lambat\n", officer.get("/editions/LAMBAT4/export/ranking-csv").asString());
    }

    @Test
    void a_file_that_waits_is_not_made_for_a_seat_that_has_ended_meanwhile() throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("LAMBAT3", database);
        var chair = FormClient.as("LAMBAT3-kursi1").unencoded();
        String path = "/editions/LAMBAT3/export/ranking-csv";
        page(chair.get(path));
        String waits = page(chair.get(path + "?excel=1"));
        until(() -> slow.begun().contains("LAMBAT3-kursi1"));
        EditionFixture.asOwner(
                "update seat_holder set valid_to = date '2026-01-02', valid_from = date '2026-01-01' where id = ?",
                edition.holderId(1));
        slow.letGo();
        String id = waits.replaceFirst(".*/", "").replace("?excel=1", "");
        until(() -> edition.number("select count(*) from long_work where id = ? and state <> 'under-way'", id) == 1);
        assertEquals(
                Messages.text(Messages.INDONESIAN, "access.no-longer.role"),
                edition.text("select said from long_work where id = ?", id));
        assertEquals(1, Collections.frequency(slow.begun(), "LAMBAT3-kursi1"));
    }

    @Test
    void of_the_files_that_were_made_for_an_account_the_newest_ten_stay() throws InterruptedException {
        EditionFixture edition = RankingFixture.closed("LAMBAT2", database);
        RankingFixture.run("LAMBAT2", "BSR", "");
        var officer = FormClient.as("menimbun secretariat").unencoded();
        officer.get("/editions/LAMBAT2/export");
        for (int i = 10; i < 22; i++) {
            EditionFixture.asOwner(
                    "insert into long_work (id, account_id, about, attempt, state, bytes, renewed_at)"
                            + " select 'YmVya2FzLXlhbmctc3VkYWg' || ?, id, 'export LAMBAT2', 'x', 'done', 1, "
                            + TestClock.SQL_NOW + " - interval '20 minutes' + ? * interval '1 second'"
                            + " from account where subject = 'menimbun'",
                    i,
                    i);
        }
        String page = page(officer.get("/editions/LAMBAT2/export/ranking-csv"));
        slow.letGo();
        until(() -> officer.get(page).asString().contains("id=\"berkas\""));
        String kept = "select count(*) from long_work where about like 'export LAMBAT2%' and bytes > 0";
        assertEquals(10, edition.number(kept));
        assertEquals(0, edition.number(kept + " and id like '%g12'"), "the oldest go");
        assertEquals(1, edition.number(kept + " and id like '%g13'"));
    }
}
