package id.paritrana.exchange;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.export.ExportFixture;
import id.paritrana.ranking.RankingFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KindOfEditionTest {
    private static final String OFFICER = "officer secretariat";
    private static final String MARK = "N1,C1,3,80,\n";

    @Inject
    DataSource database;

    @Test
    void an_official_edition_takes_no_marks_in_any_phase() {
        String refused = "Lembar Penilaian (marks) memuat nilai, sedangkan edisi ini resmi";
        var with = ImportFixture.edition("KIND1", "").with("marks", MARK);
        assertTrue(with.preview(OFFICER).contains(refused), "a new edition");
        ImportFixture.edition("KIND1", "").taken(OFFICER);
        assertTrue(with.preview(OFFICER).contains(refused), "a prepared one");
        var edition = new Stored("KIND1", database);
        edition.run(
                "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis' where code = ?");
        assertTrue(with.preview(OFFICER).contains(refused), "a frozen one");
        edition.run("update edition set opened_at = timestamptz '2026-05-21 02:00Z' where code = ?");
        assertTrue(with.preview(OFFICER).contains(refused), "one that is being scored");
        EditionFixture.asOwner(
                "update category set closed_at = timestamptz '2026-05-21 02:00Z' where edition_id = (select id from edition where code = ?)",
                "KIND1");
        assertTrue(with.preview(OFFICER).contains(refused), "a closed one");
    }

    @ParameterizedTest
    @CsvSource({"KIND2, latihan, Edisi latihan: bukan hasil resmi", "KIND3, Arsip, Edisi arsip: hasilnya diputuskan"})
    void practice_and_archive_take_marks_and_say_what_they_are(String code, String kind, String banner) {
        ImportFixture.edition(code, kind)
                .with("edition", "kind,", "jenis,")
                .with("marks", MARK)
                .taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        for (String page : new String[] {"", "/nominations", "/nominations/N1", "/scheme", "/committee", "/export"}) {
            officer.get("/editions/" + code + page).then().statusCode(200).body(containsString(banner));
        }
        byte[] css = officer.get("/paritrana.css").asByteArray();
        assertFalse(new String(css).contains(",.demo{display:none}"), "the print says it too");
        ExportFixture.take(officer, code, "edition-zip")
                .then()
                .header("Content-Disposition", containsString(kind.equals("Arsip") ? "-arsip-" : "-latihan-"));
    }

    @Test
    void a_withdrawn_nominee_of_an_archive_brings_its_marks_and_takes_no_others() {
        var archive = ImportFixture.edition("KIND13", "archive")
                .with("nominations", "region_code,sector", "region_code,sector,withdrawn")
                .with("nominations", "Contoh Satu,,\nKAB", "Contoh Satu,,,pindah\nKAB")
                .with("marks", MARK);
        archive.taken(OFFICER);
        assertEquals(
                "1",
                EditionFixture.read(
                        database,
                        "select count(*)::text from sheet_mark m join nomination n on n.id = m.nomination_id"
                                + " join edition e on e.id = n.edition_id where e.code = ? and n.withdrawal_reason = 'pindah'",
                        "KIND13"));
        assertTrue(archive.with("marks", "3,80", "3,81")
                .preview(OFFICER)
                .contains("Calon N1 sudah ditarik, sehingga nilainya tidak berubah lagi"));
    }

    @Test
    void a_level_is_shown_by_its_worth_nothing_included() {
        ImportFixture.edition("KIND12", "practice").taken(OFFICER);
        String page = FormClient.as(OFFICER).get("/editions/KIND12/scheme").asString();
        assertTrue(page.contains("<b>100</b>") && page.contains("<b>0</b>"), page);
        assertFalse(page.contains("<b>tidak_ada"), page);
    }

    @ParameterizedTest
    @CsvSource({"KIND14, ''", "KIND15, practice"})
    void scores_that_depend_on_the_other_nominees_are_never_frozen_as_official(String code, String kind) {
        ImportFixture.edition(code, kind)
                .with("criteria", "ratio,,target,,,1,", "ratio,,minmax,,,,")
                .taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        String refused = officer.open("/editions/" + code + "/scheme", "freeze")
                .fill("basis", "Juknis 2026")
                .fill("sure", "true")
                .send()
                .asString();
        assertEquals(
                kind.isEmpty(),
                refused.contains("minmax bergantung pada peserta lain; hanya untuk analisis, bukan untuk hasil resmi"),
                refused);
        officer.get("/editions/" + code + "/method?category=KAB")
                .then()
                .body(containsString("Sebagian skor bergantung pada calon lain"));
        officer.get("/editions/" + code + "/method?category=BSR")
                .then()
                .body(containsString("Skor satu calon tidak bergantung pada calon lain"));
    }

    @Test
    void an_archive_is_called_one_and_offers_no_scoring_before_its_scheme_is_frozen() {
        ImportFixture.edition("KIND11", "Arsip")
                .with("edition", "kind,", "jenis,")
                .taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        String scoring = "href=\"/editions/KIND11/progress\"";
        String result = "href=\"/editions/KIND11/ranking\"";
        String page = officer.get("/editions/KIND11/scheme").asString();
        assertFalse(page.contains(scoring) || page.contains(result), page);
        assertTrue(page.contains("href=\"/editions/KIND11/coverage\""), page);
        assertTrue(officer.get("/editions?q=KIND11").asString().contains(">Arsip<"));
        new Stored("KIND11", database)
                .run(
                        "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis' where code = ?");
        page = officer.get("/editions/KIND11/scheme").asString();
        assertTrue(page.contains(scoring) && page.contains(result), page);
        assertFalse(officer.get("/editions?q=KIND11").asString().contains(">Arsip<"));
    }

    @Test
    void the_workbook_carries_the_kind_back() {
        ImportFixture.edition("KIND4", "practice").taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        byte[] file = ExportFixture.take(officer, "KIND4", "edition-xlsx").asByteArray();
        assertTrue(ImportFixture.upload(officer, "lagi.xlsx", file).asString().contains("0 perubahan"));
        assertTrue(
                ImportFixture.edition("KIND4", "").preview(OFFICER).contains("0 perubahan"),
                "a workbook that does not say it leaves it");
    }

    @Test
    void an_edition_stays_what_it_is() {
        ImportFixture.edition("KIND5", "practice").taken(OFFICER);
        assertTrue(ImportFixture.edition("KIND5", "resmi")
                .preview(OFFICER)
                .contains("Jenis edisi ini (latihan) ditetapkan"));
        ImportFixture.edition("KIND6", "resmi").taken(OFFICER);
        assertTrue(ImportFixture.edition("KIND6", "latihan")
                .preview(OFFICER)
                .contains("Jenis edisi ini (resmi) ditetapkan"));
        for (String code : new String[] {"KIND5", "KIND6"}) {
            String other = code.equals("KIND5") ? "official" : "practice";
            var refused = assertThrows(
                    SQLException.class,
                    () -> EditionFixture.tryTo(database, "update edition set kind = ? where code = ?", other, code));
            assertEquals("PA012", refused.getSQLState());
        }
    }

    @Test
    void the_database_refuses_imported_sheets_of_an_official_edition() {
        var edition = EditionFixture.of("KIND7").opened(database);
        String sheet = "insert into score_sheet (id, nomination_id, seat_id, origin, begun_at, saved_at)"
                + " values (nextval('score_sheet_seq'), ?, ?, 'import', timestamptz '2026-05-21 02:00Z', timestamptz '2026-05-21 02:00Z')";
        var refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(database, sheet, edition.nomination("KAB1"), edition.seatId(4)));
        assertEquals("PA013", refused.getSQLState());
        edition.draft("KAB1", 4, Map.of("A2", "3"));
        var turned = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database,
                        "update score_sheet set origin = 'import' where nomination_id = ?",
                        edition.nomination("KAB1")));
        assertEquals("PA013", turned.getSQLState());
    }

    @Test
    void the_files_of_a_practice_ranking_say_so() throws Exception {
        String marks = "";
        for (int seat = 1; seat <= 5; seat++) {
            marks += "P1,K1," + seat + ",8" + seat + ",\n";
        }
        ImportFixture.edition("KIND8", "practice").with("marks", marks).taken(OFFICER);
        var edition = new Stored("KIND8", database);
        edition.run(
                "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', opened_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis' where code = ?");
        EditionFixture.asOwner(
                "update category set closed_at = timestamptz '2026-05-21 02:00Z' where edition_id = (select id from edition where code = ?)",
                "KIND8");
        RankingFixture.run("KIND8", "BSR", "");
        var officer = FormClient.as(OFFICER);
        var file = officer.get("/editions/KIND8/export/ranking-xlsx");
        file.then().header("Content-Disposition", equalTo("attachment; filename=\"KIND8-latihan-peringkat.xlsx\""));
        try (var workbook =
                new org.dhatim.fastexcel.reader.ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            assertEquals("edition", workbook.getFirstSheet().getName());
            assertTrue(
                    workbook.getFirstSheet().read().stream()
                            .anyMatch(row -> row.getCellText(0).equals("kind")
                                    && row.getCellText(1).equals("practice")),
                    "the kind stands in it");
        }
    }

    /** An edition that was imported, moved on by SQL. */
    private record Stored(String code, DataSource database) {
        void run(String sql) {
            try {
                EditionFixture.tryTo(database, sql, code);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
