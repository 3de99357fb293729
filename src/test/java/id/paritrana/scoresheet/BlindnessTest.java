package id.paritrana.scoresheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.Frame;
import id.paritrana.PostgresForTests;
import id.paritrana.access.Grants;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.nomination.Nominations;

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

    @Inject
    Nominations nominations;

    private Viewer member(EditionFixture edition, int seat) {
        var held = new HeldSeat(
                edition.seatId(seat),
                edition.holderId(seat),
                String.valueOf(seat),
                "Unsur",
                seat == 1,
                seat == 2,
                edition.code());
        return new Viewer(edition.accountId(seat), "anggota", "", Grants.NONE, List.of(held), Set.of(edition.code()));
    }

    private static Viewer officer(String role) {
        return new Viewer(
                1, "petugas", "", Grants.of(List.of(role), Optional.of(EditionFixture.OFFICE)), List.of(), Set.of());
    }

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
    void marks_are_read_by_those_who_may_and_when_they_may() {
        var edition = EditionFixture.of("BLINDQ").opened(database);
        edition.file("KAB1", 4, MARKS)
                .file("KAB1", 5, MARKS)
                .draft("KAB1", 6, MARKS)
                .file("KAB2", 5, MARKS)
                .file("KAB2", 7, MARKS)
                .recuse("KAB2", 4)
                .recuse("KAB2", 7);
        var category = categories.findById(edition.category("KAB"));
        assertEquals(3, marks.seenBy(member(edition, 4), category).size(), "own marks only");
        assertEquals(3, marks.seenBy(member(edition, 6), category).size(), "own draft");
        assertEquals(0, marks.seenBy(member(edition, 7), category).size(), "not even own marks once recused");
        assertEquals(0, marks.seenBy(member(edition, 1), category).size(), "the chair is blind too");
        assertEquals(0, marks.seenBy(officer("secretariat"), category).size());
        assertEquals(0, marks.seenBy(officer("auditor"), category).size());
        assertEquals(0, marks.counted(category).size());

        edition.close("KAB");
        category = categories.findById(edition.category("KAB"));
        assertEquals(6, marks.seenBy(member(edition, 4), category).size(), "filed marks of KAB1, nothing of KAB2");
        assertEquals(12, marks.seenBy(member(edition, 6), category).size(), "own draft and what was filed");
        assertEquals(9, marks.seenBy(officer("secretariat"), category).size(), "filed, by seats that are not recused");
        assertEquals(
                0,
                marks.seenBy(new Viewer(9, "luar", "", Grants.NONE, List.of(), Set.of()), category)
                        .size());
        var recused = nominations
                .find("code = ?1 and edition.id = ?2", "KAB2", edition.id())
                .firstResult();
        assertEquals(0, marks.seenBy(member(edition, 4), recused).size());
        assertEquals(3, marks.seenBy(member(edition, 5), recused).size());
        assertEquals(9, marks.counted(category).size());
    }
}
