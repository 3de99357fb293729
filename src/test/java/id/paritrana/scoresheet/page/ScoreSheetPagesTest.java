package id.paritrana.scoresheet.page;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A sheet as its member meets it, by plain forms and by the script's saves. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScoreSheetPagesTest {
    private static EditionFixture edition;
    private static int next;

    @Inject
    DataSource database;

    private String nomination;
    private String sheet;
    private FormClient member;

    @BeforeEach
    void a_fresh_sheet() {
        if (edition == null) {
            edition = EditionFixture.of("SHEET").nominations(40).opened(database);
        }
        nomination = "KAB" + ++next;
        sheet = "/editions/SHEET/nominations/" + nomination + "/sheet";
        member = FormClient.as(edition.member(4));
    }

    private String mark(String criterion) {
        return edition.text(
                "select value from sheet_mark where nomination_id = ? and seat_id = ? and criterion = ?",
                edition.nomination(nomination),
                edition.seatId(4),
                criterion);
    }

    private long rows(String table) {
        return edition.number(
                "select count(*) from " + table + " where nomination_id = ? and seat_id = ?",
                edition.nomination(nomination),
                edition.seatId(4));
    }

    private long noted() {
        return edition.number(
                "select count(*) from journal where edition_id = ? and subject = ?",
                edition.id(),
                "nomination:" + nomination + " seat:4");
    }

    @Test
    void the_sheet_shows_what_to_mark_and_what_to_read() {
        member.get(sheet)
                .then()
                .statusCode(200)
                .body(containsString("Mengikat dan dibiayai."))
                .body(containsString("Berdampak nyata pada satu segmen"))
                .body(containsString("Perda dengan lampiran jaminan sosial"))
                .body(containsString("81.260 dari 95.600 pekerja"))
                .body(containsString("85,00\u00a0%"))
                .body(containsString("Laporan Satu Desa Seratus Pekerja"))
                .body(containsString("0 dari 3 nilai diisi"))
                .body(containsString("bobot 15"))
                .body(matchesPattern("(?s).*data-of=\"[0-9A-F]{8}\\.4\".*"));
        assertEquals(0, rows("score_sheet"), "reading must not begin a sheet");
    }

    @Test
    void a_row_that_only_cites_a_source_leaves_the_counts_of_workers_in_their_place() {
        edition.run(
                "insert into data_value (id, nomination_id, criterion, stated_percent, source)"
                        + " values (nextval('data_value_seq'), ?, 'B', 78.6, 'Siaran pers')",
                edition.nomination(nomination));
        member.get(sheet).then().body(containsString("81.260 dari 95.600 pekerja"));
    }

    @Test
    void a_ratio_of_nobody_is_a_figure_of_0() {
        edition.run(
                "insert into data_value (id, nomination_id, criterion, numerator, denominator)"
                        + " values (nextval('data_value_seq'), ?, 'B', 0, 700)",
                edition.nomination(nomination));
        member.get(sheet)
                .then()
                .body(containsString("0 dari 700"))
                .body(containsString("0,00\u00a0%"))
                .body(not(containsString("Angka ini diragukan")));
        member.get(sheet + "/check").then().body(containsString("0,00\u00a0%"));
    }

    @Test
    void what_cannot_be_summed_is_said_to_be_without_a_figure() {
        edition.run(
                "update coverage_record set workers = null where segment = 'BPU' and nomination_id = ?",
                edition.nomination(nomination));
        member.get(sheet)
                .then()
                .body(containsString("Belum dihitung: angka kriteria ini memerlukan semua segmennya."))
                .body(containsString("81.260 dari 95.600 pekerja"));
    }

    /** All nominees of this edition have the same figures. */
    @Test
    void figures_in_doubt_are_said_to_be_so_and_lead_to_the_warnings() {
        member.get(sheet)
                .then()
                .body(containsString("nominations/" + nomination + "/coverage\">Angka ini diragukan; lihat sebabnya."));
    }

    @Test
    void what_was_saved_on_another_day_is_said_with_its_day() {
        member.open(sheet, "/sheet").fill("m-A2", "3").send(sheet + "/autosave");
        member.get(sheet + "/check")
                .then()
                .body(matchesPattern("(?s).*>Tersimpan \\d\\d\\.\\d\\d\u00a0WITA, belum terkirim<.*"));
        edition.run(
                "update score_sheet set saved_at = '2026-04-30T06:01:00Z' where nomination_id = ? and seat_id = ?",
                edition.nomination(nomination),
                edition.seatId(4));
        String said = ">Tersimpan 30\u00a0April\u00a02026, 14.01\u00a0WITA";
        member.get(sheet + "/check").then().body(containsString(said + ", belum terkirim<"));
        member.get(sheet).then().body(containsString(said + "<"));
    }

    @Test
    void a_segment_with_a_day_source_or_definition_of_its_own_says_so() {
        member.get(sheet)
                .then()
                .body(matchesPattern(
                        "(?s).*Sumber: Data contoh\\. Penyebut: penduduk bekerja tanpa ASN/TNI/Polri\\..*"));
        edition.run(
                "update coverage_record set as_of = '2025-11-30', source = 'Dinas Contoh', definition = 'angkatan kerja'"
                        + " where segment = 'BPU' and nomination_id = ?",
                edition.nomination(nomination));
        member.get(sheet)
                .then()
                .body(containsString("Per 30\u00a0November\u00a02025. Sumber: Dinas Contoh. Penyebut: angkatan kerja."))
                .body(
                        containsString(
                                "Per 31\u00a0Desember\u00a02025. Sumber: Data contoh. Penyebut: penduduk bekerja tanpa ASN/TNI/Polri."));
    }

    @Test
    void a_plain_form_saves_and_goes_on_to_the_check() {
        member.open(sheet, "/sheet")
                .fill("m-A2", "3")
                .fill("m-C1", "77,5")
                .fill("c-C1", "Berjalan di 41 desa")
                .fill("then", "check")
                .send()
                .then()
                .statusCode(303)
                .header("Location", endsWith(sheet + "/check"));
        assertEquals("77.5", mark("C1"));
        assertEquals("3", mark("A2"));
        assertNull(mark("D2"));
        assertEquals(1, noted());
        member.get(sheet)
                .then()
                .body(containsString("value=\"77,5\""))
                .body(containsString("2 dari 3 nilai diisi"))
                .body(containsString("Nilai Anda di sini."))
                .body(containsString("19,13 dari 25,00 poin untuk 2 nilai yang sudah diisi"));
    }

    @Test
    void what_is_not_marked_is_not_counted_as_nothing() {
        assertTrue(member.get(sheet).asString().contains("<p hidden>Jumlah sementara nilai Anda: <b id=\"jumlah\""));
        member.get(sheet + "/check").then().body(not(containsString("Jumlah sementara")));
        var first = member.open(sheet, "/sheet").fill("m-C1", "78");
        first.send(sheet + "/autosave")
                .then()
                .body("total", equalTo("11,70 dari 15,00 poin untuk 1 nilai yang sudah diisi"));
        String part = "11,70 dari 15,00 poin untuk 1 nilai yang sudah diisi</b>";
        member.get(sheet).then().body(containsString(part));
        member.get(sheet + "/check").then().body(containsString(part));
        member.request()
                .cookie("bahasa", "en")
                .get(sheet + "/check")
                .then()
                .body(containsString("11.70 of 15.00 points for the 1 mark given so far</b>"));
        member.open(sheet, "/sheet").fill("m-A2", "3").fill("m-D2", "86").send();
        member.get(sheet + "/check").then().body(containsString("36,40 dari 45,00 poin</b>"));
        member.open(sheet, "/sheet")
                .fill("m-A2", "")
                .fill("m-C1", "")
                .fill("m-D2", "")
                .send(sheet + "/autosave")
                .then()
                .body("total", equalTo(""));
    }

    @Test
    void the_same_form_sent_again_has_one_effect() {
        var form = member.open(sheet, "/sheet").fill("m-C1", "80");
        String version = "select version from score_sheet where nomination_id = ?";
        form.send().then().statusCode(303);
        String begun = edition.text(version, edition.nomination(nomination));
        form.send().then().statusCode(303);
        assertEquals(1, noted());
        assertEquals(begun, edition.text(version, edition.nomination(nomination)));
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_nothing_typed_is_lost() {
        var form = member.open(sheet, "/sheet").fill("m-C1", "80");
        form.send().then().statusCode(303);
        form.fill("m-C1", "81").send().then().statusCode(409).body(containsString("<b>81</b>"));
        assertEquals("80", mark("C1"));
    }

    @Test
    void an_unreadable_mark_is_refused_beside_its_field_and_the_others_are_saved() {
        var answer = member.open(sheet, "/sheet")
                .fill("m-C1", "105")
                .fill("m-D2", "86")
                .fill("c-D2", "Paham angka")
                .send();
        answer.then()
                .statusCode(422)
                .body(containsString("Nilai 105 melebihi 100. Isi angka 0 sampai 100."))
                .body(containsString("value=\"105\""))
                .body(containsString("<title>Galat: "))
                .body(containsString("href=\"#f-m-C1\""));
        assertNull(mark("C1"));
        assertEquals("86", mark("D2"));
        var corrected = member.form(answer.asString(), sheet, "/sheet");
        corrected.fill("m-C1", "95").send().then().statusCode(303);
        assertEquals("95", mark("C1"));
    }

    @Test
    void marks_are_read_as_people_write_them() {
        for (String typed : new String[] {"1.234", "seratus", "-1", "100,0000000000000001", "1e2"}) {
            member.open(sheet, "/sheet").fill("m-C1", typed).send().then().statusCode(422);
            assertNull(mark("C1"), typed);
        }
        member.open(sheet, "/sheet").fill("m-A2", "2,5").send().then().statusCode(422);
        member.open(sheet, "/sheet").fill("m-C1", "87.5").send().then().statusCode(303);
        assertEquals("87.5", mark("C1"));
        member.open(sheet, "/sheet").fill("m-C1", "").send().then().statusCode(303);
        assertNull(mark("C1"), "an emptied field is not yet marked, not zero");
    }

    @Test
    void two_tabs_get_mine_and_theirs_and_choose() {
        var mine = member.open(sheet, "/sheet").fill("m-C1", "78").fill("c-C1", "Dari layar ini");
        member.open(sheet, "/sheet")
                .fill("m-C1", "80")
                .fill("m-D2", "70")
                .send()
                .then()
                .statusCode(303);
        var page = mine.send();
        page.then()
                .statusCode(409)
                .body(containsString("Lembar ini terbuka di dua tempat"))
                .body(containsString("<b>80</b>"))
                .body(containsString("<b>78</b>, “Dari layar ini”"));
        assertEquals("80", mark("C1"));
        var partly = member.form(page.asString(), sheet, "/sheet")
                .fill("pick", "typed:C1")
                .send();
        partly.then().statusCode(409).body(not(containsString("value=\"typed:C1\"")));
        assertEquals("80", mark("C1"), "nothing is saved before everything is chosen");
        member.form(partly.asString(), sheet, "/sheet")
                .fill("pick", "stored:D2")
                .send()
                .then()
                .statusCode(303);
        assertEquals("78", mark("C1"));
        assertEquals("70", mark("D2"));
    }

    @Test
    void what_was_chosen_for_one_criterion_stays_when_the_rest_is_chosen_at_once() {
        var mine = member.open(sheet, "/sheet")
                .fill("m-A2", "1")
                .fill("m-C1", "78")
                .fill("m-D2", "60");
        member.open(sheet, "/sheet")
                .fill("m-A2", "3")
                .fill("m-C1", "80")
                .fill("m-D2", "70")
                .send()
                .then()
                .statusCode(303);
        var first = member.form(mine.send().asString(), sheet, "/sheet")
                .fill("pick", "typed:C1")
                .send();
        first.then()
                .statusCode(409)
                .body(containsString("value=\"typed:D2\""))
                .body(containsString("Atau sekaligus untuk semuanya"));
        member.form(first.asString(), sheet, "/sheet")
                .fill("pick", "stored")
                .send()
                .then()
                .statusCode(303);
        assertEquals("3", mark("A2"));
        assertEquals("78", mark("C1"), "it was chosen as it was typed");
        assertEquals("70", mark("D2"));
    }

    @Test
    void with_one_criterion_left_there_is_no_choice_for_all() {
        var mine = member.open(sheet, "/sheet").fill("m-C1", "78").fill("m-D2", "60");
        member.open(sheet, "/sheet")
                .fill("m-C1", "80")
                .fill("m-D2", "70")
                .send()
                .then()
                .statusCode(303);
        var left = member.form(mine.send().asString(), sheet, "/sheet")
                .fill("pick", "typed:C1")
                .send();
        left.then().statusCode(409).body(not(containsString("Atau sekaligus untuk semuanya")));
        member.form(left.asString(), sheet, "/sheet").fill("pick", "stored").send();
        assertEquals("78", mark("C1"));
        assertEquals("70", mark("D2"));
    }

    @Test
    void the_choice_itself_is_checked_against_a_third_change() {
        var mine = member.open(sheet, "/sheet").fill("m-C1", "78");
        member.open(sheet, "/sheet").fill("m-C1", "80").send();
        var choice = member.form(mine.send().asString(), sheet, "/sheet").fill("pick", "typed");
        member.open(sheet, "/sheet").fill("m-C1", "82").send();
        choice.send().then().statusCode(409).body(containsString("<b>82</b>"));
        assertEquals("82", mark("C1"));
    }

    @Test
    void an_old_form_that_says_the_same_is_no_conflict() {
        var old = member.open(sheet, "/sheet").fill("m-C1", "80");
        member.open(sheet, "/sheet").fill("m-C1", "80").send().then().statusCode(303);
        old.send().then().statusCode(303);
        assertEquals(1, noted());
    }

    @Test
    void the_script_gets_a_small_answer() {
        var form = member.open(sheet, "/sheet").fill("m-C1", "78").fill("m-D2", "105");
        int begun = form.send(sheet + "/autosave")
                .then()
                .statusCode(200)
                .body("kind", equalTo("saved"))
                .body("saved", containsString("Tersimpan "))
                .body("here.C1", equalTo("75"))
                .body("problems", hasKey("m-D2"))
                .body("total", equalTo("11,70 dari 15,00 poin untuk 1 nilai yang sudah diisi"))
                .extract()
                .path("version");
        assertEquals(
                String.valueOf(begun),
                edition.text(
                        "select version from score_sheet where nomination_id = ?", edition.nomination(nomination)));
        assertEquals("78", mark("C1"));
        form.send(sheet + "/autosave").then().statusCode(200).body("version", equalTo(begun));
        form.fill("key", "another-key-another-key")
                .fill("m-D2", "90")
                .send(sheet + "/autosave")
                .then()
                .statusCode(409)
                .body("kind", equalTo("changed"));
        assertNull(mark("D2"));
    }

    @Test
    void comments_are_due_for_extreme_marks_before_filing() {
        member.open(sheet, "/sheet")
                .fill("m-A2", "0")
                .fill("m-C1", "39,5")
                .fill("m-D2", "90")
                .send()
                .then()
                .statusCode(303);
        member.get(sheet + "/check")
                .then()
                .statusCode(200)
                .body(containsString("Tulis alasan nilai 0 pada A2 Mutu isi kebijakan"))
                .body(containsString("Tulis alasan nilai 39,5 pada C1"))
                .body(not(containsString("Tulis alasan nilai 90")))
                .body(not(containsString("Kirim lembar penilaian</button>")));
    }

    @Test
    void what_is_not_filled_in_yet_is_no_error_before_filing() {
        String page = member.get(sheet + "/check").asString();
        assertTrue(page.contains("<h2>Tinggal 3 isian sebelum dapat dikirim</h2>"), page);
        assertFalse(page.contains("role=\"alert\"") || page.contains("notice stop"), page);
        assertFalse(page.contains("Tanpa catatan"), page);
        assertFalse(page.contains("Kirim lembar"), page);
        assertTrue(page.contains("<a class=\"btn\" href=\"" + sheet + "\">Kembali mengisi</a>"), page);
    }

    @Test
    void tasks_before_opening_say_so_and_a_deadline_that_passed_closes_nothing() {
        var waiting = EditionFixture.of("SHEETWAIT").frozen(database);
        String early = FormClient.as(waiting.member(4))
                .get("/editions/SHEETWAIT/tasks")
                .asString();
        assertTrue(early.contains(">Belum dibuka</span>"), early);
        assertFalse(early.contains("Belum diisi") || early.contains("Jaringan lambat?"), early);
        var late = EditionFixture.of("SHEETLATE")
                .deadline(TestClock.START.minus(Duration.ofDays(3)))
                .opened(database);
        String page =
                FormClient.as(late.member(4)).get("/editions/SHEETLATE/tasks").asString();
        assertTrue(page.contains("Batas sudah lewat, tetapi lembar masih dapat dikirim"), page);
        assertFalse(page.contains("(sudah lewat)"), page);
        assertTrue(page.contains("A2\u00a0"), "a code stays with its name");
    }

    @Test
    void a_complete_sheet_is_filed_once_and_locked() {
        member.open(sheet, "/sheet")
                .fill("m-A2", "3")
                .fill("m-C1", "78")
                .fill("m-D2", "86")
                .fill("c-D2", "Paham angka dan masalah")
                .send();
        var check = member.open(sheet + "/check", "/file");
        check.send().then().statusCode(422).body(containsString("Centang pernyataan"));
        check = member.open(sheet + "/check", "/file").fill("declared", "yes");
        check.send().then().statusCode(303).header("Location", containsString("/editions/SHEET/tasks"));
        check.send().then().statusCode(303);
        assertEquals(
                "{\"A2\":{\"comment\":\"\",\"mark\":\"3\"},\"C1\":{\"comment\":\"\",\"mark\":\"78\"},"
                        + "\"D2\":{\"comment\":\"Paham angka dan masalah\",\"mark\":\"86\"}}",
                edition.text(
                        "select f.marks from sheet_filing f join score_sheet s on s.id = f.sheet_id where s.nomination_id = ?",
                        edition.nomination(nomination)));
        member.get(sheet)
                .then()
                .statusCode(200)
                .body(containsString("Lembar ini sudah terkirim"))
                .body(not(containsString("name=\"m-C1\"")))
                .body(containsString("<b>78</b>"));
        member.get(sheet + "/check").then().statusCode(303);
    }

    @Test
    void a_filed_sheet_takes_no_more_marks_and_says_so_with_what_was_typed() {
        var open = member.open(sheet, "/sheet").fill("m-C1", "55");
        edition.file(nomination, 4, Map.of("A2", "3", "C1", "78", "D2", "86"));
        open.send().then().statusCode(422).body(containsString("sudah terkirim dan terkunci"));
        open.send(sheet + "/autosave")
                .then()
                .statusCode(422)
                .body("kind", equalTo("refused"))
                .body("message", containsString("terkunci"));
        assertEquals("78", mark("C1"));
    }

    @Test
    void what_changed_after_the_check_is_not_filed_unseen() {
        edition.draft(nomination, 4, Map.of("A2", "3", "C1", "78", "D2", "86"));
        var check = member.open(sheet + "/check", "/file").fill("declared", "yes");
        member.open(sheet, "/sheet").fill("m-C1", "60").send().then().statusCode(303);
        check.send().then().statusCode(422).body(containsString("Isian berubah sejak halaman ini dibuka"));
        assertNull(edition.text(
                "select filed_at from score_sheet where nomination_id = ?", edition.nomination(nomination)));
    }

    @Test
    void a_national_number_in_a_comment_is_refused() {
        member.open(sheet, "/sheet")
                .fill("m-C1", "78")
                .fill("c-C1", "Pak Contoh 6371010101010001")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("memuat NIK"));
        assertNotEquals(
                "Pak Contoh 6371010101010001",
                edition.text(
                        "select comment from sheet_mark where nomination_id = ? and criterion = 'C1'",
                        edition.nomination(nomination)));
    }

    @Test
    void markup_in_a_comment_is_shown_as_typed() {
        member.open(sheet, "/sheet")
                .fill("m-C1", "78")
                .fill("c-C1", "<script>alert(1)</script> & \"kutip\"")
                .send()
                .then()
                .statusCode(303);
        member.get(sheet)
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void a_post_without_the_token_or_key_does_nothing() {
        var form = member.open(sheet, "/sheet").fill("m-C1", "78");
        form.fill("csrf-token", "wrong").send().then().statusCode(400);
        member.open(sheet, "/sheet")
                .fill("m-C1", "78")
                .fill("key", "short")
                .send()
                .then()
                .statusCode(422);
        assertEquals(0, rows("score_sheet"));
    }
}
