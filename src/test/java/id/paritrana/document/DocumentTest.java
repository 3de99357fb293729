package id.paritrana.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link IssueDocument}: what is issued about a verdict, and who reads it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void the_minutes_tell_what_was_decided() throws IOException {
        EditionFixture edition = RankingFixture.closed("DOC1", database);
        EditionFixture.asOwner(
                "update seat_holder set kind = 'plt', title = 'Kepala Dinas Contoh' where seat_id = ?",
                edition.seatId(3));
        EditionFixture.asOwner(
                "update seat_holder set kind = 'substitute', letter = 'ST-1/2026', title = 'Staf Ahli', valid_from = '2026-01-01',"
                        + " valid_to = '2026-12-31' where seat_id = ?",
                edition.seatId(4));
        RankingFixture.run("DOC1", "BSR", "");
        var chair = FormClient.as("DOC1-kursi1");
        var checked = VerdictFixture.form(chair, "DOC1", "BSR", 1, 2, 3, 4, 6, 7, 8)
                .fill("place-BSR1", "1")
                .fill("place-BSR2", "2")
                .fill("reason", "Temuan pada kunjungan lapangan")
                .send();
        VerdictFixture.confirm(chair, "DOC1", "BSR", checked).then().statusCode(303);
        issue("DOC1").then().statusCode(303);

        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        String text = text("DOC1", id, "f4");
        for (String sentence : new String[] {
            "PEMERINTAH PROVINSI NUSA TIRTA",
            "PENETAPAN PERINGKAT PARITRANA AWARD TAHUN 2026",
            "Nomor: 1/BA/TIM9/V/2026",
            "Pada hari ini, Kamis, tanggal dua puluh satu bulan Mei tahun dua ribu dua puluh enam (21-05-2026), pukul"
                    + " 09.30 WITA, bertempat di Ruang Rapat Contoh",
            "kategori Perusahaan besar, tahun penilaian 2025",
            "Hadir 7 (tujuh) dari 8 (delapan) kursi yang berhak memutus; kuorum 6 (enam) kursi tercapai.",
            "Tidak hadir: kursi 5.",
            "Tidak ikut memutus karena benturan kepentingan: kursi 9.",
            "1 PT Contoh DOC1 2 63,00 17,50 5,00 85,50",
            "peringkat 1: PT Contoh DOC1 1;",
            "Menyimpang dari rekapitulasi: PT Contoh DOC1 1 ditetapkan di peringkat 1, menurut rekapitulasi peringkat 2,"
                    + " dengan alasan: Temuan pada kunjungan lapangan.",
            "Plt. Kepala Dinas Contoh",
            "a.n. Unsur 4, Staf Ahli",
            "(surat",
            "tidak hadir",
            "tidak ikut memutus",
            "LAMPIRAN I",
            "2 1 BSR2 PT Contoh DOC1 2 85,50 7,00",
            "naskah latihan"
        }) {
            assertTrue(text.contains(sentence), sentence + "\n" + text);
        }
        String hash =
                edition.text("select result_hash from ranking_run where category_id = ?", edition.category("BSR"));
        assertTrue(text.contains(Sha256.lines(hash).get(0)));
        assertTrue(text.contains(Sha256.lines(hash).get(1)));
        assertTrue(text("DOC1", id, "a4").contains("1/BA/TIM9/V/2026"));
        byte[] f4 = pdf("DOC1", id, "f4");
        assertEquals(
                edition.text("select hash from document where public_id = ?", id),
                Sha256.of(f4, pdf("DOC1", id, "a4")));
    }

    @Test
    void what_was_done_after_closing_is_told_with_its_reason_or_its_evidence() throws IOException {
        EditionFixture edition = RankingFixture.closed("DOC6", database);
        var officer = FormClient.as(OFFICER);
        var second = FormClient.as("officer-two secretariat");
        officer.open("/editions/DOC6/nominations/BSR2/values/K2", "/values/")
                .fill("value", "99")
                .fill("reason", "Salah ketik")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(second, "DOC6").then().statusCode(303);
        officer.open("/editions/DOC6/nominations/BSR1/facts/K3")
                .fill("evidence", "Surat 9/2026, hlm. 3")
                .fill("reason", "Bukti lebih baru")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(second, "DOC6").then().statusCode(303);
        RankingFixture.run("DOC6", "BSR", "");
        officer.get("/editions/DOC6/ranking/BSR")
                .then()
                .body(containsString("Alasan: <span lang=\"id\">“Salah ketik”"))
                .body(containsString("bukti: Surat 9/2026, hlm. 3"))
                .body(containsString("Alasan: <span lang=\"id\">“Bukti lebih baru”"));
        VerdictFixture.pronounce("DOC6", "BSR");
        String text = minutes("DOC6", edition);
        assertTrue(text.contains(". Alasan: Salah ketik. Diusulkan"), text);
        assertTrue(text.contains("bukti: Surat 9/2026, hlm. 3. Alasan: Bukti lebih baru. Diusulkan"), text);
        assertFalse(text.contains("dengan bukti"), text);
    }

    @Test
    void a_correction_that_the_pronounced_ranking_does_not_have_is_told_as_that() throws IOException {
        EditionFixture edition = RankingFixture.closed("DOC7", database);
        var officer = FormClient.as(OFFICER);
        var second = FormClient.as("officer-two secretariat");
        correct(officer, "BSR1", "Sebelum dihitung");
        SecondPersonFixture.confirm(second, "DOC7").then().statusCode(303);
        try {
            clock.advance(Duration.ofMinutes(1));
            RankingFixture.run("DOC7", "BSR", "");
            clock.advance(Duration.ofMinutes(1));
            correct(officer, "BSR2", "Sesudah dihitung");
            SecondPersonFixture.confirm(second, "DOC7").then().statusCode(303);
            String ranking = "/editions/DOC7/ranking/BSR";
            String advice = "Hitung ulang sebelum rapat pleno";
            officer.get(ranking).then().body(containsString(advice));
            VerdictFixture.pronounce("DOC7", "BSR");
            officer.get(ranking)
                    .then()
                    .body(not(containsString(advice)))
                    .body(containsString("1 perubahan data yang disahkan sesudahnya tidak termuat di peringkat yang"
                            + " ditetapkan"));
            String text = minutes("DOC7", edition);
            String missing = "Disahkan sesudah penghitungan, jadi tidak termuat di peringkat yang ditetapkan.";
            assertTrue(text.indexOf("Alasan: Sesudah dihitung.") < text.indexOf(missing), text);
            assertEquals(text.indexOf(missing), text.lastIndexOf(missing), text);
        } finally {
            clock.reset();
        }
    }

    private static void correct(FormClient officer, String nominee, String reason) {
        officer.open("/editions/DOC7/nominations/" + nominee + "/values/K2", "/values/")
                .fill("value", "99")
                .fill("reason", reason)
                .send()
                .then()
                .statusCode(303);
    }

    /** The edition had it in its list, so nobody may wonder where it is, or who decided that alone. */
    @Test
    void who_was_withdrawn_before_closing_is_told_with_the_reason() throws IOException {
        EditionFixture edition = RankingFixture.closed("DOC8", database);
        TableOwner.rewrites(
                "nomination",
                "update nomination set withdrawn_at = timestamptz '2026-04-30 02:00Z', withdrawal_reason = 'Perusahaan bubar', withdrawn_by = ?"
                        + " where id = ?",
                edition.accountId(2),
                edition.nomination("BSR3"));
        RankingFixture.run("DOC8", "BSR", "");
        VerdictFixture.pronounce("DOC8", "BSR");
        String text = minutes("DOC8", edition).replace('\u00a0', ' ');
        for (String sentence : new String[] {
            "Seluruh 2 (dua) calon yang diperingkat:",
            "Daftar lengkap 2 (dua) calon yang diperingkat dan 1 (satu) calon yang tidak diperingkat beserta alasannya",
            "BSR3 PT Contoh ditarik Perusahaan bubar. Ditarik pada 30 April 2026, 10.00 WITA, sebelum"
        }) {
            assertTrue(text.contains(sentence), sentence + "\n" + text);
        }
    }

    /** An edition of before could have its zone set anew between verdict and paper. */
    @Test
    void the_minutes_go_by_the_clock_of_the_verdict() throws IOException {
        EditionFixture edition = RankingFixture.closed("DOC21", database);
        RankingFixture.run("DOC21", "BSR", "");
        VerdictFixture.pronounce("DOC21", "BSR");
        EditionFixture.asOwner("update edition set zone = 'Asia/Jakarta' where id = ?", edition.id());
        String text = minutes("DOC21", edition).replace('\u00a0', ' ');
        assertTrue(text.contains("09.30 WITA") && !text.contains("WIB"), text);
    }

    @Test
    void a_missing_field_is_named_and_takes_no_number() {
        EditionFixture edition = RankingFixture.closed("DOC2", database);
        EditionFixture.asOwner("update edition set award_year = null, region = '' where id = ?", edition.id());
        RankingFixture.run("DOC2", "BSR", "");
        VerdictFixture.pronounce("DOC2", "BSR");
        issue("DOC2")
                .then()
                .statusCode(422)
                .body(containsString("tahun pelaksanaan (award_year) belum diisi"))
                .body(containsString("wilayah edisi (region) belum diisi"));
        assertEquals(0, edition.number("select count(*) from document where edition_id = ?", edition.id()));
    }

    @Test
    void numbers_follow_each_other_and_a_document_is_issued_once() {
        EditionFixture edition = RankingFixture.closed("DOC3", database);
        for (int seat = 1; seat <= 9; seat++) {
            for (int n = 1; n <= 3; n++) {
                edition.file("KAB" + n, seat, Map.of("A2", "3", "C1", "70", "D2", String.valueOf(70 + n)));
            }
        }
        edition.close("KAB");
        for (String category : new String[] {"BSR", "KAB"}) {
            RankingFixture.run("DOC3", category, "");
            VerdictFixture.pronounce("DOC3", category);
        }
        var officer = FormClient.as(OFFICER);
        var first = officer.open("/editions/DOC3/documents", "/BSR").fill("sure", "true");
        var again = officer.open("/editions/DOC3/documents", "/BSR").fill("sure", "true");
        first.send().then().statusCode(303);
        first.send().then().statusCode(303);
        again.send().then().statusCode(422).body(containsString("sudah dibuat dengan nomor 1/BA/TIM9/V/2026"));
        officer.open("/editions/DOC3/documents", "/KAB")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "1/BA/TIM9/V/2026, 2/BA/TIM9/V/2026",
                edition.text(
                        "select string_agg(number, ', ' order by serial) from document where edition_id = ?",
                        edition.id()));
        assertEquals(
                2,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'document-issued'", edition.id()));
    }

    @Test
    void documents_are_for_those_who_may_see_every_nomination() {
        EditionFixture edition = RankingFixture.closed("DOC4", database);
        RankingFixture.run("DOC4", "BSR", "");
        VerdictFixture.pronounce("DOC4", "BSR");
        issue("DOC4").then().statusCode(303);
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        String path = "/editions/DOC4/documents/" + id + "/f4.pdf";
        given().header(TestSignIn.HEADER, "DOC4-kursi9").get(path).then().statusCode(404);
        given().header(TestSignIn.HEADER, "DOC4-kursi9")
                .get("/editions/DOC4/documents")
                .then()
                .statusCode(200)
                .body(not(containsString("TIM9")));
        given().header(TestSignIn.HEADER, "DOC4-kursi2")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"1-BA-TIM9-V-2026-f4.pdf\""));
        given().header(TestSignIn.HEADER, "checker auditor")
                .get("/editions/DOC4/documents")
                .then()
                .statusCode(200)
                .body(containsString("1/BA/TIM9/V/2026"))
                .body(not(containsString("name=\"key\"")));
        given().header(TestSignIn.HEADER, "DOC4-kursi2")
                .get("/editions/DOC1/documents/" + id + "/f4.pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void a_document_may_be_about_a_nomination() throws IOException {
        EditionFixture edition = RankingFixture.closed(ReceiptForTests.EDITION, database);
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/DOC5/documents", "/BSR1")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        officer.open("/editions/DOC5/documents", "/BSR2")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        String id = edition.text(
                "select public_id from document where edition_id = ? and subject = 'nomination:BSR2'", edition.id());
        String text = text("DOC5", id, "f4");
        assertTrue(text.contains("Tanda terima 2/TT/TIM9/V/2026 PT Contoh DOC5 2"), text);
        assertEquals(
                "nomination:BSR2 document:receipt",
                edition.text(
                        "select subject from journal where edition_id = ? and act = 'document-issued' order by id desc limit 1",
                        edition.id()));
        given().header(TestSignIn.HEADER, "DOC5-kursi2")
                .get("/editions/DOC5/documents")
                .then()
                .statusCode(200)
                .body(containsString("PT Contoh DOC5 2"));
        given().header(TestSignIn.HEADER, "DOC5-kursi9")
                .get("/editions/DOC5/documents/" + id + "/f4.pdf")
                .then()
                .statusCode(404);
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/DOC5")
                .then()
                .statusCode(200)
                .body(not(containsString("berita acara terbit")));
    }

    private static io.restassured.response.Response issue(String edition) {
        return FormClient.as(OFFICER)
                .open("/editions/" + edition + "/documents", "/BSR")
                .fill("sure", "true")
                .send();
    }

    /** The minutes as a seat reads them: each account may have only so many papers set within a while. */
    private static String minutes(String edition, EditionFixture of) throws IOException {
        issue(edition).then().statusCode(303);
        String id = of.text("select public_id from document where edition_id = ?", of.id());
        return text(pdf(of.member(2), edition, id, "f4"));
    }

    private static byte[] pdf(String edition, String id, String paper) throws IOException {
        return pdf(OFFICER, edition, id, paper);
    }

    private static byte[] pdf(String reader, String edition, String id, String paper) throws IOException {
        byte[] pdf = given().header(TestSignIn.HEADER, reader)
                .get("/editions/" + edition + "/documents/" + id + "/" + paper + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        if (System.getenv("PARITRANA_LOOK") != null) {
            Files.write(Path.of(System.getenv("PARITRANA_LOOK"), "issued-" + paper + ".pdf"), pdf);
        }
        return pdf;
    }

    private static String text(String edition, String id, String paper) throws IOException {
        return text(pdf(edition, id, paper));
    }

    private static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
