package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Files whose reader sees something else than they store, and files in which rows, signs or nominees get lost unseen. */
class FilesThatMisleadTest {
    private static SpreadsheetFixture spreadsheet() {
        return new SpreadsheetFixture();
    }

    private static Reading zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return WorkbookReader.read("edisi.zip", StablePackage.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void rows_between_two_stray_quotes_are_named(String end) {
        String values = String.join(
                end,
                "nomination,criterion,numerator,denominator,source,state",
                "N1,B,18,90,\"laporan,",
                "N2,B,50,90,laporan\",",
                "N3,B,,,,not_applicable",
                "");
        assertEquals(List.of("values!E2 table.rows-in-cell ?"), saidOf("values", values));
    }

    @Test
    void a_remark_of_several_lines_is_no_row() {
        String marks = HandComputed.tables()
                .get("marks")
                .replace("seat,mark\n", "seat,mark,comment\n")
                .replace(
                        "N1,A,S1,80\n",
                        "N1,A,S1,80,\"baik sekali, rapi, jelas\nN1, sebagai contoh, patut, ditiru, semua\"\n");
        assertEquals(List.of(), saidOf("marks", marks));
    }

    @Test
    void a_code_kept_as_text_by_a_formula_is_the_code() {
        String nominations = "category,code,name\nK,=\"N1\",Calon Satu\nK,\"=\"\"N2\"\"\",Calon Dua\nK,N3,Calon Tiga\n";
        assertEquals(List.of(), saidOf("nominations", nominations));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#NAME?", "#DIV/0!", "Err:502"})
    void an_error_is_no_name_in_a_file_of_text_either(String error) {
        String nominations = HandComputed.tables().get("nominations").replace("Calon Dua", error);
        assertEquals(List.of("nominations!C3 cell.error"), saidOf("nominations", nominations));
    }

    @Test
    void an_error_instead_of_a_code_is_told_where_the_code_is_given() {
        Map<String, String> changed = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> changed.put(table, text.replaceAll("\\bN2\\b", "#NAME?")));
        assertEquals(List.of("nominations!B3 cell.error"), said(HandComputed.reading(changed)));
    }

    @Test
    void an_error_in_another_table_is_another_error() {
        assertEquals(
                List.of("criteria!C3 cell.error", "nominations!A2 cell.error", "seats!A2 cell.error"),
                said(HandComputed.reading(Map.of(
                                "seats", HandComputed.tables().get("seats").replace("S1,", "#REF!,"),
                                "criteria",
                                        HandComputed.tables().get("criteria").replace("*,A,T", "*,A,#REF!"),
                                "nominations",
                                        HandComputed.tables().get("nominations").replaceFirst("K,N1", "#REF!,N1"))))
                        .stream()
                        .filter(said -> said.contains("cell.error"))
                        .sorted()
                        .toList());
    }

    @Test
    void an_error_that_rows_point_to_is_told_once_for_each_table() {
        String marks = HandComputed.tables().get("marks").replaceAll("\\bN2\\b", "#NAME?");
        assertEquals(List.of("marks!A7 cell.error"), saidOf("marks", marks));
    }

    @Test
    void errors_among_figures_are_told_one_by_one() {
        assertEquals(
                List.of("coverage!D2 cell.error", "coverage!D4 cell.error"),
                said(spreadsheet()
                        .cell("coverage!D2", " t=\"e\"><v>#DIV/0!</v>")
                        .cell("coverage!D4", " t=\"e\"><v>#DIV/0!</v>")
                        .read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "0;-0;0;", "General;General;General;\"ada\""})
    void a_text_that_its_format_hides_is_read_and_named(String format) {
        assertEquals(
                List.of("nominations!C3 format.hidden-text ?"),
                said(spreadsheet().text("nominations!C3", "Calon Dua", format).read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "0;0;0",
                "0;-0;0;General",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
                "0;0;0;\";\"@",
                "0\";;;\""
            })
    void a_text_under_other_formats_is_seen(String format) {
        assertEquals(
                List.of(),
                said(spreadsheet().text("nominations!C3", "Calon Dua", format).read()));
    }

    @ParameterizedTest
    @CsvSource({"goalposts,0;100,", "target,;,100", "bands,;,"})
    void shares_on_a_scale_of_a_hundred_are_doubted_once(String normaliser, String ends, String target) {
        assertEquals(
                List.of("values!C2 value.share-of-hundred ?"), said(figures(normaliser, ends, target, "0.85", "1")));
        assertEquals(List.of(), said(figures(normaliser, ends, target, "0.85", "1.2")));
        assertEquals(List.of(), said(figures(normaliser, ends, target, "0", "1")));
    }

    @Test
    void small_figures_on_a_scale_of_their_own_are_not_doubted() {
        assertEquals(List.of(), said(figures("goalposts", "0;2", null, "0.85", "1")));
    }

    /** The edition with a criterion of figures, and the figures of two nominees. */
    private static Reading figures(String normaliser, String ends, String target, String one, String other) {
        String[] scale = ends.split(";", -1);
        String table = normaliser.equals("bands") ? "0:0; 50:50; 80:100" : "";
        return HandComputed.reading(Map.of(
                "criteria",
                """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Cakupan,40,number,%s,%s,%s,%s,%s
                """.formatted(normaliser, scale[0], scale[1], target == null ? "" : target, table),
                "values",
                """
                nomination,criterion,value,source,state
                N1,B,%s,laporan,
                N2,B,%s,laporan,
                N3,B,,,not_applicable
                """.formatted(one, other)));
    }

    @Test
    void folders_parted_by_backslashes_are_folders() {
        Map<String, String> files = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> files.put("edisi\\" + table + ".csv", text));
        assertEquals(List.of(), said(zip(files)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Calon Du\ufffd", "Calon Du\u00c3\u00a1", "Calon \u00e2\u20ac\u201c Dua"})
    void letters_damaged_by_a_wrong_encoding_are_doubted(String name) {
        String nominations = HandComputed.tables().get("nominations").replace("Calon Dua", name);
        assertEquals(List.of("nominations!C3 cell.damaged ?"), saidOf("nominations", nominations));
    }

    @Test
    void letters_of_other_languages_are_not_damaged() {
        String nominations =
                HandComputed.tables().get("nominations").replace("Calon Dua", "S\u00c3O \u00c2ngelo Ch\u00e2teau");
        assertEquals(List.of(), saidOf("nominations", nominations));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-Feb", "Mar-26", "2026-02-01"})
    void a_code_that_became_a_day_in_a_file_of_text_is_doubted(String code) {
        Map<String, String> changed = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> changed.put(table, text.replaceAll("\\bN2\\b", code)));
        assertEquals(List.of("nominations!B3 code.day ?"), said(HandComputed.reading(changed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DES-01", "MAR-26", "01-MEI", "Kab-01"})
    void a_code_that_has_the_letters_of_a_month_is_a_code(String code) {
        Map<String, String> changed = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> changed.put(table, text.replaceAll("\\bN2\\b", code)));
        assertEquals(List.of(), said(HandComputed.reading(changed)));
    }

    @Test
    void a_moment_has_the_time_that_its_cell_shows() {
        assertEquals(
                List.of("nominations!C3 2024-12-31T08:00"),
                spreadsheet()
                        .number("nominations!C3", "45657.333333333336", "yyyy-mm-dd hh:mm")
                        .read()
                        .problems()
                        .stream()
                        .filter(problem -> problem.key().equals("workbook.cell.text-day"))
                        .map(problem -> problem.place() + " " + problem.args().get("text"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"'',lama/", "2026/,2025/"})
    void tables_of_two_folders_are_never_taken_for_one_edition(String folder, String other) {
        Map<String, String> files = new LinkedHashMap<>();
        HandComputed.tables()
                .forEach((table, text) -> files.put((table.equals("marks") ? other : folder) + table + ".csv", text));
        assertEquals(List.of("edisi.zip file.folders"), said(zip(files)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0;0|minus", "#,##0;#,##0|minus", "0;[Red]0|", "0;(0)|", "0;-0|", "0|"})
    void a_minus_that_is_not_shown_is_named(String format, String said) {
        List<String> expected = said == null ? List.of() : List.of("criteria!I4 format." + said);
        assertEquals(
                expected,
                said(spreadsheet().number("criteria!I4", "-5", format).read()).stream()
                        .filter(line -> line.contains("format."))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"45657.99999999,2024-12-31", "45657.5,2024-12-31", "45657,2024-12-31"})
    void a_moment_before_midnight_belongs_to_its_own_day(String stored, String day) {
        Reading reading =
                spreadsheet().number("coverage!C3", stored, "yyyy-mm-dd hh:mm").read();
        assertEquals(
                List.of(day),
                reading.workbook().coverage().stream()
                        .filter(row ->
                                row.source().equals("BPS") && row.segment().equals("PU"))
                        .map(row -> String.valueOf(row.asOf()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mmm-yy|?", "d-mmm|?", "yyyy|?", "dd/mm/yyyy|", "[$-421]d mmmm yyyy;@|", "m/d/yy h:mm|"})
    void a_day_that_is_shown_in_part_is_doubted(String format, String doubt) {
        List<String> expected = doubt == null ? List.of() : List.of("coverage!C3 format.part-day ?");
        assertEquals(
                expected,
                said(spreadsheet().number("coverage!C3", "45657", format).read()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|79.6|?",
                "0.0|79.64|?",
                "0%|0.796|",
                "#,##0.00|79.64|",
                "General|79.64|",
                "0|80|",
                "0.00E+00|79.64|",
                "0|79.9999999999999999|"
            })
    void a_number_that_is_shown_rounded_is_doubted(String format, String stored, String doubt) {
        List<String> expected = doubt == null ? List.of() : List.of("marks!D2 format.rounded ?");
        assertEquals(
                expected,
                said(spreadsheet().number("marks!D2", stored, format).read()).stream()
                        .filter(line -> line.contains("rounded"))
                        .toList());
    }

    @Test
    void a_sheet_is_found_wherever_its_part_lies() {
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"edition\" id=\"rId1\"/></sheets></workbook>".getBytes());
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"sheets/a.xml\"/></Relationships>"
                        .getBytes());
        parts.put(
                "xl/sheets/a.xml",
                ("<worksheet><sheetData><row><c t=\"str\"><v>key</v></c><c t=\"str\"><v>value</v></c></row>"
                                + "<row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>UJI</v></c></row></sheetData></worksheet>")
                        .getBytes());
        assertEquals(
                "UJI",
                WorkbookReader.read("e.xlsx", HostileCorpus.zip(parts))
                        .workbook()
                        .edition()
                        .code());
    }

    @Test
    void a_cell_that_a_file_has_twice_is_refused() {
        assertEquals(
                List.of("marks!D2 file.cell-twice"),
                said(spreadsheet()
                        .cell("marks!D2", "><v>80</v></c><c r=\"D2\"><v>90</v>")
                        .read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidak",
                "no",
                "FALSE",
                "0",
                "-",
                "ya",
                "n/a",
                "tidak ada",
                "N",
                "tdk",
                "x",
                "aktif",
                "Tidak ditarik"
            })
    void a_nominee_is_withdrawn_by_a_reason_alone(String word) {
        String nominations = HandComputed.tables()
                .get("nominations")
                .replace("code,name\n", "code,name,withdrawn\n")
                .replace("Calon Dua", "Calon Dua," + word);
        assertEquals(List.of("nominations!D3 nomination.withdrawn"), saidOf("nominations", nominations));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void a_code_that_an_address_takes_for_a_step_is_refused(String code) {
        Map<String, String> changed = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> changed.put(table, text.replaceAll("\\bN2\\b", code)));
        assertEquals(List.of("nominations!B3 code.dots"), said(HandComputed.reading(changed)));
    }

    @Test
    void a_reason_withdraws_a_nominee() {
        String nominations = HandComputed.tables()
                .get("nominations")
                .replace("code,name\n", "code,name,withdrawn\n")
                .replace("Calon Dua", "Calon Dua,tidak lagi memenuhi syarat");
        Reading reading = HandComputed.reading(Map.of("nominations", nominations));
        assertEquals(List.of(), said(reading));
        assertEquals(
                List.of("N2"),
                reading.workbook().nominations().stream()
                        .filter(row -> !row.stands())
                        .map(NominationRow::code)
                        .toList());
    }

    @Test
    void a_mark_that_is_a_dash_is_not_advised_to_be_left_empty() {
        String marks = HandComputed.tables().get("marks").replace("N1,A,S1,80", "N1,A,S1,-");
        assertEquals(List.of("marks!D2 number.nothing-needed"), saidOf("marks", marks));
    }

    @Test
    void a_title_above_that_counts_people_in_thousands_is_doubted() {
        String coverage = "Cakupan (dalam ribu),,,,,\n" + HandComputed.tables().get("coverage");
        assertEquals(
                List.of("coverage!A1 mapping.unit-above ?", "coverage!A2 table.header-found ?"),
                saidOf("coverage", coverage));
    }

    @ParameterizedTest
    @CsvSource({"0.5,?", "1,?", "50,", "0,"})
    void a_gate_that_seems_to_be_a_share_is_doubted(String gate, String doubt) {
        String[] lines = HandComputed.tables().get("criteria").split("\n");
        int width = lines[0].split(",", -1).length;
        lines[0] += ",gate";
        for (int i = 1; i < lines.length; i++) {
            lines[i] += ",".repeat(Math.max(0, width - lines[i].split(",", -1).length)) + "," + (i == 1 ? gate : "");
        }
        List<String> expected =
                doubt == null ? List.of() : List.of("criteria!" + (char) ('A' + width) + "2 criterion.gate-share ?");
        assertEquals(expected, saidOf("criteria", String.join("\n", lines) + "\n"));
    }

    @Test
    void a_known_segment_that_nobody_counted_is_doubted() {
        String coverage = HandComputed.tables().get("coverage").replaceAll("N1,BPU.*\n", "");
        assertEquals(
                List.of("table-text.segment-unused"),
                HandComputed.reading(Map.of("coverage", coverage)).problems().stream()
                        .map(problem -> problem.key().replaceFirst("^workbook[.]", ""))
                        .filter(key -> !key.equals("coverage.period"))
                        .toList());
    }

    @Test
    void doubts_leave_room_for_mistakes_however_many_they_are() {
        StringBuilder values = new StringBuilder("nomination,criterion,numerator,denominator,source,state\n");
        for (int i = 0; i < 11_000; i++) {
            values.append("X,B,1,2,Du\ud83d\ude42").append(i).append(",\n");
        }
        values.append("N2,B,satu,2,laporan,\n");
        assertEquals(
                1,
                HandComputed.reading(Map.of("values", values.toString())).errors().stream()
                        .filter(problem -> problem.key().equals("tables.number.unreadable"))
                        .count());
    }
}
