package id.paritrana.exchange;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.workbook.TemplateFilledIn;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page says of a workbook before it is taken over, and that nothing else happens then. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportPreviewTest {
    private static final String OFFICER = "officer secretariat";

    private static final String NOMINEES =
            "select count(*) from edition e join nomination n on n.edition_id = e.id where e.code = ?";
    private static final String FIGURES = "select count(*) from edition e join nomination n on n.edition_id = e.id"
            + " join data_value v on v.nomination_id = n.id where e.code = ?";
    private static final String FACTS = "select count(*) from edition e join nomination n on n.edition_id = e.id"
            + " join fact f on f.nomination_id = n.id and f.current where e.code = ?";

    @Inject
    DataSource database;

    @Test
    void the_figures_of_new_and_changed_rows_are_shown_with_their_unit_and_the_region_with_its_name() {
        var file = ImportFixture.edition("PRA1", "")
                .with("nominations", "N1,Kabupaten Contoh Satu,,", "N1,Kabupaten Tapin,63.05,")
                .with("coverage", "nomination,segment,as_of,participants,workers\nN1,PU,2025-12-31,41385,52000\n");
        String made = file.preview(OFFICER);
        says(
                made,
                "63.05 · Kabupaten Tapin",
                "Jenis: <b lang=\"id\">kabupaten kota</b>",
                "Tahun penilaian: <b lang=\"id\">");
        assertFalse(made.contains(" · diubah"), "of a new edition everything is new");
        says(made, "<b lang=\"id\">41.385 orang</b>");
        file.taken(OFFICER);
        String changed = file.with("coverage", "41385", "41390").preview(OFFICER);
        says(changed, "41.385 orang", "<b lang=\"id\">41.390 orang</b>", "Impor ini tidak menghapus apa pun.");
    }

    @Test
    void who_moves_where_is_said() {
        ImportFixture.edition("PRA2", "").taken(OFFICER);
        String moved = ImportFixture.edition("PRA2", "")
                .with("nominations", "BSR,P1,PT Contoh Satu,,", "KAB,P1,PT Contoh Satu,,")
                .preview(OFFICER);
        says(moved, "1 calon pindah kategori", "<b>P1</b> PT Contoh Satu: Perusahaan besar → Kabupaten dan kota");
    }

    @Test
    void only_a_mark_or_a_tick_deletes() {
        ImportFixture.edition("PRA3", "").taken(OFFICER);
        var less = ImportFixture.edition("PRA3", "").with("values", "N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi\n", "");
        String kept = less.preview(OFFICER);
        says(kept, "0 perubahan", "Hapus 1 baris Data (values) yang tidak ada dalam berkas");
        var officer = FormClient.as(OFFICER);
        String page = ImportFixture.upload(officer, "uji.zip", less.zip()).asString();
        String address = ImportFixture.address(page);
        String ticked = officer.get(address + "?remove=values").asString();
        says(ticked, "Impor ini menghapus 1 baris Data (values): N2.B1.");
        officer.form(ticked, address, address).send().then().statusCode(303);
        assertEquals(3, stored(FIGURES, "PRA3") + stored(FACTS, "PRA3"));

        var marked = ImportFixture.edition("PRA3", "")
                .with("values", "N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi\n", "")
                .with("nominations", "region_code,sector\n", "region_code,sector,hapus\n")
                .with("values", "N2,A1,tidak_ada,,,,2025-12-31,Surat keterangan\n", "")
                .with("nominations", "KAB,N2,Kabupaten Contoh Dua,,", "KAB,N2,Kabupaten Contoh Dua,,,ya");
        says(marked.preview(OFFICER), "Impor ini menghapus 1 baris Calon (nominations): N2");
        marked.taken(OFFICER);
        assertEquals(2, stored(NOMINEES, "PRA3"));
    }

    @Test
    void the_clerks_own_file_comes_in_again_after_freezing_and_what_may_not_change_stays() throws SQLException {
        var own = ImportFixture.edition("PRA4", "");
        own.taken(OFFICER);
        EditionFixture.tryTo(
                database,
                "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis' where code = ?",
                "PRA4");
        own.with("criteria", "Mutu kebijakan,30", "Mutu kebijakan,20")
                .with("criteria", "Cakupan,30", "Cakupan,40")
                .with("values", "N1,B1,,800", "N1,B1,,810");
        String page = own.preview(OFFICER);
        says(page, "Tetap seperti tersimpan", "skema sudah dibekukan", "1 perubahan");
        own.taken(OFFICER);
        assertEquals(1, stored(FIGURES + " and v.numerator = 810", "PRA4"));
    }

    @Test
    void each_row_that_stays_is_told_why() throws SQLException {
        var own = ImportFixture.edition("PRA6", "");
        own.taken(OFFICER);
        EditionFixture.tryTo(
                database,
                "update nomination set withdrawn_at = timestamptz '2026-05-21 02:00Z', withdrawal_reason = 'mundur'"
                        + " where edition_id = (select id from edition where code = ?) and code in ('N1', 'N2')",
                "PRA6");
        String page = own.preview(OFFICER);
        says(page, "Calon N1 sudah ditarik", "Calon N2 sudah ditarik");
    }

    @Test
    void a_file_named_after_somebodys_number_is_not_kept() {
        var officer = FormClient.as(OFFICER);
        FormClient.Form form = officer.open("/import");
        officer.request()
                .multiPart("csrf-token", form.value("csrf-token"))
                .multiPart("key", form.value("key"))
                .multiPart("file", "6371012309870001.xlsx", new byte[] {1})
                .post("/import")
                .then()
                .statusCode(422)
                .body(containsString("Nama berkas ini tampak memuat NIK"));
    }

    @Test
    void an_empty_file_is_not_taken_for_none() {
        var officer = FormClient.as(OFFICER);
        FormClient.Form form = officer.open("/import");
        officer.request()
                .multiPart("csrf-token", form.value("csrf-token"))
                .multiPart("key", form.value("key"))
                .multiPart("file", "kosong.xlsx", new byte[0])
                .post("/import")
                .then()
                .statusCode(422)
                .body(containsString("Berkas ini kosong (0 bita)"));
    }

    @Test
    void what_was_not_previewed_does_not_happen() {
        ImportFixture.edition("PRA5", "").taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        var mine = ImportFixture.edition("PRA5", "").with("values", "N1,B1,,800", "N1,B1,,810");
        String page = ImportFixture.upload(officer, "uji.zip", mine.zip()).asString();
        ImportFixture.edition("PRA5", "")
                .with("values", "N1,B1,,800", "N1,B1,,820")
                .taken(OFFICER);
        String address = ImportFixture.address(page);
        officer.form(page, address, address)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Edisi ini berubah sejak pratinjau dibuka"));
    }

    @Test
    void the_filled_in_template_is_taken_over_and_frozen_once_its_scheme_has_a_name_of_its_own() {
        var officer = FormClient.as(OFFICER);
        byte[] file = WorkbookWriter.xlsx(
                TemplateFilledIn.withMarks().like().marks(List.of()).build());
        String page = ImportFixture.upload(officer, "templat.xlsx", file).asString();
        assertFalse(page.contains("masalah dalam buku kerja"), page);
        assertEquals(3, page.split("masih bernama contoh", -1).length, "each said once: " + page);
        says(page, "Skema masih bernama contoh; ", "itu. <span class=\"meta\">criteria!D", "<b>CONTOH</b>");
        assertTrue(page.contains("Edisi masih bernama contoh"), page);
        says(page, "<b>Pemutus seri, berurutan, semua kategori</b> · ditambah");
        assertFalse(
                page.contains("*.ties") || page.contains("head_to_head") || page.contains("Kategori: <b lang=\"id\">*"),
                page);
        String address = ImportFixture.address(page);
        officer.form(page, address, address).send().then().statusCode(303);
        officer.open("/editions/CONTOH/scheme", "freeze")
                .fill("basis", "Juknis 2026")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Skema masih bernama contoh; ganti namanya di "))
                .body(containsString("Edisi masih bernama contoh; ganti namanya di edition!B3"));
        assertEquals(
                1, EditionFixture.asOwner("update edition set name = 'Paritrana Award 2026' where code = 'CONTOH'"));
        assertEquals(
                6,
                EditionFixture.asOwner(
                        "update stored_criterion set name = 'Nilai akhir' where name like 'Contoh%' and edition_id ="
                                + " (select id from edition where code = 'CONTOH')"));
        officer.open("/editions/CONTOH/scheme", "freeze")
                .fill("basis", "Surat 6371012309870001")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("NIK atau nomor kepesertaan"));
        officer.open("/editions/CONTOH/scheme", "freeze")
                .fill("basis", "Juknis\u000B2026\u0002")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "Juknis\n2026",
                EditionFixture.read(database, "select scheme_basis from edition where code = ?", "CONTOH"));
    }

    private static void says(String page, String... texts) {
        String inOneLine = page.replaceAll("\\s+", " ");
        for (String text : texts) {
            assertTrue(inOneLine.contains(text), text + " is not said: " + page);
        }
    }

    private long stored(String counted, String edition) {
        return Long.parseLong(EditionFixture.read(database, counted, edition));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_once_and_only_what_helps_is_offered() {
        String page = ImportFixture.upload(FormClient.as(OFFICER), "buku.xlsx", new byte[] {1, 2, 3})
                .asString();
        says(page, "<h1>buku.xlsx tidak dapat dibaca</h1>", "buku.xlsx: bukan buku kerja .xlsx", "Unggah berkas lain");
        assertFalse(page.contains("1 masalah") || page.contains("perlu diperbaiki"), page);
        assertFalse(page.contains("Cocokkan kolom") || page.contains("dengan Keterangan"), page);
    }

    @Test
    void categories_without_nominees_are_named_in_one_line() {
        String page = ImportFixture.edition("PRAKOSONG", "")
                .with("nominations", "KAB,N1,Kabupaten Contoh Satu,,\n", "")
                .with("nominations", "KAB,N2,Kabupaten Contoh Dua,,\n", "")
                .with("nominations", "BSR,P1,PT Contoh Satu,,\n", "")
                .with("values", "N1,A1,perda,,,,2025-12-31,Lembaran daerah\n", "")
                .with("values", "N2,A1,tidak_ada,,,,2025-12-31,Surat keterangan\n", "")
                .with("values", "N1,B1,,800,1000,80,2025-12-31,Rekonsiliasi\n", "")
                .with("values", "N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi\n", "")
                .preview(OFFICER);
        says(
                page,
                "2 kategori belum punya calon, hasilnya akan kosong: <span lang=\"id\">Kabupaten dan kota, Perusahaan besar</span>.");
    }
}
