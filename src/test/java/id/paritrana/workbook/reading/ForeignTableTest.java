package id.paritrana.workbook.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.RefusedFile;
import id.paritrana.tables.Table;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ForeignFile;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.SpreadsheetFixture;
import id.paritrana.workbook.TemplateFilledIn;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ForeignTableTest {
    /** What is said of every file of these tests: its row of sums is no nominee, and it has other sheets. */
    private static final Set<String> USUAL = Set.of("workbook.mapping.no-nominee", "workbook.mapping.other-sheets");

    private static final EditionWorkbook EDITION = TemplateFilledIn.withMarks()
            .like()
            .nominations(List.of(
                    new NominationRow("KAB", "K1", "Kabupaten Tapin", "63.05", ""),
                    new NominationRow("KAB", "K2", "Pemerintah Kota Banjarbaru", "63.72", ""),
                    new NominationRow("KAB", "K3", "Kabupaten Banjar", "63.03", "")))
            .values(List.of())
            .coverage(List.of())
            .items(List.of())
            .marks(List.of())
            .build();

    private static Reading read(List<String> regions, Map<Integer, String> columns) {
        var mapping = new ColumnMapping(
                "CONTOH",
                ForeignFile.SHEET,
                EditionTable.COVERAGE,
                ForeignFile.HEADER,
                columns,
                Map.of("segment", "PU", "as_of", "2025-12-31", "source", "BPS"));
        assertEquals(mapping, ColumnMapping.of(mapping.text()));
        return ForeignTable.read("bps.xlsx", ForeignFile.xlsx(regions), mapping, EDITION);
    }

    @Test
    void a_table_with_other_headings_comes_in_by_the_names_of_its_regions() {
        Reading reading = read(
                List.of("Kab. Tapin", "KOTA BANJARBARU", "Balangan"),
                Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 3, "participants"));
        assertEquals(List.of(), reading.errors());
        assertEquals(
                List.of(
                        "Tabel 3.1 workbook.mapping.other-sheets",
                        "Tabel 3.1!B7 workbook.mapping.no-nominee",
                        "Tabel 3.1!B8 workbook.mapping.no-nominee"),
                reading.warnings().stream()
                        .filter(problem -> problem.key().startsWith("workbook.mapping"))
                        .map(problem -> problem.place() + " " + problem.key())
                        .toList());
        assertEquals(Set.of(EditionTable.COVERAGE), reading.workbook().present());
        assertEquals(
                List.of("K1", "K2"),
                reading.workbook().coverage().stream()
                        .map(CoverageRow::nomination)
                        .toList());
        CoverageRow first = reading.workbook().coverage().get(0);
        assertEquals(new BigDecimal(40_004), first.participants());
        assertEquals(new BigDecimal(50_004), first.workers());
        assertEquals("PU", first.segment());
        assertEquals(LocalDate.of(2025, 12, 31), first.asOf());
        assertEquals(
                "Tabel 3.1!D5",
                reading.cells().cell(first, "participants").orElseThrow().place());
    }

    @Test
    void a_regency_and_a_city_of_almost_its_name_are_told_apart() {
        Reading reading = read(
                List.of("Banjar", "Banjarbaru", "Kota Banjar", "Kota Banjar Baru"),
                Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 3, "participants"));
        assertEquals(
                List.of("K2", "K2", "K3"),
                reading.workbook().coverage().stream()
                        .map(CoverageRow::nomination)
                        .toList());
    }

    @Test
    void a_city_is_not_taken_for_a_regency_that_bears_its_name_elsewhere() {
        EditionWorkbook cities = EDITION.like()
                .nominations(List.of(new NominationRow("KAB", "K2", "Kota Bogor", "", "")))
                .build();
        var mapping = new ColumnMapping(
                "CONTOH",
                ForeignFile.SHEET,
                EditionTable.COVERAGE,
                ForeignFile.HEADER,
                Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 3, "participants"),
                Map.of("segment", "PU", "as_of", "2025-12-31", "source", "BPS"));
        Reading reading = ForeignTable.read("bps.xlsx", ForeignFile.xlsx(List.of("Bogor")), mapping, cities);
        assertEquals(List.of(), reading.workbook().coverage());
        assertTrue(reading.warnings().stream()
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList()
                .contains("Bogor tidak cocok dengan tepat satu calon edisi ini; baris ini tidak dibaca. Bila ia"
                        + " calon, tulis namanya seperti di tabel calon, atau kodenya"));
    }

    private static List<String> ofTwoRows(String upper) {
        byte[] file =
                (upper + "\nWilayah;Peserta;Pekerja\nKabupaten Tapin;41385;60120\n").getBytes(StandardCharsets.UTF_8);
        var mapping = new ColumnMapping(
                "CONTOH",
                "dua",
                EditionTable.COVERAGE,
                2,
                Map.of(0, ColumnMapping.BY_NAME, 1, "participants", 2, "workers"),
                Map.of("segment", "PU", "as_of", "2025-12-31", "source", "BPS"));
        return ForeignTable.read("dua.csv", file, mapping, EDITION).problems().stream()
                .filter(problem -> problem.key().startsWith("workbook.mapping"))
                .map(problem -> problem.place() + " " + problem.key())
                .toList();
    }

    @Test
    void the_upper_row_of_the_headings_tells_year_and_unit_too() {
        assertEquals(List.of(), ofTwoRows("Nama;Tahun 2025;;Catatan"));
        assertEquals(List.of("dua!B2 workbook.mapping.year"), ofTwoRows("Nama;Tahun 2024;;Catatan"));
        assertEquals(
                List.of("dua!B2 workbook.mapping.unit", "dua!C2 workbook.mapping.unit"),
                ofTwoRows("Nama;Ribu orang;;Catatan"));
    }

    @Test
    void a_city_is_not_taken_for_its_province_nor_a_firm_for_a_city() {
        EditionWorkbook cities = EDITION.like()
                .nominations(List.of(
                        new NominationRow("KAB", "K1", "Kota Jambi", "", ""),
                        new NominationRow("KAB", "K2", "Kota Banjarbaru", "", ""),
                        new NominationRow("KAB", "K3", "Kota Yogyakarta", "", ""),
                        new NominationRow("KAB", "K4", "Kota Jaya", "", ""),
                        new NominationRow("KAB", "K5", "Kabupaten Kotabaru", "", "")))
                .build();
        var mapping = new ColumnMapping(
                "CONTOH",
                ForeignFile.SHEET,
                EditionTable.COVERAGE,
                ForeignFile.HEADER,
                Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 3, "participants"),
                Map.of("segment", "PU", "as_of", "2025-12-31", "source", "BPS"));
        var regions = List.of("Jambi", "Yogyakarta", "Jaya", "Baru", "Banjarbaru");
        assertEquals(
                List.of("K2"),
                ForeignTable.read("bps.xlsx", ForeignFile.xlsx(regions), mapping, cities).workbook().coverage().stream()
                        .map(CoverageRow::nomination)
                        .toList());
    }

    @Test
    void what_is_wrong_is_named_at_the_cell_of_the_file_and_a_percent_cell_is_read_as_shown() {
        Reading percent = read(
                List.of("Tapin"),
                Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 3, "participants", 4, "stated_percent"));
        assertEquals(new BigDecimal(80), percent.workbook().coverage().get(0).statedPercent());
        Reading wrong = read(List.of("Tapin"), Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 4, "participants"));
        assertTrue(
                wrong.errors().stream().anyMatch(problem -> problem.place().equals("Tabel 3.1!E5")),
                wrong.errors()::toString);
    }

    @Test
    void nominees_are_found_by_their_code_of_region_as_a_number() {
        Reading reading = read(List.of("a", "b"), Map.of(0, ColumnMapping.BY_REGION, 2, "workers", 3, "participants"));
        assertEquals(
                List.of("K1"),
                reading.workbook().coverage().stream()
                        .map(CoverageRow::nomination)
                        .toList(),
                "6304 is nobody's, 6305 is Tapin's");
    }

    @Test
    void a_unit_in_a_heading_of_people_is_refused_and_one_in_a_title_doubted() {
        assertEquals(
                List.of(
                        "Peserta!A1 workbook.mapping.unit-above {text=Pekerja (ribu orang)}",
                        "Peserta!D2 workbook.mapping.unit {text=Peserta aktif (ribu)}"),
                problems(new SpreadsheetFixture()
                        .sheet(
                                "Peserta",
                                "Pekerja (ribu orang),,,",
                                "No,Kabupaten (ribuan nama),Pekerja berupah di bawah 3 juta,Peserta aktif (ribu)",
                                "1,Tapin,60,41")));
    }

    private static List<String> problems(SpreadsheetFixture file) {
        var mapping = new ColumnMapping(
                "CONTOH",
                "Peserta",
                EditionTable.COVERAGE,
                2,
                Map.of(1, ColumnMapping.BY_NAME, 2, "workers", 3, "participants"),
                Map.of("segment", "PU", "as_of", "2025-12-31", "source", "BPS"));
        return ForeignTable.read("bps.xlsx", file.xlsx(), mapping, EDITION).problems().stream()
                .filter(problem -> !USUAL.contains(problem.key()))
                .map(problem -> problem.place() + " " + problem.key() + " " + problem.args())
                .toList();
    }

    private static SpreadsheetFixture participants() {
        return new SpreadsheetFixture()
                .sheet(
                        "Peserta",
                        "Peserta menurut wilayah",
                        "No,Wilayah,Pekerja,Peserta,Catatan",
                        "1,Tapin,50000,40000,",
                        "2,Kota Banjarbaru,60000,45000,",
                        "3,Balangan,30000,20000,");
    }

    @Test
    void what_is_struck_out_in_a_row_that_counts_is_not_taken_over() {
        assertEquals(List.of(), problems(participants()));
        assertEquals(
                List.of("Peserta!D3 workbook.table.struck-out {count=1, rows=3}"),
                problems(participants().struckOut("Peserta!D3", "40000")));
        assertEquals(
                List.of(),
                problems(participants().struckOut("Peserta!A1", "Draf").struckOut("Peserta!D5", "20000")),
                "a title and a row about nobody's nominee do not count");
    }

    @Test
    void a_sheet_that_the_file_does_not_show_is_not_named_as_left_out() throws RefusedFile {
        byte[] file = new SpreadsheetFixture()
                .sheet("Wilayah", "Wilayah,Peserta", "Tapin,40000")
                .hiddenSheet("Daftar pilihan", "PU,BPU")
                .sheet("Keterangan", "Sumber,BPS")
                .xlsx();
        List<Table> sheets = ForeignTable.sheets("bps.xlsx", file);
        List<Table> added = sheets.subList(sheets.size() - 3, sheets.size());
        assertEquals(
                List.of("Wilayah", "Daftar pilihan", "Keterangan"),
                added.stream().map(Table::name).toList());
        assertEquals("Keterangan", ForeignTable.unread(added, added.get(0)));
    }

    @Test
    void what_the_file_does_not_show_is_said_of_rows_that_count_and_of_columns_that_were_named() {
        assertEquals(
                List.of("Peserta!A4 workbook.table.hidden-rows {count=1, rows=4}"),
                problems(participants()
                        .attributes("Peserta", 4, " hidden=\"1\"")
                        .attributes("Peserta", 5, " hidden=\"1\"")));
        assertEquals(
                List.of("Peserta!C2 workbook.table.hidden-columns {letters=C}"),
                problems(participants()
                        .around(
                                "Peserta",
                                "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/>"
                                        + "<col min=\"5\" max=\"9\" hidden=\"1\"/></cols>",
                                "")));
    }

    @Test
    void a_figure_that_is_shown_for_several_rows_is_given_for_each() {
        assertEquals(
                List.of("Peserta!C3 workbook.cell.merged {cells=C3:C4}"),
                problems(participants()
                        .cell("Peserta!C4", ">")
                        .around(
                                "Peserta",
                                "",
                                "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:B2\"/>"
                                        + "<mergeCell ref=\"C3:C4\"/><mergeCell ref=\"A3:A4\"/></mergeCells>")));
    }
}
