package id.paritrana.scoresheet;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.Frame;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody learns of others' marks before closing: not by a page, a count, a list, a query. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BlindnessTest {
    private static final Map<String, String> MARKS = Map.of("A2", "3", "C1", "78", "D2", "86");

    @Inject
    DataSource database;

    @Inject
    SheetMarks marks;

    @Inject
    Categories categories;

    /** Pages of one seat, without what differs on every request. */
    private static String pages(String user, String... paths) {
        var all = new StringBuilder();
        for (String path : paths) {
            var page = FormClient.as(user).get(path);
            all.append(page.statusCode())
                    .append(page.asString().replaceAll("name=\"(csrf-token|key)\" value=\"[^\"]*\"", ""));
        }
        return all.toString();
    }

    @Test
    void a_members_pages_are_the_same_whatever_the_others_do() {
        var edition = EditionFixture.of("BLIND").opened(database);
        edition.draft("KAB1", 4, Map.of("A2", "2"));
        String me = edition.member(4);
        String[] paths = {
            "/editions/BLIND/tasks",
            "/editions/BLIND/nominations/KAB1/sheet",
            "/editions/BLIND/nominations/KAB1/sheet/check",
            "/editions/BLIND/nominations/KAB2/sheet",
            "/editions/BLIND/nominations/KAB1/recuse",
            "/editions/BLIND/committee",
            "/editions/BLIND/progress",
            "/editions/BLIND/progress/KAB1",
        };
        String before = pages(me, paths);
        edition.file("KAB1", 5, MARKS)
                .file("KAB2", 5, MARKS)
                .draft("KAB1", 6, MARKS)
                .recuse("KAB2", 7);
        assertEquals(before, pages(me, paths));
        assertTrue(before.contains("1 dari 3 nilai sudah diisi"), "the own work is shown");
    }

    @Test
    void the_next_holders_pages_are_the_same_whatever_the_first_marked_after_handing_drafts_over() {
        var edition = EditionFixture.of("BLINDLEFT").opened(database);
        edition.draft("KAB1", 4, Map.of("A2", "2"));
        TableOwner.run(
                "insert into sheet_handover (holder_id, account_id, at) values (?, ?, '2026-04-30T06:02:00Z')",
                edition.holderId(4),
                edition.accountId(4));
        EditionFixture.asOwner(
                "update score_sheet set saved_at = '2026-04-30T06:01:00Z' where seat_id = ?", edition.seatId(4));
        EditionFixture.asOwner("update seat_holder set valid_to = '2026-05-01' where id = ?", edition.holderId(4));
        String me = edition.member(5);
        EditionFixture.asOwner("update seat_holder set valid_to = '2026-05-01' where id = ?", edition.holderId(5));
        EditionFixture.asOwner(
                "insert into seat_holder (id, seat_id, account_id, name, valid_from)"
                        + " values (nextval('seat_holder_seq'), ?, ?, 'Pemegang kedua', '2026-05-02')",
                edition.seatId(4),
                edition.accountId(5));
        String[] paths = {
            "/editions/BLINDLEFT/tasks",
            "/editions/BLINDLEFT/nominations/KAB1/sheet",
            "/editions/BLINDLEFT/nominations/KAB2/sheet",
            "/editions/BLINDLEFT/nominations/KAB2/sheet/check",
        };
        String before = pages(me, paths);
        assertTrue(before.contains("1 dari 3 nilai sudah diisi"), "what was handed over is shown");
        edition.draft("KAB2", 4, MARKS);
        assertEquals(before, pages(me, paths));
    }

    @Test
    void the_secretariat_sees_filed_or_not_and_nothing_of_drafts() {
        var edition = EditionFixture.of("BLINDSEC").opened(database);
        edition.file("KAB1", 5, MARKS);
        String[] paths = {"/editions/BLINDSEC/progress", "/editions/BLINDSEC/progress/KAB1"};
        String before = pages("officer secretariat", paths);
        edition.draft("KAB1", 6, MARKS).draft("KAB2", 6, MARKS);
        edition.run("update sheet_mark set value = 1, comment = 'lain' where seat_id = ?", edition.seatId(6));
        assertEquals(before, pages("officer secretariat", paths));
        FormClient.as("officer secretariat")
                .get("/editions/BLINDSEC/progress")
                .then()
                .body(containsString("Kemajuan: 1 dari 54 lembar terkirim"))
                .body(not(containsString("Sedang diisi")));
    }

    @Test
    void no_office_opens_a_sheet() {
        var edition = EditionFixture.of("BLINDDOOR").opened(database);
        edition.file("KAB1", 5, MARKS);
        for (String user : List.of("officer secretariat", "checker auditor", "boss admin", "stranger")) {
            for (String path : List.of("sheet", "sheet/check", "recuse")) {
                int status = FormClient.as(user)
                        .get("/editions/BLINDDOOR/nominations/KAB1/" + path)
                        .statusCode();
                assertTrue(status == 404 || status == 403 && user.equals("stranger"), user + " " + path + " " + status);
            }
            assertFalse(FormClient.as(user).get("/editions/BLINDDOOR/tasks").statusCode() == 200, user);
        }
        FormClient.as(EditionFixture.of("BLINDDOOR").member(4))
                .get("/editions/BLINDSEC/tasks")
                .then()
                .statusCode(404);
    }

    @Test
    void a_recused_seat_gets_the_same_404_as_for_a_nomination_that_does_not_exist() {
        var edition = EditionFixture.of("BLINDREC").opened(database);
        edition.draft("KAB1", 4, MARKS).recuse("KAB1", 4);
        String me = edition.member(4);
        var client = FormClient.as(me);
        var form = client.open("/editions/BLINDREC/nominations/KAB2/sheet", "/sheet")
                .fill("m-C1", "50");
        for (String path : List.of("sheet", "sheet/check", "recuse")) {
            String real = "/editions/BLINDREC/nominations/KAB1/" + path;
            String none = "/editions/BLINDREC/nominations/KAB9/" + path;
            var hidden = client.get(real);
            var missing = client.get(none);
            assertEquals(404, hidden.statusCode());
            assertEquals(
                    Frame.withoutWayBack(missing.asString()).replace(none, real),
                    Frame.withoutWayBack(hidden.asString()));
        }
        for (String path : List.of("sheet", "sheet/autosave", "sheet/file", "recuse")) {
            form.send("/editions/BLINDREC/nominations/KAB1/" + path).then().statusCode(404);
        }
        client.get("/editions/BLINDREC/tasks")
                .then()
                .body(not(containsString("Kabupaten Contoh BLINDREC 1<")))
                .body(containsString("0 dari 5 lembar penilaian"));
        assertEquals(
                3,
                edition.number("select count(*) from sheet_mark where nomination_id = ?", edition.nomination("KAB1")),
                "the marks stay archived");
    }

    @Test
    @ActivateRequestContext
    void marks_count_once_scoring_is_closed_where_filed_by_seats_that_are_not_recused() {
        var edition = EditionFixture.of("BLINDQ").opened(database);
        edition.file("KAB1", 4, MARKS)
                .file("KAB1", 5, MARKS)
                .draft("KAB1", 6, MARKS)
                .file("KAB2", 5, MARKS)
                .file("KAB2", 7, MARKS)
                .recuse("KAB2", 4)
                .recuse("KAB2", 7);
        assertEquals(
                0, marks.counted(categories.findById(edition.category("KAB"))).size());
        edition.close("KAB");
        assertEquals(
                9, marks.counted(categories.findById(edition.category("KAB"))).size());
    }
}
