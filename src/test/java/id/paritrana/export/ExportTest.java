package id.paritrana.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.exchange.ImportFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;
import id.paritrana.workbook.reading.WorkbookReader;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link TakeExport}: who is given which file, and what is in it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExportTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Test
    void the_ranking_parses_back() throws IOException {
        EditionFixture edition =
                RankingFixture.closed(EditionFixture.of("EXP1").named("BSR2", "=1+1 'Contoh'"), database);
        RankingFixture.run("EXP1", "BSR", "");
        List<CSVRecord> rows = csv(text(OFFICER, "EXP1", "ranking-csv", false), ',');
        assertEquals(3, rows.size());
        assertEquals("1", rows.get(0).get("rank"));
        assertEquals("BSR2", rows.get(0).get("nomination"));
        assertEquals("'=1+1 'Contoh'", rows.get(0).get("name"), "a formula is neutralised");
        assertEquals(new BigDecimal("85.50"), new BigDecimal(rows.get(0).get("total")));
        assertEquals("ranked", rows.get(2).get("status"));
        String excel = text(OFFICER, "EXP1", "ranking-csv", true);
        assertTrue(excel.startsWith("\uFEFF"));
        assertEquals("85,50", csv(excel.substring(1), ';').get(0).get("total"));
        assertEquals(
                2,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'export-taken'", edition.id()));
    }

    @Test
    void the_long_form_has_every_score_and_every_mark() throws IOException {
        RankingFixture.closed("EXP2", database);
        RankingFixture.run("EXP2", "BSR", "");
        List<CSVRecord> rows = csv(text("EXP2-kursi2", "EXP2", "scores-long", false), ',');
        assertEquals(
                3 * 4, rows.stream().filter(r -> r.get("kind").equals("score")).count());
        assertEquals(
                9 + 9 + 8,
                rows.stream().filter(r -> r.get("kind").equals("mark")).count());
        CSVRecord mark = rows.stream()
                .filter(r -> r.get("kind").equals("mark")
                        && r.get("nomination").equals("BSR1")
                        && r.get("seat").equals("3"))
                .findFirst()
                .orElseThrow();
        assertEquals("90", mark.get("value"));
        assertEquals("K1", mark.get("criterion"));
        CSVRecord score = rows.stream()
                .filter(r -> r.get("kind").equals("score")
                        && r.get("nomination").equals("BSR1")
                        && r.get("criterion").equals("K1"))
                .findFirst()
                .orElseThrow();
        assertEquals(new BigDecimal("56.0000"), new BigDecimal(score.get("contribution")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition-xlsx", "edition-zip"})
    void the_whole_edition_taken_over_again_changes_nothing(String export) {
        String code = "EXP3" + export.charAt(8);
        RankingFixture.closed(code, database);
        byte[] file = bytes(OFFICER, code, export);
        var reading = WorkbookReader.read(export.endsWith("zip") ? "x.zip" : "x.xlsx", file);
        assertEquals(List.of(), reading.errors());
        assertEquals(3 * 9 - 1, reading.workbook().marks().size());
        String preview = ImportFixture.upload(FormClient.as(OFFICER), export.endsWith("zip") ? "x.zip" : "x.xlsx", file)
                .asString();
        assertTrue(preview.contains("0 perubahan"), preview);
        assertFalse(preview.contains("Tetap seperti tersimpan"), preview);
    }

    @Test
    void the_spreadsheet_twin_carries_the_frozen_edition() {
        EditionFixture edition = RankingFixture.closed("EXP7", database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("KAB1", seat, Map.of("A2", "3", "C1", "70", "D2", "80"));
        }
        edition.close("KAB");
        RankingFixture.run("EXP7", "BSR", "");
        RankingFixture.run("EXP7", "KAB", "");
        var reading = WorkbookReader.read("x.xlsx", bytes("EXP7-kursi2", "EXP7", "twin-xlsx"));
        assertEquals(List.of(), reading.errors());
        assertEquals(2, reading.workbook().categories().size());
        assertEquals(26 + 27, reading.workbook().marks().size());
        assertEquals(9, reading.workbook().seats().size());
    }

    @Test
    void the_verdict_is_taken_away_with_its_plenary_and_every_deviation() throws IOException {
        RankingFixture.closed("EXP10", database);
        RankingFixture.run("EXP10", "BSR", "");
        for (String export : new String[] {"verdict-csv", "verdict-xlsx"}) {
            given().header(TestSignIn.HEADER, OFFICER)
                    .get("/editions/EXP10/export/" + export)
                    .then()
                    .statusCode(404);
        }
        var chair = FormClient.as("EXP10-kursi1");
        var checked = VerdictFixture.form(chair, "EXP10", "BSR", 1, 2, 3, 4, 5, 6)
                .fill("place-BSR1", "1")
                .fill("place-BSR2", "2")
                .fill("reason", "=Temuan lapangan")
                .send();
        VerdictFixture.confirm(chair, "EXP10", "BSR", checked).then().statusCode(303);

        List<CSVRecord> places = csv(text("EXP10-kursi4", "EXP10", "verdict-csv", false), ',');
        assertEquals(
                List.of("1 2 BSR1 yes", "2 1 BSR2 yes", "3 3 BSR3 no"),
                places.stream()
                        .map(r -> r.get("place") + " " + r.get("rank") + " " + r.get("nomination") + " "
                                + r.get("deviates"))
                        .toList());
        assertEquals("'=Temuan lapangan", places.get(0).get("reason"));
        assertEquals("2026-05-21", places.get(0).get("held_on"));
        for (String export : new String[] {"verdict-xlsx", "results-xlsx"}) {
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(OFFICER, "EXP10", export)))) {
                List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
                assertTrue(
                        sheets.containsAll(List.of("verdicts", "verdict_places", "verdict_presence")),
                        sheets::toString);
                String meeting = workbook.findSheet("verdicts")
                        .orElseThrow()
                        .read()
                        .get(1)
                        .toString();
                assertTrue(meeting.contains("Ruang Rapat Contoh") && meeting.contains("2/3"), meeting);
            }
        }
        for (String export : new String[] {"verdict-csv", "verdict-xlsx"}) {
            given().header(TestSignIn.HEADER, "EXP10-kursi9")
                    .get("/editions/EXP10/export/" + export)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void marks_stay_hidden_before_closing() {
        EditionFixture edition = EditionFixture.of("EXP4").opened(database);
        edition.file("BSR1", 4, Map.of("K1", "87.25"));
        var reading = WorkbookReader.read("x.zip", bytes(OFFICER, "EXP4", "edition-zip"));
        assertEquals(List.of(), reading.workbook().marks());
        for (String export : new String[] {"ranking-csv", "scores-long", "results-xlsx", "ranking-xlsx"}) {
            given().header(TestSignIn.HEADER, OFFICER)
                    .get("/editions/EXP4/export/" + export)
                    .then()
                    .statusCode(404);
        }
        given().header(TestSignIn.HEADER, "EXP4-kursi4")
                .get("/editions/EXP4/export")
                .then()
                .statusCode(200)
                .body(containsString("Belum ada yang dapat diunduh"));
        given().header(TestSignIn.HEADER, "EXP4-kursi4")
                .get("/editions/EXP4/export/edition-zip")
                .then()
                .statusCode(404);
    }

    @Test
    void who_marked_what_is_told_to_inspectors_after_closing() throws IOException {
        EditionFixture edition = EditionFixture.of("EXP11").opened(database);
        edition.file("BSR1", 4, Map.of("K1", "70"));
        for (String early : new String[] {OFFICER, "checker auditor"}) {
            refused(early, "EXP11");
        }
        edition.recuse("BSR1", 4);
        for (int seat = 1; seat <= 9; seat++) {
            for (String nomination : List.of("BSR1", "BSR2", "BSR3")) {
                if (!nomination.equals("BSR1") || seat != 4) {
                    edition.file(nomination, seat, Map.of("K1", "80"));
                }
            }
        }
        EditionFixture.asOwner(
                "update seat_holder set valid_from = date '2026-01-05', valid_to = date '2026-12-31', kind = 'plt',"
                        + " letter = 'ST-1' where id = ?",
                edition.holderId(5));
        edition.close("BSR");
        List<CSVRecord> rows = csv(text("checker auditor", "EXP11", "who-marked-csv", false), ',');
        assertEquals(3 * 9 - 1, rows.size());
        assertEquals(
                List.of("BSR1 5 plt 2026-01-05 2026-12-31 Pemegang EXP11 5"),
                rows.stream()
                        .filter(r -> r.get("nomination").equals("BSR1")
                                && r.get("seat").equals("5"))
                        .map(r -> String.join(
                                " ",
                                r.get("nomination"),
                                r.get("seat"),
                                r.get("kind"),
                                r.get("holds_from"),
                                r.get("holds_to"),
                                r.get("holder")))
                        .toList());
        assertTrue(rows.get(0).get("filed_at").endsWith("+08:00"), rows.get(0).toString());
        assertTrue(
                rows.stream()
                        .noneMatch(r -> r.get("nomination").equals("BSR1")
                                && r.get("seat").equals("4")),
                "a recused seat has no row");
        assertTrue(rows.stream().noneMatch(r -> r.get("category").equals("KAB")), "an open category has none");
        for (String other :
                new String[] {"EXP11-kursi1", "EXP11-kursi4", "EXP11-kursi4 secretariat", "other secretariat:62"}) {
            refused(other, "EXP11");
        }
        assertEquals(
                rows.size(),
                csv(text(OFFICER, "EXP11", "who-marked-csv", false), ',').size());
    }

    private static void refused(String user, String edition) {
        given().header(TestSignIn.HEADER, user)
                .get("/editions/" + edition + "/export/who-marked-csv")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition-xlsx", "edition-zip", "scores-long", "twin-xlsx", "who-marked-csv"})
    void a_file_that_unmasks_is_given_when_it_is_ticked_what_and_for_whom(String export) {
        String code = "EXPU" + Integer.toString(Math.abs(export.hashCode()), 36).toUpperCase();
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        String page = "/editions/" + code + "/export/" + export;
        String unmasked = "select count(*) from journal where edition_id = ? and act = 'export-unmasked'";
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/" + code + "/export")
                .then()
                .body(containsString("Anda diminta menyatakan bahwa Anda tahu isinya"));
        officer.get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Disposition", nullValue())
                .body(containsString("Berkas ini memuat"))
                .body(containsString("Perusahaan besar"))
                .body(not(containsString("Pemerintah kabupaten/kota")))
                .body(containsString("dibuka untuk officer"));
        officer.open(page, "/export/").send().then().statusCode(422).body(containsString("Centang"));
        officer.open(page, "/export/")
                .fill("sure", "yes")
                .fill("seal", "0".repeat(64))
                .send()
                .then()
                .statusCode(422)
                .body(containsString("berubah sejak halaman ini dibuka"));
        var old = officer.open(page, "/export/").fill("sure", "yes");
        officer.signedIn("PT30M");
        old.send().then().statusCode(422).body(containsString("Masuk sekali lagi"));
        officer.get(page)
                .then()
                .body(containsString("/sign-in/again?back="))
                .body(not(containsString("name=\"seal\"")));
        officer.signedIn("");
        assertEquals(0, edition.number(unmasked, edition.id()));
        var form = officer.open(page, "/export/").fill("sure", "yes");
        form.send().then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        assertEquals(1, edition.number(unmasked, edition.id()));
        form.send().then().statusCode(303).header("Location", containsString(page));
        assertEquals(1, edition.number(unmasked, edition.id()));
    }

    @Test
    void what_unmasks_nobody_is_taken_by_a_link_alone() {
        RankingFixture.closed("EXPLINK", database);
        RankingFixture.run("EXPLINK", "BSR", "");
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/EXPLINK/export/ranking-csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        officer.open("/editions/EXPLINK/export/scores-long", "/export/")
                .fill("sure", "yes")
                .send("/editions/EXPLINK/export/ranking-csv")
                .then()
                .statusCode(404);
    }

    @Test
    void a_recused_seat_finds_the_category_in_no_file() {
        RankingFixture.closed("EXP5", database);
        RankingFixture.run("EXP5", "BSR", "");
        given().header(TestSignIn.HEADER, "EXP5-kursi9")
                .get("/editions/EXP5/export")
                .then()
                .statusCode(200)
                .body(containsString("benturan kepentingan kursi Anda tidak ada dalam berkas"));
        for (String export :
                new String[] {"ranking-csv", "scores-long", "results-xlsx", "ranking-xlsx", "edition-xlsx", "twin-xlsx"
                }) {
            given().header(TestSignIn.HEADER, "EXP5-kursi9")
                    .get("/editions/EXP5/export/" + export)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void seat_statistics_are_for_chair_secretariat_and_auditor() throws IOException {
        RankingFixture.closed("EXP6", database);
        RankingFixture.run("EXP6", "BSR", "");
        given().header(TestSignIn.HEADER, "EXP6-kursi4")
                .get("/editions/EXP6/export/results-xlsx")
                .then()
                .statusCode(404);
        for (String reader : new String[] {OFFICER, "checker auditor", "EXP6-kursi1"}) {
            byte[] file = bytes(reader, "EXP6", "results-xlsx");
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
                assertTrue(
                        sheets.containsAll(List.of("ranking", "scores", "explanations", "seat_statistics")),
                        sheets::toString);
            }
        }
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/EXP6/export/ranking-xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", equalTo("attachment; filename=\"EXP6-latihan-peringkat.xlsx\""));
    }

    @Test
    void the_ranking_in_a_spreadsheet_is_read_and_printed_as_it_is() throws IOException {
        EditionFixture edition = RankingFixture.closed("EXP15", database);
        RankingFixture.run("EXP15", "BSR", "");
        String winner = edition.text(
                "select n.name from nomination n where n.edition_id = ? and n.code = 'BSR2'", edition.id());
        byte[] file = bytes(OFFICER, "EXP15", "ranking-xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet first = workbook.findSheet("Peringkat (latihan)").orElseThrow();
            List<Row> rows = first.read();
            assertEquals(
                    List.of(
                            "Kategori",
                            "Peringkat",
                            "Kode",
                            "Calon",
                            "Nilai akhir",
                            "Unggul atas berikutnya",
                            "Keterangan"),
                    rows.get(0).stream().map(cell -> cell.getText()).toList());
            assertEquals(winner, rows.get(1).getCellText(3));
            assertEquals("1", rows.get(1).getCellText(1));
            assertTrue(rows.get(1).getCellText(6).contains("poin"), rows.get(1).getCellText(6));
            assertTrue(workbook.findSheet("ranking").isPresent());
        }
        String sheet = packed(file, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToWidth=\"1\""), sheet);
    }

    private static String packed(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(name)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String user, String edition, String export) {
        return ExportFixture.take(FormClient.as(user), edition, export)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String text(String user, String edition, String export, boolean excel) {
        return new String(bytes(user, edition, export + (excel ? "?excel=1" : "")), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(String text, char separator) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }
}
