package id.paritrana.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TableTraits;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.ForeignFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MappingPagesTest {
    private static final String OFFICER = "officer secretariat";
    private static final byte[] FILE = ForeignFile.xlsx(List.of("Contoh Satu", "Contoh Dua"));

    @Inject
    DataSource database;

    @Test
    void a_table_of_another_office_is_matched_once_and_taken_over() throws SQLException {
        ImportFixture.edition("MAP1", "").taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        String refused = ImportFixture.upload(officer, "bps.xlsx", FILE).asString();
        assertTrue(refused.contains("Cocokkan kolom"), refused);
        String address = ImportFixture.address(refused);
        String chosen = address + "/columns?edition=MAP1&sheet=Tabel%203.1&table=coverage&header=4";
        var browser = officer.unencoded();
        var form = browser.open(chosen, "/columns");
        String unread = "sekarang Tabel 3.1, tanpa lembar lain (Keterangan).";
        assertTrue(browser.get(chosen).asString().contains(unread));
        assertEquals("nomination:name", form.value("c1"));
        assertEquals("participants", form.value("c3"));
        form.fill("c0", "").fill("c2", "workers").fill("c4", "");
        String missing = form.send().then().statusCode(422).extract().asString();
        assertTrue(missing.contains("<a href=\"#f-columns\">Kolom Segmen wajib ada"), missing);
        assertTrue(missing.contains("<a href=\"#f-columns\">Kolom Per tanggal wajib ada"), missing);
        assertTrue(missing.contains("id=\"e-k.segment\">Pilih kolomnya di atas, atau isi di sini."), missing);
        assertTrue(missing.contains("Calon <span\n    class=\"meta\">(dari kolom B4)</span>"), missing);
        assertTrue(missing.contains("Segmen <span\n    class=\"meta\">(wajib)</span>"), missing);
        assertTrue(missing.contains("<details class=\"group\" open><summary><h2>Sama untuk semua baris"), missing);
        assertTrue(
                missing.indexOf("id=\"f-k.segment\"") < missing.indexOf("id=\"f-k.nomination\""),
                "what the file does not have comes first");

        String personal = browser.open(chosen, "/columns")
                .fill("c2", "workers")
                .fill("c0", "")
                .fill("c4", "")
                .fill("k.segment", "PU")
                .fill("k.as_of", "2025-12-31")
                .fill("k.source", "Daftar 6371012309870001")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(personal.contains("NIK atau nomor kepesertaan"), personal);

        var again = browser.open(chosen, "/columns")
                .fill("c0", "")
                .fill("c2", "workers")
                .fill("c4", "");
        again.fill("k.segment", "PU")
                .fill("k.as_of", "2025-12-31")
                .send()
                .then()
                .statusCode(303);
        String preview = browser.get(address).asString();
        assertTrue(preview.contains("2 perubahan"), preview);
        assertTrue(preview.contains("40.004 orang"), preview);
        assertTrue(preview.contains("Hanya lembar ini yang dibaca. Lembar lain tidak ikut: Keterangan."), preview);
        assertTrue(preview.contains("Provinsi Contoh tidak cocok"), preview);
        browser.form(preview, address, address).send().then().statusCode(303);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select n.code, c.segment, c.participants, c.workers from coverage_record c
                          join nomination n on n.id = c.nomination_id join edition e on e.id = n.edition_id
                         where e.code = 'MAP1' order by n.code""");
                var rows = query.executeQuery()) {
            rows.next();
            assertEquals(
                    "N1 PU 40004 50004",
                    rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " " + rows.getString(4));
            rows.next();
            assertEquals("N2 40005", rows.getString(1) + " " + rows.getString(3));
        }

        byte[] csv = "Wilayah;Peserta\nContoh Satu;41000\n".getBytes(StandardCharsets.UTF_8);
        String table = ImportFixture.upload(officer, "disnaker.csv", csv).asString();
        var single = browser.open(
                ImportFixture.address(table) + "/columns?edition=MAP1&table=coverage&header=1", "/columns");
        assertEquals("nomination:name", single.value("c0"));
        String alone = browser.get(ImportFixture.address(table) + "/columns?edition=MAP1&table=coverage&header=1")
                .asString();
        assertFalse(alone.contains("tanpa lembar lain"), alone);
        single.fill("k.segment", "PU")
                .fill("k.as_of", "30 November 2025")
                .send()
                .then()
                .statusCode(303);
        String read = browser.get(ImportFixture.address(table)).asString();
        assertTrue(read.contains("41.000 orang"), read);

        String next = ImportFixture.address(
                ImportFixture.upload(officer, "bps-lagi.xlsx", FILE).asString());
        var remembered =
                browser.open(next + "/columns?edition=MAP1&sheet=Tabel%203.1&table=coverage&header=4", "/columns");
        assertEquals("workers", remembered.value("c2"));
        assertEquals("PU", remembered.value("k.segment"));

        byte[] titled = "Data kabupaten;2026\n\nWilayah;Peserta\nContoh Satu;42000\n".getBytes(StandardCharsets.UTF_8);
        String later =
                ImportFixture.upload(officer, "disnaker-2026.csv", titled).asString();
        var recognised = browser.open(ImportFixture.address(later) + "/columns", "/columns");
        assertEquals("MAP1", recognised.value("edition"));
        assertEquals("3", recognised.value("header"), "the headings are known, whatever stands above them this year");
        assertEquals("30 November 2025", recognised.value("k.as_of"));
    }

    @Test
    void a_heading_of_two_rows_is_read_as_one_unless_the_upper_one_is_chosen() {
        ImportFixture.edition("MAP2", "").taken(OFFICER);
        byte[] file = ("Kabupaten/Kota;Penerima Upah;;Bukan Penerima Upah;\n;Peserta;Pekerja;Peserta;Pekerja\n"
                        + "Contoh Satu;41385;60120;21040;70555\n")
                .getBytes(StandardCharsets.UTF_8);
        var browser = FormClient.as(OFFICER).unencoded();
        String address = ImportFixture.address(
                ImportFixture.upload(FormClient.as(OFFICER), "dua.csv", file).asString());
        for (String row : List.of("", "&header=2")) {
            String chosen = address + "/columns?edition=MAP2&table=coverage" + row;
            var form = browser.open(chosen, "/columns");
            assertEquals("2", form.value("header"));
            assertEquals("nomination:name", form.value("c0"));
            assertEquals("participants", form.value("c1"));
            assertEquals("workers", form.value("c2"));
            assertEquals("", form.value("c3"), "no column of ours is chosen twice");
            assertEquals("", form.value("c4"));
            String page = browser.get(chosen).asString();
            assertTrue(
                    page.contains("Judul kolom ada di dua baris, 1 dan 2; keduanya dibaca sebagai satu judul"), page);
            assertTrue(page.contains("Bukan Penerima Upah › Peserta"), page);
            assertTrue(page.contains("(MAP2)"), page);
        }
        String upper = address + "/columns?edition=MAP2&table=coverage&header=1";
        assertEquals("1", browser.open(upper, "/columns").value("header"));
        browser.open(address + "/columns?edition=MAP2&table=coverage", "/columns")
                .fill("k.segment", "PU")
                .fill("k.as_of", "2025-12-31")
                .send()
                .then()
                .statusCode(303);
        String preview = browser.get(address).asString();
        assertTrue(preview.contains("41.385 orang"), preview);
        assertFalse(preview.contains("wajib diisi"), preview);
    }

    @Test
    void the_sheet_that_names_most_of_what_is_needed_is_shown_first() {
        Table told = sheet("Petunjuk", "Tabel", "Kolom", "Isi");
        Table other = sheet("Kriteria", "Kode", "Nama", "Bobot");
        Table ours = sheet("Cakupan", "Wilayah", "Segmen", "Peserta", "Pekerja");
        Table again = sheet("Cakupan lalu", "Wilayah", "Segmen", "Peserta", "Pekerja");
        assertEquals(ours, LikelyColumns.likeliest(List.of(told, other, ours, again), EditionTable.COVERAGE));
        assertEquals(told, LikelyColumns.likeliest(List.of(told), EditionTable.COVERAGE));
    }

    @Test
    void a_sample_is_cut_between_its_words() {
        String sample = sample("Kolom yang tidak dipakai boleh dihapus; isinya tidak dibaca");
        assertEquals("Kolom yang tidak dipakai boleh dihapus…", sample);
        assertEquals("x".repeat(40) + "…", sample("x".repeat(50)));
    }

    private static String sample(String text) {
        return MappingView.shortened(text);
    }

    private static Table sheet(String name, String... heads) {
        return new Table(name, List.of(), row(1, CellForm.TEXT, heads).cells(), List.of(), TableTraits.NONE);
    }

    private static TableRow row(int number, CellForm form, String... texts) {
        List<TableCell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new TableCell("Tabel 3.1", cells.size(), number, text, form));
        }
        return new TableRow(number, cells);
    }
}
