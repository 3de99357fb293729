package id.paritrana.workbook.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.Table;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.RandomWorkbook;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProblemWorkbookTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Test
    void the_file_that_comes_back_has_the_same_problems_at_the_same_cells() {
        Map<String, String> changed = new HashMap<>();
        changed.put(
                "marks", "nomination,criterion,seat,mark\nN1,A,S1,80.25\nN9,A,S2,1.500\nN1,A,S3,abc\n\nN1,A,S4,=1+1\n");
        changed.put("rules", "category,key,value\n*,weight_noise,0.125\n*,quorum,nol\n");
        changed.put("seats", "code,element,warna\n01,\"=HYPERLINK(\"\"x\"\")\",biru\nS1,,\nS2,,\nS3,,\nS4,,\n");
        Reading reading = HandComputed.reading(changed);
        byte[] file = ProblemWorkbook.xlsx(reading, INDONESIAN);
        Reading again = WorkbookReader.read("masalah.xlsx", file);
        assertEquals(places(reading), places(again));
        assertTrue(places(reading).contains("marks!D6 tables.number.unreadable"));
        Table marks = again.source().table("marks").orElseThrow();
        assertEquals("Keterangan", marks.header().get(4).text());
        assertEquals(
                "A3: calon N9 tidak ada di tabel calon, tambahkan di sana atau perbaiki kodenya",
                marks.rows().get(1).cells().get(4).text());
        assertEquals(reading.workbook().marks(), again.workbook().marks());
        assertEquals(reading.workbook().seats(), again.workbook().seats());
    }

    @Test
    void a_row_that_was_too_long_and_a_second_table_stay_wrong_until_they_are_corrected() {
        Reading longer = HandComputed.reading(
                Map.of("marks", "nomination,criterion,seat,mark,comment\nN1,A,S1,72,5,\nN1,A,S2,80,baik\n"));
        Reading again = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(longer, INDONESIAN));
        assertEquals("marks!F2", longer.errors().get(0).place());
        assertEquals("marks!F2", again.errors().get(0).place());
        Reading second = HandComputed.reading(Map.of(
                "seats", "code,role\nS1,chair\nS2,member\nS3,member\nS4,member\ncode,element,role\nS5,Sekda,member\n"));
        Reading later = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(second, INDONESIAN));
        assertTrue(places(second).contains("seats!A6 workbook.table.second-header"));
        assertEquals(places(second), places(later));
        assertTrue(
                later.source().table("seats").orElseThrow().aside().toString().contains("Sekda"));
    }

    @Test
    void each_cell_of_a_problem_that_is_told_once_has_its_colour_and_its_remark() throws IOException {
        Map<String, String> changed = new HashMap<>();
        changed.put("rules", "category,key,value\n*,quorum,3\n");
        changed.put(
                "coverage",
                "nomination;segment;as_of;participants;workers;source\nN1;PU;2024-12-31;1.385;2000;BPS\n"
                        + "N2;PU;2024-12-31;1.386;2000;BPS\nN3;PU;2024-12-31;1.387;2000;BPS\n");
        changed.put(
                "values",
                "nomination;criterion;value;numerator;denominator;source\nN1;B;1.385;;;BPS\nN2;B;0,5;1;2;BPS\n"
                        + "N3;B;0,5;1;2;BPS\nN3;B;1.385;;;BPS\nN9;B;0,5;;;BPS\nN9;B;0,5;;;BPS\n");
        Reading reading = HandComputed.reading(changed);
        Reading again = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(reading, INDONESIAN));
        assertEquals(
                List.of("D2: ", "D3: ", "D4: ", "C2: ", "C3: ", "C4: ", "A5: ", "A6: ", "A7: "),
                Stream.of("coverage", "values")
                        .flatMap(table -> again.source().table(table).orElseThrow().rows().stream())
                        .map(row -> row.cells().get(6).text().substring(0, 4))
                        .toList());
    }

    @Test
    void each_cell_that_a_doubt_about_a_column_speaks_of_is_marked() throws IOException {
        Reading dates = HandComputed.reading(Map.of(
                "coverage",
                "nomination,segment,as_of,participants,workers,source\nN1,PU,05/12/2024,1385,2000,BPS\n"
                        + "N2,PU,06/12/2024,1486,2000,BPS\nN3,PU,07/11/2024,1587,2000,BPS\n"));
        assertEquals(
                List.of("C2: 05/12", "C3: sama seperti di C2", "C4: sama seperti di C2"),
                remarks(dates, "coverage").stream()
                        .map(remark -> remark.substring(0, Math.min(remark.length(), remark.endsWith("C2") ? 99 : 9)))
                        .toList());
        Reading filled = HandComputed.reading(Map.of(
                "coverage",
                "nomination;segment;as_of;participants;workers;source\nN1;PU;2024-12-31;1385;2000;BPS\n"
                        + "N2;PU;2024-12-31;1386;2100;BPS\nN3;PU;2024-12-31;1387;2200;BPS\n"
                        + "N1;BPU;2024-12-31;1388;2300;BPS\n"));
        assertEquals(
                List.of("coverage!D3", "coverage!D4", "coverage!D5"),
                filled.problems().stream()
                        .filter(problem -> problem.key().equals("workbook.cell.filled-down"))
                        .flatMap(problem -> problem.further().stream())
                        .toList());
    }

    private static List<String> remarks(Reading reading, String table) {
        Reading again = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(reading, INDONESIAN));
        return again.source().table(table).orElseThrow().rows().stream()
                .map(row -> row.cells().get(6).text())
                .toList();
    }

    @Test
    void a_corrected_file_is_accepted_as_it_is() {
        Reading good = HandComputed.reading(Map.of());
        Reading again = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(good, INDONESIAN));
        assertEquals(good.workbook(), again.workbook());
        assertEquals(List.of(), again.errors());
        Reading third = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(again, INDONESIAN));
        assertEquals(good.workbook(), third.workbook());
    }

    @Test
    void random_editions_survive_the_detour() {
        for (long seed = 0; seed < 40; seed++) {
            EditionWorkbook edition = RandomWorkbook.random(seed);
            for (byte[] file : List.of(
                    WorkbookWriter.zip(edition, CsvStyle.COMMA), WorkbookWriter.zip(edition, CsvStyle.SEMICOLON))) {
                Reading reading = WorkbookReader.read("e.zip", file);
                Reading again = WorkbookReader.read("e.xlsx", ProblemWorkbook.xlsx(reading, INDONESIAN));
                for (EditionTable table : EditionTable.values()) {
                    assertEquals(edition.rows(table), again.workbook().rows(table), table + ", seed " + seed);
                }
            }
        }
    }

    @Test
    void the_template_comes_back_with_its_titles_its_example_and_its_text_cells() throws IOException {
        byte[] template = WorkbookTemplate.xlsx(INDONESIAN);
        byte[] file = ProblemWorkbook.xlsx(WorkbookReader.read("templat.xlsx", template), INDONESIAN);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            List<Row> rows =
                    workbook.findSheet("Calon (nominations)").orElseThrow().read();
            assertEquals("Kode wilayah", rows.get(0).getCellText(3));
            assertEquals("region_code", rows.get(1).getCellText(3));
            assertEquals("63.05", rows.get(2).getCellText(3));
            assertEquals(
                    "Baris contoh: tidak dibaca, boleh dihapus",
                    rows.get(2).getCellText(EditionTable.NOMINATIONS.columns().size()));
            assertTrue(workbook.findSheet("Petunjuk").isPresent());
        }
        assertEquals(List.of(), WorkbookReader.read("templat.xlsx", file).errors());
    }

    @Test
    void a_refused_file_still_gets_its_reason_on_paper() throws IOException {
        Reading refused = WorkbookReader.read("e.xlsx", new byte[] {1, 2, 3});
        byte[] file = ProblemWorkbook.xlsx(refused, INDONESIAN);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertTrue(workbook.findSheet("Masalah").orElseThrow().read().stream()
                    .flatMap(row -> row.stream())
                    .anyMatch(cell -> cell != null && cell.getText().contains("bukan buku kerja")));
        }
    }

    private static List<String> places(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.place() + " " + problem.key())
                .sorted()
                .toList();
    }
}
