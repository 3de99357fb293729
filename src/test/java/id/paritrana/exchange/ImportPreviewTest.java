package id.paritrana.exchange;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.workbook.TemplateFilledIn;
import id.paritrana.workbook.WorkbookWriter;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportPreviewTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Test
    void the_figures_of_new_and_changed_rows_are_shown_with_their_unit_and_the_region_with_its_name() {
        var file = ImportFixture.edition("PRA1", "")
                .with("nominations", "N1,Kabupaten Contoh Satu,,", "N1,Kabupaten Tapin,63.05,")
                .with("coverage", "nomination,segment,as_of,participants,workers\nN1,PU,2025-12-31,41385,52000\n");
        String made = file.preview(OFFICER);
        assertTrue(made.contains("63.05 · Kabupaten Tapin"), made);
        assertTrue(made.contains("Jenis: <b lang=\"id\">kabupaten kota</b>"), made);
        assertTrue(made.contains("Tahun penilaian: <b lang=\"id\">"), made);
        assertFalse(made.contains(" · diubah"), "of a new edition everything is new");
        assertTrue(made.contains("<b lang=\"id\">41.385 orang</b>"), made);
        file.taken(OFFICER);
        String changed = file.with("coverage", "41385", "41390").preview(OFFICER);
        assertTrue(changed.contains("41.385 orang"), changed);
        assertTrue(changed.contains("<b lang=\"id\">41.390 orang</b>"), changed);
        assertTrue(changed.contains("Impor ini tidak menghapus apa pun."), changed);
    }

    @Test
    void who_moves_where_is_said() {
        ImportFixture.edition("PRA2", "").taken(OFFICER);
        String moved = ImportFixture.edition("PRA2", "")
                .with("nominations", "BSR,P1,PT Contoh Satu,,", "KAB,P1,PT Contoh Satu,,")
                .preview(OFFICER);
        assertTrue(moved.contains("1 calon pindah kategori"), moved);
        assertTrue(moved.contains("<b>P1</b> PT Contoh Satu: Perusahaan besar → Kabupaten dan kota"), moved);
    }

    @Test
    void only_a_mark_or_a_tick_deletes() {
        ImportFixture.edition("PRA3", "").taken(OFFICER);
        var less = ImportFixture.edition("PRA3", "").with("values", "N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi\n", "");
        String kept = less.preview(OFFICER);
        assertTrue(kept.contains("0 perubahan"), kept);
        assertTrue(kept.contains("Hapus 1 baris Data (values) yang tidak ada dalam berkas"), kept);
        var officer = FormClient.as(OFFICER);
        String page = ImportFixture.upload(officer, "uji.zip", less.zip()).asString();
        String address = ImportFixture.address(page);
        String ticked = officer.get(address + "?remove=values").asString();
        assertTrue(ticked.contains("Impor ini menghapus 1 baris Data (values): N2.B1."), ticked);
        officer.form(ticked, address, address).send().then().statusCode(303);
        assertEquals(3, count("data_value", "PRA3") + count("fact", "PRA3"));

        var marked = ImportFixture.edition("PRA3", "")
                .with("values", "N2,B1,,600,1000,60,2025-12-31,Rekonsiliasi\n", "")
                .with("nominations", "region_code,sector\n", "region_code,sector,hapus\n")
                .with("values", "N2,A1,tidak_ada,,,,2025-12-31,Surat keterangan\n", "")
                .with("nominations", "KAB,N2,Kabupaten Contoh Dua,,", "KAB,N2,Kabupaten Contoh Dua,,,ya");
        assertTrue(marked.preview(OFFICER).contains("Impor ini menghapus 1 baris Calon (nominations): N2"));
        marked.taken(OFFICER);
        assertEquals(2, count("nomination_of", "PRA3"));
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
        assertTrue(page.contains("Tetap seperti tersimpan"), page);
        assertTrue(page.contains("skema sudah dibekukan"), page);
        assertTrue(page.contains("1 perubahan"), page);
        own.taken(OFFICER);
        assertEquals(1, count("data_value_810", "PRA4"));
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
        assertTrue(page.contains("Calon N1 sudah ditarik"), page);
        assertTrue(page.contains("Calon N2 sudah ditarik"), page);
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
    void the_filled_in_template_is_taken_over_and_can_be_frozen() {
        var officer = FormClient.as(OFFICER);
        byte[] file = WorkbookWriter.xlsx(
                TemplateFilledIn.withMarks().like().marks(java.util.List.of()).build());
        String page = ImportFixture.upload(officer, "templat.xlsx", file).asString();
        assertFalse(page.contains("masalah dalam buku kerja"), page);
        String address = ImportFixture.address(page);
        officer.form(page, address, address).send().then().statusCode(303);
        officer.open("/editions/CONTOH/scheme", "freeze")
                .fill("basis", "Surat 6371012309870001")
                .fill("confirmed", "true")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("NIK atau nomor kepesertaan"));
        officer.open("/editions/CONTOH/scheme", "freeze")
                .fill("basis", "Juknis\u000B2026\u0002")
                .fill("confirmed", "true")
                .send()
                .then()
                .statusCode(303);
        assertEquals("Juknis\n2026", basis("CONTOH"));
    }

    private String basis(String edition) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select scheme_basis from edition where code = ?")) {
            query.setString(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String what, String edition) {
        String from =
                switch (what) {
                    case "data_value" ->
                        "data_value x join nomination n on n.id = x.nomination_id join edition e on e.id = n.edition_id";
                    case "data_value_810" ->
                        "data_value x join nomination n on n.id = x.nomination_id and x.numerator = 810 join edition e on e.id = n.edition_id";
                    case "fact" ->
                        "fact x join nomination n on n.id = x.nomination_id and x.current join edition e on e.id = n.edition_id";
                    default -> "nomination n join edition e on e.id = n.edition_id";
                };
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from " + from + " where e.code = ?")) {
            query.setString(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
