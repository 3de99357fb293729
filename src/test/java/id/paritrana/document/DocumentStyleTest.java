package id.paritrana.document;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link ChangeDocumentStyle}: what an office sets about its documents, and what the plenary said about how it decided, as both stand on paper. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentStyleTest {
    /** An office of its own: its look is that of all its editions. */
    private static final String OFFICE = "81";

    private final FormClient officer = FormClient.as("gaya secretariat:" + OFFICE);

    @Inject
    DataSource database;

    @Test
    void letterhead_paper_and_number_are_those_that_the_office_has_set() throws IOException {
        var edition = RankingFixture.closed(EditionFixture.of("GAYA").office(OFFICE), database);
        officer.open("/editions/GAYA/ranking/BSR", "/run").send().then().statusCode(303);
        FormClient chair = FormClient.as("GAYA-kursi1");
        var checked = VerdictFixture.form(chair, "GAYA", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .fill("resolved", "vote")
                .fill("in-favour", "6")
                .fill("against", "1")
                .fill("abstained", "1")
                .fill("dissent", "Kursi 5: cakupan pekerja rentan belum cukup.")
                .send();
        checked.then().statusCode(200).body(containsString("pemungutan suara: 6 setuju, 1 menolak, 1 abstain"));
        VerdictFixture.confirm(chair, "GAYA", "BSR", checked).then().statusCode(303);
        officer.get("/editions/GAYA/verdict/BSR")
                .then()
                .body(containsString("6 setuju, 1 menolak, 1 abstain"))
                .body(containsString("cakupan pekerja rentan belum cukup"));

        String page = "/editions/GAYA/documents/style";
        officer.open(page, "/style")
                .fill("pattern", "BA/{tahun}")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Pola nomor harus memuat {urut}, {jenis}, dan {tahun}"));
        officer.open(page, "/style")
                .fill("paper", "a5")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Pilih F4 atau A4."));
        var late = officer.open(page, "/style").fill("host", "DINAS LAIN");
        officer.open(page, "/style")
                .fill("government", "PEMERINTAH PROVINSI MALUKU")
                .fill("host", "SEKRETARIAT DAERAH")
                .fill("address", "Jalan Contoh 1, Ambon 97124")
                .fill("paper", "a4")
                .fill("pattern", "500.15.14.2/{urut}/{jenis}/{tahun}")
                .send()
                .then()
                .statusCode(303);
        late.send().then().statusCode(409).body(containsString("SEKRETARIAT DAERAH"));
        officer.get(page).then().body(containsString("500.15.14.2/9/BA/2026"));

        officer.open("/editions/GAYA/documents", "/BSR")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Centang pernyataan di atas tombol"));
        officer.open("/editions/GAYA/documents", "/BSR")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "500.15.14.2/1/BA/2026",
                edition.text("select number from document where edition_id = ?", edition.id()));
        String list = officer.get("/editions/GAYA/documents").asString();
        assertTrue(list.indexOf("a4.pdf") < list.indexOf("f4.pdf"), "the paper of the office comes first");
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        byte[] pdf = officer.get("/editions/GAYA/documents/" + id + "/a4.pdf").asByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            for (String said : List.of(
                    "PEMERINTAH PROVINSI MALUKU SEKRETARIAT DAERAH Jalan Contoh 1, Ambon 97124",
                    "Nomor: 500.15.14.2/1/BA/2026",
                    "pemungutan suara: 6 (enam) setuju, 1 (satu) menolak, 1 (satu) abstain",
                    "tercantum dalam Lampiran II",
                    "PENDAPAT BERBEDA Kursi 5: cakupan pekerja rentan belum cukup.")) {
                assertTrue(text.contains(said), said + " in " + text);
            }
        }
        FormClient.as("lain secretariat:63").get(page).then().statusCode(404);
    }

    @Test
    void silence_is_written_out() throws IOException {
        var edition = RankingFixture.closed(EditionFixture.of("DIAM"), database);
        RankingFixture.run("DIAM", "BSR", "");
        VerdictFixture.pronounce("DIAM", "BSR");
        FormClient.as("officer secretariat")
                .open("/editions/DIAM/documents", "/BSR")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        String id = edition.text("select public_id from document where edition_id = ?", edition.id());
        byte[] pdf = FormClient.as("officer secretariat")
                .get("/editions/DIAM/documents/" + id + "/f4.pdf")
                .asByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertTrue(text.contains("musyawarah untuk mufakat"), text);
            assertTrue(text.contains("Tidak ada anggota yang menyampaikan pendapat berbeda."), text);
            assertTrue(text.contains("1/BA/TIM9/V/2026"), text);
            assertFalse(text.contains("LAMPIRAN II "), text);
        }
        FormClient.as("DIAM-kursi4")
                .get("/editions/DIAM/documents")
                .then()
                .statusCode(200)
                .body(not(containsString("/documents/style")));
    }
}
