package id.paritrana.edition.closing;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The page on which scoring of a category is closed says what is missing, and where it is looked after; {@link CloseDespiteQuestions}
 * while something is. Where nothing is: {@link CloseScoringTest}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClosingPagesTest {
    @Inject
    DataSource database;

    @Test
    void everything_that_is_missing_stands_there_with_its_page() {
        var edition = EditionFixture.of("TUTUPAPA").nominations(2).opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            if (seat != 3 && seat != 7) {
                edition.file("KAB1", seat, Map.of("A2", "3", "C1", "78", "D2", "86"));
            }
        }
        edition.recuse("KAB1", 7);
        EditionFixture.asOwner(
                "update fact set current = false where nomination_id = ? and criterion = 'D1'",
                edition.nomination("KAB2"));
        EditionFixture.asOwner(
                "insert into fact (id, nomination_id, criterion, level, evidence, recorded_by, recorded_at)"
                        + " select nextval('fact_seq'), nomination_id, criterion, level, evidence, recorded_by, recorded_at"
                        + " from fact where nomination_id = ? and criterion = 'D1'",
                edition.nomination("KAB2"));
        String page = FormClient.as("tutup secretariat")
                .get("/editions/TUTUPAPA/close/KAB")
                .asString();
        String first = "/editions/TUTUPAPA/progress/KAB1";
        assertTrue(page.contains("TUTUPAPA 1</a>: belum terkirim dari kursi 3<"), page);
        assertTrue(page.contains("href=\"" + first + "\""), page);
        assertTrue(
                page.contains(
                        "TUTUPAPA 2</a>: 0 dari 5 lembar yang diperlukan; belum terkirim dari kursi 1\u2060–\u20609<"),
                page);
        String fact = edition.text(
                "select public_id from fact where nomination_id = ? and criterion = 'D1' and current",
                edition.nomination("KAB2"));
        assertTrue(page.contains("href=\"/editions/TUTUPAPA/facts/" + fact + "\""), page);
        assertTrue(page.contains("Kehadiran kepala daerah pada wawancara belum diputuskan petugas lain"), page);
    }

    @Test
    void the_title_asks_for_what_the_button_does_and_missing_sheets_are_counted_once() {
        EditionFixture.of("TUTUPJUDUL").nominations(2).opened(database);
        String page = FormClient.as("tutup secretariat")
                .get("/editions/TUTUPJUDUL/close/KAB")
                .asString();
        assertTrue(page.contains("<title>Tutup penilaian – Pemerintah kabupaten/kota"), page);
        assertTrue(page.contains("<h1>Usulkan penutupan penilaian Pemerintah kabupaten/kota?</h1>"), page);
        assertTrue(page.contains("18 dari 18 lembar belum terkirim"), page);
        assertTrue(page.contains("tidak ada calon yang diperingkat"), page);
        assertTrue(page.contains(">Usulkan penutupan penilaian Pemerintah kabupaten/kota</button>"), page);
        assertFalse(page.contains("0 dari 18 lembar terkirim"), page);
    }

    @Test
    void before_scoring_is_open_the_page_says_the_way_on_and_asks_nothing() {
        EditionFixture.of("TUTUPDINI").nominations(1).prepared(database);
        String page = FormClient.as("tutup secretariat")
                .get("/editions/TUTUPDINI/close/KAB")
                .asString();
        assertTrue(page.contains("belum dapat ditutup</h1>"), page);
        assertEquals(1, page.split("Penilaian belum dibuka", -1).length - 1, page);
        assertTrue(page.contains("class=\"btn\" href=\"/editions/TUTUPDINI\""), page);
        assertFalse(page.contains("belum terkirim") || page.contains("terkunci"), page);
    }

    @Test
    void a_doubt_about_coverage_that_came_after_freezing_asks_for_a_reason() {
        var edition = EditionFixture.of("TUTUPCAK").nominations(2).opened(database);
        var officer = FormClient.as("tutup secretariat");
        assertFalse(officer.get("/editions/TUTUPCAK/close/KAB").asString().contains("peringatan data cakupan"));
        edition.run(
                "update coverage_record set participants = 97000 where segment = 'PU' and nomination_id = ?",
                edition.nomination("KAB2"));
        String page = officer.get("/editions/TUTUPCAK/close/KAB").asString();
        assertTrue(page.contains("1 peringatan data cakupan belum dijawab"), page);
        assertTrue(page.contains("href=\"/editions/TUTUPCAK/nominations/KAB2/coverage\""), page);
        assertFalse(officer.get("/editions/TUTUPCAK/close/BSR").asString().contains("peringatan data cakupan"));
    }

    @Test
    void who_confirms_reads_what_is_open_apart_from_what_happens_and_in_its_own_language() {
        var edition = EditionFixture.of("TUTUPDUA").nominations(1).opened(database);
        FormClient.as("tutup secretariat")
                .open("/editions/TUTUPDUA/close/KAB", "/propose")
                .fill("reason", "Batas waktu sudah lewat")
                .send()
                .then()
                .statusCode(303);
        String proposals = "/editions/TUTUPDUA/proposals";
        String list = FormClient.as(edition.member(1)).get(proposals).asString();
        assertTrue(list.contains("“Batas waktu sudah lewat”</span> · Diusulkan"), list);
        String one =
                proposals + "/" + edition.text("select public_id from proposal where edition_id = ?", edition.id());
        String page = FormClient.as(edition.member(1)).get(one).asString();
        String then = page.substring(page.indexOf("Yang terjadi bila disahkan"), page.indexOf("</dl>"));
        assertTrue(page.contains("Yang masih terbuka"), page);
        assertTrue(then.contains("terkunci untuk seterusnya") && !then.contains("belum terkirim dari"), then);
        assertTrue(page.contains("Sahkan usul ini") && page.contains("Bila ditolak, tidak ada yang berubah"), page);
        String english = given().header(TestSignIn.HEADER, edition.member(1))
                .cookie("bahasa", "en")
                .get(one)
                .asString();
        assertTrue(
                english.contains("Close scoring of <span lang=\"id\">Pemerintah kabupaten/kota</span> although"),
                english);
    }

    @Test
    void closing_is_confirmed_for_the_sheets_that_it_was_proposed_for_and_no_other() {
        var edition = EditionFixture.of("TUTUPBEDA").nominations(1).opened(database);
        for (int seat = 1; seat <= 8; seat++) {
            edition.file("KAB1", seat, Map.of("A2", "3", "C1", "78", "D2", "86"));
        }
        var officer = FormClient.as("tutup secretariat");
        officer.open("/editions/TUTUPBEDA/close/KAB", "/propose")
                .fill("reason", "Kursi 9 sakit sampai pleno")
                .send()
                .then()
                .statusCode(303);
        officer.open("/editions/TUTUPBEDA/progress/KAB1/2/reopen", "/reopen")
                .fill("reason", "Salah ketik")
                .send()
                .then()
                .statusCode(303);
        String asked = officer.get("/editions/TUTUPBEDA/close/KAB").asString();
        assertTrue(asked.contains("Menunggu orang kedua: Buka kembali lembar kursi\u00a02 untuk"), asked);
        var chair = FormClient.as(edition.member(1));
        String closing = proposal(edition, "scoring-closed");
        String before = chair.get(closing).asString();
        assertTrue(before.contains("<li>Kabupaten Contoh TUTUPBEDA 1: belum terkirim dari kursi 9</li>"), before);
        assertTrue(before.contains("1 dari 9 lembar belum terkirim. "), before);
        var confirm = chair.open(closing, "/confirm").fill("sure", "yes");
        chair.open(proposal(edition, "sheet-reopened"), "/confirm")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        String changed = "Sejak diusulkan berubah: 1 → 2 lembar terbuka (kursi 2: Kabupaten Contoh TUTUPBEDA 1)."
                + " Tolak usul ini dan usulkan lagi.";
        String after = chair.get(closing).asString();
        assertTrue(after.contains(changed) && !after.contains("/confirm\""), after);
        String refused = confirm.send().then().statusCode(422).extract().asString();
        assertTrue(refused.contains(changed), refused);
        assertEquals(
                0,
                edition.number(
                        "select count(*) from category where edition_id = ? and closed_at is not null", edition.id()));
    }

    @Test
    void a_proposal_of_closing_from_before_its_sheets_were_kept_can_only_be_rejected() {
        var edition = EditionFixture.of("TUTUPLAMA").nominations(1).opened(database);
        edition.run(
                "insert into proposal (id, public_id, edition_id, act, subject, category_id, content, reason, proposed_by, proposed_at)"
                        + " select nextval('proposal_seq'), 'tutuplamatutuplamatu', ?, 'scoring-closed', 'KAB', ?, '', 'Sudah lewat',"
                        + " ?, timestamptz '2026-04-30 02:00Z'",
                edition.id(),
                edition.category("KAB"),
                edition.accountId(9));
        String page = FormClient.as(edition.member(1))
                .get(proposal(edition, "scoring-closed"))
                .asString();
        assertTrue(page.contains("Sejak diusulkan berubah: 0 → 9 lembar terbuka (kursi 1: "), page);
        assertTrue(!page.contains("/confirm\"") && page.contains("/reject\""), page);
    }

    @Test
    void a_reason_is_for_what_its_page_showed() {
        var edition = EditionFixture.of("TUTUPLIHAT").nominations(1).opened(database);
        for (int seat = 1; seat <= 7; seat++) {
            edition.file("KAB1", seat, Map.of("A2", "3", "C1", "78", "D2", "86"));
        }
        var propose = FormClient.as("tutup secretariat")
                .open("/editions/TUTUPLIHAT/close/KAB", "/propose")
                .fill("reason", "Kursi 8 dan 9 sakit");
        edition.file("KAB1", 8, Map.of("A2", "3", "C1", "78", "D2", "86"));
        propose.send()
                .then()
                .statusCode(422)
                .body(containsString("Keadaannya berubah sejak halaman ini dibuka"))
                .body(containsString("Kursi 8 dan 9 sakit"));
    }

    @Test
    void a_member_is_told_which_sheets_the_closing_left_out_and_that_fewer_open_ones_need_no_new_reason() {
        var edition = EditionFixture.of("TUTUPSISA").nominations(1).opened(database);
        for (int seat = 1; seat <= 7; seat++) {
            edition.file("KAB1", seat, Map.of("A2", "3", "C1", "78", "D2", "86"));
        }
        FormClient.as("tutup secretariat")
                .open("/editions/TUTUPSISA/close/KAB", "/propose")
                .fill("reason", "Kursi 8 dan 9 sakit")
                .send()
                .then()
                .statusCode(303);
        edition.file("KAB1", 8, Map.of("A2", "3", "C1", "78", "D2", "86"));
        FormClient.as(edition.member(1))
                .open(proposal(edition, "scoring-closed"), "/confirm")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        edition.close("BSR");
        String tasks = FormClient.as(edition.member(9))
                .get("/editions/TUTUPSISA/tasks")
                .asString();
        assertTrue(tasks.contains("2 lembar Anda tidak terkirim dan tidak dihitung."), tasks);
        assertFalse(tasks.contains("Semua lembar sudah terkirim"), tasks);
    }

    private static String proposal(EditionFixture edition, String act) {
        return "/editions/" + edition.code() + "/proposals/"
                + edition.text("select public_id from proposal where edition_id = ? and act = ?", edition.id(), act);
    }
}
