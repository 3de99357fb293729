package id.paritrana.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.words.Messages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What one account can put into the queue of imports, and what is kept of its uploads. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LongImportsTest {
    @Inject
    DataSource database;

    private static String said(String key) {
        return Messages.text(Messages.INDONESIAN, key);
    }

    private static Response takenOver(FormClient officer, String upload) {
        return officer.open(upload, upload).send();
    }

    private static boolean isOver(FormClient officer, String upload) {
        return officer.get(upload + "/progress").statusCode() != 200;
    }

    private static Response over(FormClient officer, String upload) throws InterruptedException {
        LongImportFixture.until(() -> isOver(officer, upload));
        return officer.get(upload + "/progress");
    }

    /** Holds the imports back while that of this edition is their turn. */
    private Connection holding(String edition) throws Exception {
        Connection lock = database.getConnection();
        lock.setAutoCommit(false);
        try (var row = lock.createStatement()) {
            row.execute("select id from edition where code = '" + edition + "' for update");
        }
        return lock;
    }

    @Test
    void one_person_has_one_import_under_way_and_is_led_to_it_and_others_have_theirs() throws Exception {
        ImportFixture.edition("ANTRE1", "practice").taken("antre1 secretariat");
        var officer = FormClient.as("antre1 secretariat").unencoded();
        var other = FormClient.as("antre2 secretariat").unencoded();
        String first = LongImportFixture.uploaded(officer, "ANTRE1");
        String second = LongImportFixture.uploaded(officer, "ANTRE2");
        String others = LongImportFixture.uploaded(other, "ANTRE3");
        var press = officer.open(second, second);
        try (Connection lock = holding("ANTRE1")) {
            try {
                takenOver(officer, first).then().statusCode(303).header("Location", containsString(first));
                press.send()
                        .then()
                        .statusCode(422)
                        .body(containsString(said("exchange.another-text")))
                        .body(containsString("href=\"" + first + "/progress\""))
                        .body(containsString("href=\"" + second + "\""));
                takenOver(officer, first).then().statusCode(303).header("Location", containsString(first));
                takenOver(other, others).then().statusCode(303);
            } finally {
                lock.rollback();
            }
        }
        assertEquals(303, over(officer, first).statusCode());
        assertEquals(303, over(other, others).statusCode());
        press.send().then().statusCode(303).header("Location", containsString(second + "/progress"));
        assertEquals(303, over(officer, second).statusCode(), "the same form does it when the first is done");
    }

    @Test
    void what_waits_reads_its_file_when_it_is_its_turn() throws Exception {
        ImportFixture.edition("ANTRE4", "practice").taken("antre3 secretariat");
        var holder = FormClient.as("antre3 secretariat").unencoded();
        var officer = FormClient.as("antre4 secretariat").unencoded();
        String first = LongImportFixture.uploaded(holder, "ANTRE4");
        String waits = LongImportFixture.uploaded(officer, "ANTRE5");
        try (Connection lock = holding("ANTRE4")) {
            try {
                takenOver(holder, first).then().statusCode(303);
                takenOver(officer, waits).then().statusCode(303);
                EditionFixture.asOwner(
                        "delete from workbook_upload where id = ?", waits.substring("/import/".length()));
            } finally {
                lock.rollback();
            }
        }
        over(officer, waits)
                .then()
                .statusCode(404)
                .body(containsString(said("exchange.gone-meanwhile")))
                .body(containsString(said("exchange.gone-text")));
        officer.get(waits).then().statusCode(404).body(not(containsString(said("exchange.gone-meanwhile"))));
        officer.get("/editions/ANTRE5").then().statusCode(404);
    }

    /** As the database ends a wait by itself that takes too long. */
    @Test
    void what_waits_in_vain_for_an_edition_that_another_holds_is_tried_again_until_it_has_it() throws Exception {
        ImportFixture.edition("ANTRE6", "practice").taken("antre5 secretariat");
        var officer = FormClient.as("antre5 secretariat").unencoded();
        String upload = LongImportFixture.uploaded(officer, "ANTRE6");
        try (Connection lock = holding("ANTRE6")) {
            String waits = "select coalesce(max(pid || ' ' || xact_start), '') from pg_stat_activity where "
                    + lock.unwrap(PGConnection.class).getBackendPID() + " = any(pg_blocking_pids(pid))";
            try {
                takenOver(officer, upload).then().statusCode(303);
                LongImportFixture.until(
                        () -> !EditionFixture.read(database, waits).isEmpty());
                String first = EditionFixture.read(database, waits);
                EditionFixture.read(database, "select pg_cancel_backend(" + first.split(" ", 2)[0] + ")");
                LongImportFixture.until(() ->
                        !List.of("", first).contains(EditionFixture.read(database, waits)) || isOver(officer, upload));
                assertEquals(200, officer.get(upload + "/progress").statusCode(), "it is under way still");
            } finally {
                lock.rollback();
            }
        }
        over(officer, upload).then().statusCode(303).header("Location", containsString("/editions/ANTRE6"));
    }

    private static String small(FormClient officer, int number) {
        return ImportFixture.address(ImportFixture.upload(
                        officer,
                        "kecil.csv",
                        ("Wilayah;Peserta\nContoh;" + number + "\n").getBytes(StandardCharsets.UTF_8))
                .asString());
    }

    @Test
    void the_newest_ten_uploads_are_kept_and_one_that_is_being_taken_over() {
        var officer = FormClient.as("unggah1 secretariat").unencoded();
        var other = FormClient.as("unggah2 secretariat").unencoded();
        String others = small(other, 0);
        List<String> uploads = new ArrayList<>();
        for (int i = 1; i <= Uploads.MOST; i++) {
            uploads.add(small(officer, i));
            EditionFixture.asOwner(
                    "update workbook_upload set at = " + TestClock.SQL_NOW
                            + " - interval '1 hour' + ? * interval '1 minute'" + " where id = ?",
                    i,
                    uploads.get(i - 1).substring("/import/".length()));
        }
        EditionFixture.asOwner(
                "insert into long_work (id, account_id, about, attempt, renewed_at) select ?, id, 'import', 'x', "
                        + TestClock.SQL_NOW + " from account where subject = 'unggah1'",
                uploads.get(0).substring("/import/".length()));
        for (String upload : uploads) {
            assertEquals(200, officer.get(upload).statusCode(), upload);
        }
        small(officer, 11);
        small(officer, 12);
        assertEquals(200, officer.get(uploads.get(0)).statusCode(), "it is under way");
        officer.get(uploads.get(1)).then().statusCode(404).body(containsString(said("exchange.gone-text")));
        assertEquals(200, officer.get(uploads.get(2)).statusCode());
        assertEquals(200, other.get(others).statusCode(), "another's uploads do not count");
    }

    @Test
    void of_uploads_of_one_moment_the_last_stay() {
        var officer = FormClient.as("unggah3 secretariat").unencoded();
        List<String> uploads = new ArrayList<>();
        for (int i = 0; i < 2 * Uploads.MOST; i++) {
            uploads.add(small(officer, i));
        }
        List<String> kept = uploads.stream()
                .filter(upload -> officer.get(upload).statusCode() == 200)
                .toList();
        assertEquals(uploads.subList(Uploads.MOST, 2 * Uploads.MOST), kept);
    }

    @Test
    void a_second_tab_is_told_that_the_workbook_was_taken_over_and_where_it_is() throws Exception {
        var officer = FormClient.as("tab1 secretariat").unencoded();
        String small = ImportFixture.address(ImportFixture.upload(
                        officer,
                        "uji.zip",
                        ImportFixture.edition("TAB1", "practice").zip())
                .asString());
        takenOver(officer, small).then().statusCode(303).header("Location", containsString("/editions/TAB1"));
        String large = LongImportFixture.uploaded(officer, "TAB2");
        takenOver(officer, large).then().statusCode(303);
        over(officer, large).then().statusCode(303);
        for (String upload : List.of(small, large)) {
            String edition = upload.equals(small) ? "TAB1" : "TAB2";
            for (String page : List.of("", "/columns", "/problems.xlsx")) {
                officer.get(upload + page)
                        .then()
                        .statusCode(404)
                        .body(containsString(said("exchange.gone-taken")))
                        .body(containsString("href=\"/editions/" + edition + "\""))
                        .body(containsString("href=\"/import\""));
            }
            FormClient.as("tab2 secretariat")
                    .get(upload)
                    .then()
                    .statusCode(404)
                    .body(containsString(said("exchange.gone-text")))
                    .body(not(containsString("/editions/" + edition)));
        }
    }
}
