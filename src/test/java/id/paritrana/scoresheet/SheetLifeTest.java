package id.paritrana.scoresheet;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.edition.closing.CloseScoring;
import id.paritrana.words.Messages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the task list to closing: what may happen to a sheet, and what the database refuses whatever happens. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SheetLifeTest {
    private static final Map<String, String> MARKS = Map.of("A2", "3", "C1", "78", "D2", "86");
    private static final String OFFICER = "petugas secretariat";

    @Inject
    DataSource database;

    @Inject
    CloseScoring close;

    @Inject
    Categories categories;

    @Test
    void the_task_list_names_the_next_step_and_counts_the_own_sheets() {
        var edition = EditionFixture.of("LIFETASK").opened(database);
        var member = FormClient.as(edition.member(4));
        member.get("/editions/LIFETASK/tasks")
                .then()
                .statusCode(200)
                .body(containsString("0 dari 6 lembar penilaian sudah terkirim"))
                .body(containsString("Jumat, 8\u00a0Mei\u00a02026"))
                .body(containsString("17.00\u00a0WITA"))
                .body(containsString("Mulai menilai"));
        edition.file("KAB1", 4, MARKS).draft("KAB3", 4, Map.of("A2", "3", "C1", "78"));
        member.get("/editions/LIFETASK/tasks")
                .then()
                .body(containsString("1 dari 6 lembar"))
                .body(containsString("Tersisa 1 nilai: <b lang=\"id\">D2\u00a0Pemahaman pimpinan</b>"))
                .body(containsString("Lanjutkan mengisi"))
                .body(containsString("class=\"meta\">30\u00a0April\u00a02026"))
                .body(not(containsString("Terkirim 30\u00a0April\u00a02026")));
    }

    @Test
    void a_filed_sheet_tells_its_final_total_once_and_leads_on_to_the_next() {
        var edition = EditionFixture.of("LIFEON").nominations(1).opened(database);
        edition.file("KAB1", 4, MARKS);
        var member = FormClient.as(edition.member(4));
        member.get("/editions/LIFEON/nominations/KAB1/sheet")
                .then()
                .body(containsString(">Jumlah nilai Anda</h2>"))
                .body(not(containsString("Jumlah sementara")))
                .body(not(containsString(", mengikat dan dibiayai")))
                .body(containsString("href=\"/editions/LIFEON/nominations/BSR1/sheet\">Lembar berikutnya</a>"));
        edition.file("BSR1", 4, Map.of("K1", "70"));
        member.get("/editions/LIFEON/nominations/KAB1/sheet")
                .then()
                .body(not(containsString("Lembar berikutnya")))
                .body(containsString("Kembali ke Tugas saya</a>"));
    }

    @Test
    void the_secretariat_sees_which_seats_owe_sheets_and_until_when() {
        EditionFixture.of("LIFEOWES").nominations(1).frozen(database);
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/LIFEOWES/progress")
                .then()
                .body(not(containsString("Belum mengirim")))
                .body(containsString("Buka penilaian di halaman Skema</a>"))
                .body(not(containsString("Bekukan skema lebih dulu")));
        var opened = EditionFixture.of("LIFEOWED").nominations(1).opened(database);
        String all = officer.get("/editions/LIFEOWED/progress").asString();
        assertTrue(all.contains("<b>Semua 9 kursi: masing-masing 2 lembar belum terkirim</b>"), all);
        assertTrue(all.contains("href=\"/editions/LIFEOWED/settings\">Ubah batas akhir</a>"), all);
        assertFalse(all.contains("Kursi 3, Unsur 3 ("), all);
        String nobody = "Kursi 7, Unsur 7 (belum ada pemegang): 2 lembar belum terkirim";
        assertFalse(all.contains(nobody), all);
        EditionFixture.asOwner("update seat_holder set valid_to = date '2026-01-31' where id = ?", opened.holderId(7));
        String vacant = officer.get("/editions/LIFEOWED/progress").asString();
        assertTrue(vacant.contains("<b>Semua 9 kursi") && vacant.contains(nobody), vacant);
        assertFalse(vacant.contains("Kursi 3, Unsur 3 ("), vacant);
        EditionFixture.asOwner("update seat_holder set valid_to = null where id = ?", opened.holderId(7));
        opened.file("KAB1", 1, MARKS).recuse("KAB1", 2).recuse("BSR1", 2);
        String page = officer.get("/editions/LIFEOWED/progress").asString();
        assertTrue(page.contains("<h2 id=\"belum\">Belum mengirim</h2>"), page);
        assertTrue(page.contains("<p><span class=\"st wait\">Batas akhir 8"), page);
        String most = "Kursi 3, Unsur 3 (Pemegang LIFEOWED 3): 2 lembar belum terkirim";
        String less = "Kursi 1, Unsur 1 (Pemegang LIFEOWED 1): 1 lembar belum terkirim";
        assertTrue(page.contains(most) && page.indexOf(most) < page.indexOf(less), page);
        assertFalse(page.contains("Kursi 2, Unsur 2 ("), page);
        opened.close("KAB");
        assertTrue(officer.get("/editions/LIFEOWED/progress").asString().contains(less), "of the category still open");
        officer.get("/editions/LIFEOWED")
                .then()
                .body(containsString("Hubungi kursi yang belum mengirim"))
                .body(containsString(">Lihat kursi yang belum mengirim<"));
    }

    @Test
    void a_large_task_list_is_paged_and_filtered_on_the_server() {
        var edition =
                EditionFixture.of("LIFELARGE").nominations(60).withoutData().opened(database);
        edition.file("BSR60", 4, Map.of("K1", "70"));
        var member = FormClient.as(edition.member(4));
        member.get("/editions/LIFELARGE/tasks")
                .then()
                .body(containsString("Kabupaten Contoh LIFELARGE 50<"))
                .body(not(containsString("Kabupaten Contoh LIFELARGE 51<")));
        member.get("/editions/LIFELARGE/tasks?category=KAB&page=2")
                .then()
                .body(containsString("Kabupaten Contoh LIFELARGE 51<"))
                .body(not(containsString("PT Contoh LIFELARGE 1<")));
        member.get("/editions/LIFELARGE/tasks?status=full")
                .then()
                .body(containsString("PT Contoh LIFELARGE 60<"))
                .body(not(containsString("<a href=\"/editions/LIFELARGE/nominations/KAB2/sheet\">")));
        FormClient.as(OFFICER)
                .get("/editions/LIFELARGE/progress?category=KAB&page=2")
                .then()
                .body(containsString("Kabupaten Contoh LIFELARGE 60"))
                .body(not(containsString("Kabupaten Contoh LIFELARGE 50<")));
    }

    @Test
    void before_opening_a_member_reads_and_may_recuse_but_not_mark() {
        var edition = EditionFixture.of("LIFEFROZEN").frozen(database);
        var member = FormClient.as(edition.member(4));
        member.get("/editions/LIFEFROZEN/nominations/KAB1/sheet")
                .then()
                .statusCode(200)
                .body(containsString("Penilaian belum dibuka"))
                .body(containsString("81.260 dari 95.600 pekerja"))
                .body(not(containsString("name=\"m-C1\"")));
        var form = member.open("/editions/LIFEFROZEN/nominations/KAB1/recuse", "/recuse");
        form.fill("m-C1", "60")
                .fill("version", "0")
                .send("/editions/LIFEFROZEN/nominations/KAB1/sheet")
                .then()
                .statusCode(422);
        assertEquals(
                0,
                edition.number("select count(*) from score_sheet where nomination_id = ?", edition.nomination("KAB1")));
        member.open("/editions/LIFEFROZEN/nominations/KAB1/recuse", "/recuse")
                .fill("reason", "Pernah menjabat di sana")
                .send()
                .then()
                .statusCode(303);
        member.get("/editions/LIFEFROZEN/nominations/KAB1/sheet").then().statusCode(404);
    }

    @Test
    void a_recusal_needs_a_reason_happens_once_and_keeps_the_marks() {
        var edition = EditionFixture.of("LIFEREC").opened(database);
        edition.draft("KAB1", 4, MARKS);
        var member = FormClient.as(edition.member(4));
        String path = "/editions/LIFEREC/nominations/KAB1/recuse";
        member.open(path, "/recuse").send().then().statusCode(422).body(containsString("Tulis alasannya"));
        var form = member.open(path, "/recuse").fill("reason", "Saudara kandung bupati");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303);
        assertEquals(
                1, edition.number("select count(*) from recusal where nomination_id = ?", edition.nomination("KAB1")));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where act = 'recusal-declared' and edition_id = ?",
                        edition.id()));
        assertEquals(
                3,
                edition.number("select count(*) from sheet_mark where nomination_id = ?", edition.nomination("KAB1")));
        FormClient.as(OFFICER)
                .get("/editions/LIFEREC/progress")
                .then()
                .body(containsString("0 dari 26 lembar terkirim"))
                .body(containsString("benturan"));
    }

    @Test
    void after_closing_nothing_moves_and_the_own_marks_are_still_read() {
        var edition = EditionFixture.of("LIFECLOSE").opened(database);
        edition.draft("KAB1", 4, MARKS);
        var member = FormClient.as(edition.member(4));
        String sheet = "/editions/LIFECLOSE/nominations/KAB1/sheet";
        var save = member.open(sheet, "/sheet").fill("m-C1", "10");
        var file = member.open(sheet + "/check", "/file").fill("declared", "yes");
        var recuse = member.open("/editions/LIFECLOSE/nominations/KAB1/recuse", "/recuse")
                .fill("reason", "Baru ingat");
        edition.close("KAB");
        save.send().then().statusCode(422).body(containsString("sudah ditutup"));
        save.send(sheet + "/autosave").then().statusCode(422);
        String late = file.send().then().statusCode(422).extract().asString();
        assertTrue(late.contains("Lembar ini tidak terkirim"), late);
        assertFalse(late.contains("Isian ini tidak tersimpan"), "the draft is stored");
        assertFalse(late.contains("Lengkapi dulu"), "nothing can be completed any more");
        recuse.send().then().statusCode(422).body(containsString("rapat pleno"));
        member.get(sheet)
                .then()
                .statusCode(200)
                .body(containsString("Penilaian ditutup"))
                .body(containsString("Lembar ini tidak terkirim"))
                .body(containsString("<b>78</b>"));
        assertEquals(
                "78",
                edition.text(
                        "select value from sheet_mark where criterion = 'C1' and nomination_id = ?",
                        edition.nomination("KAB1")));
    }

    @Test
    void a_sheet_that_was_filed_before_closing_is_not_said_to_be_unfiled() {
        var edition = EditionFixture.of("LIFELATE").opened(database);
        edition.draft("KAB1", 4, MARKS);
        var member = FormClient.as(edition.member(4));
        String sheet = "/editions/LIFELATE/nominations/KAB1/sheet";
        var tab = member.open(sheet + "/check", "/file").fill("declared", "yes");
        var file = member.open(sheet + "/check", "/file").fill("declared", "yes");
        file.send().then().statusCode(303);
        edition.close("KAB");
        String late = tab.send().then().statusCode(422).extract().asString();
        assertTrue(late.contains("Lembar ini sudah terkirim, dan penilaian kategori ini sudah ditutup"), late);
        assertFalse(late.contains("tidak terkirim"), late);
        assertNotNull(edition.text(
                "select filed_at from score_sheet where nomination_id = ? and seat_id = ?",
                edition.nomination("KAB1"),
                edition.seatId(4)));
    }

    @Test
    void the_secretariat_gives_a_filed_sheet_back_with_a_reason_on_record() {
        var edition = EditionFixture.of("LIFEOPEN").opened(database);
        edition.file("KAB1", 4, MARKS).file("KAB1", 5, MARKS).recuse("KAB1", 5);
        var officer = FormClient.as(OFFICER);
        String path = "/editions/LIFEOPEN/progress/KAB1/4/reopen";
        officer.get("/editions/LIFEOPEN/progress/KAB1").then().statusCode(200).body(containsString(path));
        officer.open(path, "/reopen").send().then().statusCode(422).body(containsString("Tulis alasan"));
        officer.open(path, "/reopen")
                .fill("reason", "Salah ketik, surat 5 Mei")
                .send()
                .then()
                .statusCode(303);
        assertNotNull(edition.text(
                "select filed_at from score_sheet where nomination_id = ? and seat_id = ?",
                edition.nomination("KAB1"),
                edition.seatId(4)));
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "LIFEOPEN")
                .then()
                .statusCode(303);
        assertNull(edition.text(
                "select filed_at from score_sheet where nomination_id = ? and seat_id = ?",
                edition.nomination("KAB1"),
                edition.seatId(4)));
        assertEquals(
                "Salah ketik, surat 5 Mei",
                edition.text(
                        "select reason from journal where act = 'sheet-reopened' and edition_id = ?", edition.id()));
        officer.open(path, "/reopen").fill("reason", "Lagi").send().then().statusCode(422);
        var member = FormClient.as(edition.member(4));
        member.open("/editions/LIFEOPEN/nominations/KAB1/sheet", "/sheet")
                .fill("m-C1", "79")
                .send()
                .then()
                .statusCode(303);
        officer.open("/editions/LIFEOPEN/progress/KAB1/5/reopen", "/reopen")
                .fill("reason", "Kursi yang mundur")
                .send()
                .then()
                .statusCode(404);
        FormClient.as("pemeriksa auditor").get(path).then().statusCode(404);
        member.get(path).then().statusCode(404);
        edition.file("KAB2", 4, MARKS);
        var late = officer.open("/editions/LIFEOPEN/progress/KAB2/4/reopen", "/reopen")
                .fill("reason", "Terlambat");
        edition.close("KAB");
        officer.get("/editions/LIFEOPEN/progress/KAB2/4/reopen")
                .then()
                .statusCode(200)
                .body(containsString("sudah ditutup"))
                .body(not(containsString("name=\"reason\"")));
        late.send().then().statusCode(422).body(containsString("sudah ditutup"));
        assertNotNull(edition.text(
                "select filed_at from score_sheet where nomination_id = ? and seat_id = ?",
                edition.nomination("KAB2"),
                edition.seatId(4)));
    }

    @Test
    void each_filing_is_kept() {
        var edition = EditionFixture.of("LIFETWICE").opened(database);
        edition.draft("KAB1", 4, MARKS);
        var member = FormClient.as(edition.member(4));
        String sheet = "/editions/LIFETWICE/nominations/KAB1/sheet";
        member.open(sheet + "/check", "/file")
                .fill("declared", "yes")
                .send()
                .then()
                .statusCode(303);
        FormClient.as(OFFICER)
                .open("/editions/LIFETWICE/progress/KAB1/4/reopen", "/reopen")
                .fill("reason", "Salah ketik")
                .send();
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "LIFETWICE");
        member.open(sheet, "/sheet").fill("m-C1", "79").send().then().statusCode(303);
        member.open(sheet + "/check", "/file")
                .fill("declared", "yes")
                .send()
                .then()
                .statusCode(303);
        String filings =
                "select count(*) from sheet_filing f join score_sheet s on s.id = f.sheet_id where s.nomination_id = ? and f.marks like ?";
        assertEquals(1, edition.number(filings, edition.nomination("KAB1"), "%\"mark\":\"78\"%"));
        assertEquals(1, edition.number(filings, edition.nomination("KAB1"), "%\"mark\":\"79\"%"));
    }

    @Test
    void closing_asks_about_unfiled_sheets_and_the_quorum() {
        var edition = EditionFixture.of("LIFEASK").opened(database);
        for (int seat = 1; seat <= 5; seat++) {
            edition.file("KAB1", seat, MARKS);
        }
        edition.file("KAB2", 1, MARKS).recuse("KAB3", 9);
        var asked = QuarkusTransaction.requiringNew().call(() -> {
            return close.questions(categories.findById(edition.category("KAB")));
        });
        var own = asked.openQuestions().stream()
                .filter(o -> o.key().startsWith("scoresheet."))
                .toList();
        assertEquals(2, own.size());
        assertEquals(List.of(20, 26), own.get(0).args());
        assertEquals(List.of(2, 5), own.get(1).args());
        assertEquals(
                List.of("3 calon dalam kategori ini", "1 lembar tidak dinilai karena benturan kepentingan"),
                asked.counted().stream()
                        .filter(o -> !o.key().startsWith("fact.") && !o.key().startsWith("coverage."))
                        .map(o -> o.text(Messages.INDONESIAN))
                        .toList());
    }

    @Test
    void the_database_itself_refuses_what_must_not_be() throws SQLException {
        var edition = EditionFixture.of("LIFEDB").opened(database);
        edition.draft("KAB1", 4, MARKS)
                .file("KAB1", 5, MARKS)
                .draft("KAB2", 4, MARKS)
                .recuse("KAB2", 4);
        edition.draft("BSR1", 4, Map.of("K1", "70"))
                .draft("BSR2", 4, Map.of("K1", "70"))
                .recuse("BSR2", 4)
                .close("BSR");
        String change = "update sheet_mark set value = ? where nomination_id = ? and seat_id = ? and criterion = ?";
        refused("PA007", change, 101, edition.nomination("KAB1"), edition.seatId(4), "C1");
        refused("PA007", change, -1, edition.nomination("KAB1"), edition.seatId(4), "C1");
        refused("PA007", change, 5, edition.nomination("KAB1"), edition.seatId(4), "A2");
        refused("PA003", change, 50, edition.nomination("KAB1"), edition.seatId(5), "C1");
        refused("PA005", change, 50, edition.nomination("KAB2"), edition.seatId(4), "C1");
        refused("PA004", change, 50, edition.nomination("BSR1"), edition.seatId(4), "K1");
        // a recused seat is not even told that scoring is closed
        refused("PA005", change, 50, edition.nomination("BSR2"), edition.seatId(4), "K1");
        String add = "insert into sheet_mark (id, sheet_id, nomination_id, seat_id, criterion, value, saved_at)"
                + " select nextval('sheet_mark_seq'), id, nomination_id, seat_id, ?, 1, " + TestClock.SQL_NOW
                + " from score_sheet"
                + " where nomination_id = ? and seat_id = ?";
        refused("PA006", add, "A1", edition.nomination("KAB1"), edition.seatId(4));
        refused("23505", add, "C1", edition.nomination("KAB1"), edition.seatId(4));
        refused(
                "23503",
                "insert into sheet_mark (id, sheet_id, nomination_id, seat_id, criterion, value, saved_at)"
                        + " select nextval('sheet_mark_seq'), id, nomination_id, ?, 'C1', 1, " + TestClock.SQL_NOW
                        + " from score_sheet where nomination_id = ? and seat_id = ?",
                edition.seatId(6),
                edition.nomination("KAB1"),
                edition.seatId(4));
        refused(
                "23505",
                "insert into score_sheet (id, nomination_id, seat_id, begun_at, saved_at) values (nextval('score_sheet_seq'), ?, ?, "
                        + TestClock.SQL_NOW + ", " + TestClock.SQL_NOW + ")",
                edition.nomination("KAB1"),
                edition.seatId(4));
        refused("42501", "delete from sheet_mark where nomination_id = ?", edition.nomination("KAB1"));
        refused("42501", "delete from recusal where nomination_id = ?", edition.nomination("KAB2"));
        refused("42501", "update journal set reason = '' where edition_id = ?", edition.id());
        refused("42501", "truncate sheet_filing");
    }

    private void refused(String state, String sql, Object... values) {
        var e = assertThrows(SQLException.class, () -> EditionFixture.tryTo(database, sql, values));
        assertEquals(state, e.getSQLState(), e.getMessage());
    }
}
