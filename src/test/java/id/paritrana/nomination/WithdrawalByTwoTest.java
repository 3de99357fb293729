package id.paritrana.nomination;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.exchange.ImportFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Who sees the figures and the facts of a category may know who would win: from opening on, nobody withdraws a nominee alone, and what
 * is proposed is decided before closing.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WithdrawalByTwoTest {
    private static final String OFFICER = "tarik-satu secretariat";
    private static final String SECOND = "tarik-dua secretariat";
    private static final String WITHDRAWN = "select count(*) from nomination where id = ? and withdrawn_at is not null";

    @Inject
    DataSource database;

    private static Response propose(String edition, String nominee) {
        return FormClient.as(OFFICER)
                .open("/editions/" + edition + "/roster/" + nominee + "/withdraw", "/withdraw")
                .fill("reason", "Mengundurkan diri lewat surat 7/2026")
                .send();
    }

    @Test
    void from_opening_on_a_nominee_is_withdrawn_by_two_persons() {
        EditionFixture edition = EditionFixture.of("TARIKDUA").opened(database);
        FormClient.as(SECOND).get("/editions");
        FormClient.as(OFFICER)
                .get("/editions/TARIKDUA/roster/BSR3/withdraw")
                .then()
                .body(containsString("memerlukan dua orang"))
                .body(not(containsString("name=\"sure\"")));
        propose("TARIKDUA", "BSR3").then().statusCode(303).header("Location", containsString("/proposals"));
        assertEquals(0, edition.number(WITHDRAWN, edition.nomination("BSR3")), "one officer alone withdrew it");

        var officer = FormClient.as(OFFICER);
        officer.get("/editions/TARIKDUA/roster/BSR3/withdraw")
                .then()
                .body(containsString("Usul menarik calon ini menunggu orang kedua."))
                .body(not(containsString("/withdraw\" method")));
        officer.get("/editions/TARIKDUA")
                .then()
                .body(containsString("Usul menunggu keputusan orang kedua"))
                .body(containsString("Petugas sekretariat selain Anda"));
        String own = SecondPersonFixture.first(officer, "TARIKDUA");
        officer.get(own).then().body(not(containsString("/confirm\"")));

        var second = FormClient.as(SECOND);
        second.get("/editions/TARIKDUA").then().body(containsString("Putuskan 1 usul"));
        String page = SecondPersonFixture.first(second, "TARIKDUA");
        second.get(page)
                .then()
                .body(containsString("Tarik calon PT Contoh TARIKDUA 3 (BSR3) dari kategori Perusahaan besar"))
                .body(containsString("“Mengundurkan diri lewat surat 7/2026”"))
                .body(containsString("Penarikan tidak dapat dibatalkan"));
        second.open(page, "/confirm").send().then().statusCode(422);
        var stale = second.open(page, "/confirm").fill("sure", "yes");
        second.signedIn("PT30M");
        stale.send().then().statusCode(422);
        assertEquals(0, edition.number(WITHDRAWN, edition.nomination("BSR3")));
        second.signedIn("PT1M");
        second.open(page, "/confirm").fill("sure", "yes").send().then().statusCode(303);
        assertEquals(1, edition.number(WITHDRAWN, edition.nomination("BSR3")));
        officer.get("/editions/TARIKDUA/nominations/BSR3")
                .then()
                .body(containsString("Ditarik"))
                .body(containsString("Mengundurkan diri lewat surat 7/2026"))
                .body(not(containsString("/withdraw\"")));
        officer.get("/editions/TARIKDUA/roster/BSR3/withdraw")
                .then()
                .statusCode(200)
                .body(containsString("Calon ini sudah ditarik."))
                .body(not(containsString("name=\"reason\"")));
    }

    @Test
    void before_opening_one_officer_withdraws_with_a_reason_and_a_tick() {
        EditionFixture edition = EditionFixture.of("TARIKSATU").frozen(database);
        propose("TARIKSATU", "BSR3")
                .then()
                .statusCode(422)
                .body(containsString("Centang pernyataan bahwa calon ini ditarik."))
                .body(containsString("Mengundurkan diri lewat surat 7/2026"));
        FormClient.as(OFFICER)
                .open("/editions/TARIKSATU/roster/BSR3/withdraw", "/withdraw")
                .fill("reason", "Mengundurkan diri")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        assertEquals(1, edition.number(WITHDRAWN, edition.nomination("BSR3")));
    }

    @Test
    void scoring_is_not_closed_while_a_withdrawal_waits() {
        EditionFixture edition = EditionFixture.of("TARIKTUTUP").opened(database);
        propose("TARIKTUTUP", "BSR3").then().statusCode(303);
        var second = FormClient.as(SECOND);
        second.get("/editions/TARIKTUTUP/close/BSR")
                .then()
                .body(containsString("1 usul penarikan calon menunggu orang kedua"))
                .body(containsString(SecondPersonFixture.first(second, "TARIKTUTUP")))
                .body(not(containsString("/close/BSR/propose\"")));
        second.get("/editions/TARIKTUTUP/close/KAB").then().body(not(containsString("usul penarikan calon")));
        second.open(SecondPersonFixture.first(second, "TARIKTUTUP"), "/reject")
                .fill("reason", "Suratnya tidak ada")
                .send()
                .then()
                .statusCode(303);
        second.get("/editions/TARIKTUTUP/close/BSR").then().body(not(containsString("usul penarikan calon")));
        assertEquals(0, edition.number(WITHDRAWN, edition.nomination("BSR3")));
    }

    @Test
    void what_waits_when_scoring_is_closed_all_the_same_is_only_rejected() {
        EditionFixture edition = EditionFixture.of("TARIKLAMBAT").opened(database);
        propose("TARIKLAMBAT", "BSR3").then().statusCode(303);
        var second = FormClient.as(SECOND);
        var form = SecondPersonFixture.form(second, "TARIKLAMBAT");
        edition.close("BSR");
        form.send().then().statusCode(422).body(containsString("sudah ditutup"));
        assertEquals(0, edition.number(WITHDRAWN, edition.nomination("BSR3")));
        String page = SecondPersonFixture.first(second, "TARIKLAMBAT");
        second.get(page)
                .then()
                .body(containsString("sudah ditutup; daftar calonnya tidak berubah lagi"))
                .body(not(containsString("/confirm\"")));
        second.open(page, "/reject").fill("reason", "Terlambat").send().then().statusCode(303);
    }

    @Test
    void what_was_proposed_before_freezing_and_opening_were_undone_is_only_rejected() {
        EditionFixture edition = EditionFixture.of("TARIKANEW").opened(database);
        propose("TARIKANEW", "BSR3").then().statusCode(303);
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "TARIKANEW");
        var form = second.open(page, "/confirm").fill("sure", "yes");
        FormClient.as(OFFICER)
                .open("/editions/TARIKANEW/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        String unfreezing = edition.text(
                "select public_id from proposal where edition_id = ? and act = 'scheme-unfrozen'", edition.id());
        second.open("/editions/TARIKANEW/proposals/" + unfreezing, "/confirm")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        form.send().then().statusCode(422).body(containsString("pembukaan penilaian dibatalkan"));
        second.get(page).then().body(not(containsString("/confirm\"")));
        assertEquals(0, edition.number(WITHDRAWN, edition.nomination("BSR3")));
    }

    @Test
    void a_recused_chair_neither_learns_of_a_withdrawal_nor_decides_it() {
        EditionFixture.of("TARIKKETUA").opened(database).recuse("BSR3", 1);
        propose("TARIKKETUA", "BSR3").then().statusCode(303);
        String page = SecondPersonFixture.first(FormClient.as(SECOND), "TARIKKETUA");
        FormClient.as("TARIKKETUA-kursi1").get(page).then().statusCode(404);
        FormClient.as("TARIKKETUA-kursi2").get(page).then().statusCode(200).body(containsString("/confirm\""));
        FormClient.as("TARIKKETUA-kursi3").get(page).then().statusCode(404);
    }

    @Test
    void no_workbook_withdraws_a_nominee_once_scoring_is_opened() {
        ImportFixture.edition("TARIKIMPOR", "").taken(OFFICER);
        EditionFixture.asOwner(
                "update edition set frozen_at = ?, opened_at = ?, scheme_basis = 'juknis' where code = 'TARIKIMPOR'",
                EditionFixture.FROZEN_AT,
                EditionFixture.OPENED_AT);
        ImportFixture withdrawing = ImportFixture.edition("TARIKIMPOR", "")
                .with("nominations", "region_code,sector", "region_code,sector,withdrawn")
                .with("nominations", "Contoh Satu,,\nKAB", "Contoh Satu,,,mengundurkan diri\nKAB");
        String preview = withdrawing.preview(OFFICER);
        assertTrue(preview.contains("sejak penilaian dibuka, penarikan pun memerlukan orang kedua"), preview);
        assertTrue(preview.contains("0 perubahan"), preview);
    }
}
