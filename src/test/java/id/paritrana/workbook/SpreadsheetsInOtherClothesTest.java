package id.paritrana.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The same cells and tables as other programs and other people make them: read as meant, or one true sentence at the cell. */
class SpreadsheetsInOtherClothesTest {
    private static final String PARTICIPANTS = "coverage!D3";

    private static SpreadsheetFixture spreadsheet() {
        return new SpreadsheetFixture();
    }

    /** What is said besides what is said of the edition as it is. */
    private static List<String> said(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> problem.place() + " " + problem.key().replaceFirst("^(workbook|tables)[.]", ""))
                .toList();
    }

    private static String sentence(Reading reading) {
        Problem problem = reading.problems().stream()
                .filter(each -> !each.key().equals("workbook.coverage.period"))
                .findFirst()
                .orElseThrow();
        return new ProblemText(Locale.forLanguageTag("id")).sentence(problem);
    }

    private static CoverageRow counted(Reading reading) {
        return reading.workbook().coverage().stream()
                .filter(row -> row.nomination().equals("N1") && row.source().equals("BPS"))
                .filter(row -> row.segment().equals("PU"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_edition_as_it_is_says_nothing() {
        assertEquals(List.of(), said(spreadsheet().read()));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "TRUE,true", "0,false", "false,false", "'',"})
    void a_logical_cell_is_read_in_every_spelling(String stored, Boolean accepted) {
        String cell = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>nomination</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>criterion</t></is></c><c t=\"inlineStr\"><is><t>item</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>accepted</t></is></c></row><row><c t=\"inlineStr\"><is><t>N1</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>C</t></is></c><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"b\"><v>"
                + stored + "</v></c></row></sheetData></worksheet>";
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"items\" id=\"rId1\"/></sheets></workbook>".getBytes());
        parts.put("xl/worksheets/sheet1.xml", cell.getBytes());
        ItemRow item = WorkbookReader.read("e.xlsx", HostileCorpus.zip(parts))
                .workbook()
                .items()
                .get(0);
        assertEquals(accepted, item.accepted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><t>30</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>",
                "<r><t>3</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>1</t></r>",
                "<r><rPr><strike/></rPr><t>41</t></r><r><t>30</t></r>"
            })
    void a_footnote_or_a_struck_figure_is_no_digit(String runs) {
        assertEquals(
                List.of(PARTICIPANTS + (runs.contains("superscript") ? " number.footnote" : " number.no-people")),
                said(spreadsheet()
                        .cell(PARTICIPANTS, " t=\"inlineStr\"><is>" + runs + "</is>")
                        .read()));
    }

    @Test
    void a_figure_that_is_partly_bold_is_the_figure() {
        Reading reading = spreadsheet()
                .cell(
                        PARTICIPANTS,
                        " t=\"inlineStr\"><is><r><rPr><b/><strike val=\"0\"/></rPr><t>3</t></r><r><t>0</t></r></is>")
                .read();
        assertEquals(List.of(), said(reading));
        assertEquals(new BigDecimal("30"), counted(reading).participants());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0\"000\"", "0\\0\\0\\0", "\"-\"0", "\\-0", "[<1]0%;0"})
    void a_format_with_digits_or_signs_of_its_own_is_named(String format) {
        Reading reading = spreadsheet().number(PARTICIPANTS, "30", format).read();
        assertEquals(List.of(PARTICIPANTS + " format.rewritten"), said(reading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#,##0", "#,##0\\ \"orang\"", "#,##0_-;-#,##0_-;_-\"-\"_-", "[>999]#,##0;0", "0.00E+00", "@"})
    void a_format_that_shows_the_number_does_not_count(String format) {
        Reading reading = spreadsheet().number(PARTICIPANTS, "30", format).read();
        assertEquals(List.of(), said(reading));
        assertEquals(new BigDecimal("30"), counted(reading).participants());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"N\"0|1", "\"63.\"00|1", "0.00E+00|100000", "# ?/?|2"})
    void a_code_that_looks_like_another_is_refused(String format, String stored) {
        assertEquals(
                "cell.code-number",
                spreadsheet()
                        .number("nominations!B2", stored, format)
                        .read()
                        .errors()
                        .get(0)
                        .key()
                        .replaceFirst("^(workbook|tables)[.]", ""));
    }

    @Test
    void a_name_that_became_a_day_is_refused() {
        assertEquals(
                List.of("nominations!C2 cell.text-day"),
                said(spreadsheet().number("nominations!C2", "45000", "d-mmm").read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"><f>SUM(A1)</f>", "><f>SUM(A1)</f><v></v>", " t=\"str\"><f>A1</f>"})
    void a_formula_without_a_result_says_so(String cell) {
        Reading reading = spreadsheet().cell(PARTICIPANTS, cell).read();
        assertEquals(List.of(PARTICIPANTS + " cell.no-result"), said(reading));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41,385.00|tulis 41385",
                "1,234,567|tulis 1234567",
                "12,345,678.9|tulis 12345678900 bila angkanya dalam ribuan, atau 12345679 bila tidak",
                "41.385|tulis 41385, tanpa tanda",
                "belum ada|kosongkan sel",
                "\u2026|kosongkan sel",
                "n.a.|kosongkan sel",
                "41 %|tulis jumlah orangnya",
                "%|% bukan bilangan bulat; tulis angkanya saja, tanpa tanda dan tanpa kata, seperti 41385"
            })
    void what_is_advised_is_right(String text, String advice) {
        String said = sentence(spreadsheet().text(PARTICIPANTS, text).read());
        assertEquals(said, said.contains(advice) ? said : advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30\u2800", "\u316430", "3\u034f0", "30\ufe0f", "\u00a030\u200b"})
    void blanks_of_every_kind_are_blanks(String text) {
        Reading reading = spreadsheet().text(PARTICIPANTS, text).read();
        assertEquals(List.of(), said(reading));
        assertEquals(new BigDecimal("30"), counted(reading).participants());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Desember 2024", "31 Des 2024", "2024/12/31", "31/12/2024 23:59"})
    void a_day_in_words_is_read(String text) {
        Reading reading = spreadsheet().text("coverage!C3", text).read();
        assertEquals(List.of(), said(reading));
        assertEquals(LocalDate.of(2024, 12, 31), counted(reading).asOf());
    }

    @Test
    void titles_in_two_rows_are_put_together() {
        Reading reading = spreadsheet()
                .row("coverage", 2, "", "", "", "participants", "workers", "")
                .text("coverage!D1", "Jumlah")
                .cell("coverage!E1", ">")
                .around("coverage", "", "<mergeCells><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>")
                .read();
        assertEquals(List.of(), said(reading));
        assertEquals(new BigDecimal("30"), counted(reading).participants());
    }

    @Test
    void a_merged_title_is_one_problem() {
        Reading reading = spreadsheet()
                .text("coverage!D1", "Jumlah")
                .cell("coverage!E1", ">")
                .around("coverage", "", "<mergeCells><mergeCell ref=\"D1:E1\"/></mergeCells>")
                .read();
        assertEquals(List.of("coverage!D1 column.merged"), said(reading));
    }

    @Test
    void a_code_merged_over_rows_is_one_problem() {
        Reading reading = spreadsheet()
                .cell("coverage!A3", ">")
                .around("coverage", "", "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
                .read();
        assertEquals(List.of("coverage!A2 cell.merged"), said(reading));
    }

    @Test
    void the_numbers_of_columns_below_the_titles_are_passed_over() {
        assertEquals(
                List.of(),
                said(spreadsheet()
                        .row("coverage", 2, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
                        .read()));
    }

    @Test
    void titles_on_every_page_are_passed_over_and_named() {
        Reading reading = spreadsheet()
                .row("coverage", 3, "nomination", "segment", "as_of", "participants", "workers", "source")
                .read();
        assertEquals(List.of("coverage!A3 table.header-again"), said(reading));
        assertEquals(4, reading.workbook().coverage().size());
    }

    @Test
    void a_second_table_below_the_first_never_takes_its_place() {
        Reading reading = spreadsheet()
                .row("seats", 4, "code", "element", "role", "holder")
                .row("seats", 5, "S9", "Kampus", "member", "Ibu A")
                .read();
        assertEquals("workbook.table.second-header", reading.errors().get(0).key());
        assertEquals("seats!A4", reading.errors().get(0).place());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jumlah||A5 row.total",
                "T O T A L||A5 row.total",
                "Total|PU|A5 row.total",
                "Sumber: BPS||B5 row.part",
                "|PU|A5 row.part"
            })
    void a_sum_or_a_note_is_one_problem(String nomination, String segment, String problem) {
        String first = nomination == null ? "" : nomination;
        String second = segment == null ? "" : segment;
        Reading reading = spreadsheet()
                .row(
                        "coverage",
                        5,
                        first,
                        second,
                        second.isEmpty() || first.isEmpty() ? "" : "2024-12-31",
                        "40",
                        "200",
                        "")
                .read();
        assertEquals(List.of("coverage!" + problem), said(reading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jml", "JUMLAH TOTAL", "Kabupaten + Kota (Jumlah)", "Average", "Seluruh kabupaten/kota"})
    void a_nominee_that_is_a_sum_is_doubted(String name) {
        assertEquals(
                "nominations!C5 nomination.total",
                said(spreadsheet().row("nominations", 5, "K", "N9", name).read())
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kalimantan Selatan", "PROVINSI KALIMANTAN SELATAN", "Indonesia"})
    void a_province_among_regencies_is_doubted_without_its_code(String name) {
        assertEquals(
                "nominations!C5 nomination.province",
                said(spreadsheet().row("nominations", 5, "K", "N9", name).read())
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1", "N 1", "N01", "N-1", "Nl", "N1."})
    void a_code_that_is_not_known_is_answered_with_the_one_that_it_looks_like(String code) {
        Reading reading = spreadsheet()
                .row("coverage", 5, code, "PU", "2024-11-30", "1", "2", "BPS")
                .read();
        assertEquals(List.of("coverage!A5 code.similar"), said(reading));
        assertEquals(code + " tidak ada; maksudnya N1?", sentence(reading));
    }

    @Test
    void letters_of_another_script_are_named() {
        assertEquals(
                List.of("marks!B2 code.script"),
                said(spreadsheet().text("marks!B2", "\u0410").read()));
        assertEquals(
                List.of("coverage!B3 coverage.segment"),
                said(spreadsheet().text("coverage!B3", "\u0420U").read()));
    }

    @Test
    void an_unknown_nominee_is_not_followed_by_what_its_row_holds() {
        Reading reading = HandComputed.reading(Map.of("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Peraturan,40,choice,,,,,PERDA:80; PERKADA:60
                """, "values", """
                nomination,criterion,value
                X9,B,PERDA
                """));
        assertEquals(List.of("values!A2 nomination.unknown"), said(reading));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PU,BPU|coverage.segment",
                "PU+PU|table-text.segment-twice",
                "pu+BPU|coverage.segment",
                "PU+JAKON2|table-text.segment-unused"
            })
    void segments_of_a_criterion_are_checked(String table, String problem) {
        assertEquals(
                List.of("criteria!K4 " + problem),
                said(spreadsheet().text("criteria!K4", table).read()));
    }

    @Test
    void options_parted_by_commas_are_one_problem() {
        Reading reading = HandComputed.reading(Map.of("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Peraturan,40,choice,,,,,"PERDA:80, PERKADA:60"
                """, "values", """
                nomination,criterion,value,source
                N1,B,PERDA,laporan
                N2,B,PERKADA,laporan
                """));
        assertEquals(List.of("criteria!K4 table-text.options"), said(reading));
    }

    @Test
    void a_figure_outside_its_ends_is_doubted_once_for_each_criterion() {
        Reading reading = HandComputed.reading(Map.of("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Pertumbuhan,40,number,goalposts,0,100,,
                """, "values", """
                nomination,criterion,value,source
                N1,B,1234.5,laporan
                N2,B,-51,laporan
                N3,B,100,laporan
                """));
        assertEquals(List.of("values!C2 value.outside"), said(reading));
    }

    @Test
    void a_decimal_comma_without_quotes_is_seen_by_the_length_of_its_row() {
        String marks = HandComputed.tables()
                .get("marks")
                .replace("nomination,criterion,seat,mark", "nomination,criterion,seat,mark,comment");
        assertEquals(
                List.of("marks!F2 row.longer"),
                said(HandComputed.reading(Map.of("marks", marks.replace("N1,A,S1,80", "N1,A,S1,80,5,")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void a_title_with_commas_does_not_hide_the_separator(String separator) {
        String coverage = "Data cakupan, Provinsi Kalimantan Selatan, per 31 Desember 2024\n\n"
                + HandComputed.tables().get("coverage").replace(",", separator);
        assertEquals(
                List.of("coverage!A3 table.header-found"), said(HandComputed.reading(Map.of("coverage", coverage))));
    }

    @Test
    void a_figure_without_a_source_is_taken_and_doubted_once_for_each_table() {
        Reading reading = spreadsheet()
                .text("coverage!F3", "")
                .text("coverage!F5", "")
                .text("values!E2", "")
                .read();
        assertEquals(List.of("values!E2 value.no-source", "coverage!F3 value.no-source"), said(reading));
        assertEquals(List.of(), reading.errors());
    }

    @Test
    void an_undecided_item_is_named_once_for_each_criterion() {
        Reading reading =
                HandComputed.reading(Map.of("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                *,B,T,Daftar,40,checklist,,,,,
                """, "values", "nomination,criterion,value\n", "items", """
                nomination,criterion,item,accepted,mandatory
                N1,B,Perda,ya,tidak
                N1,B,Anggaran,,ya
                N2,B,Perda,,tidak
                N2,B,Anggaran,ya,ya
                """));
        assertEquals(List.of("items!D3 item.undecided"), said(reading));
    }

    @Test
    void a_day_outside_the_period_is_said_in_the_same_words_everywhere() {
        Reading reading = spreadsheet()
                .row("coverage", 2, "N1", "PU", "2023-12-31", "1", "2", "BPS")
                .read();
        List<String> sentences = reading.warnings().stream()
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList();
        assertEquals(
                "tanggal 2023-12-31 di luar periode penilaian; angkanya tidak dihitung, periksa tanggalnya",
                sentences.get(0));
    }

    @Test
    void what_is_hidden_by_its_size_is_named_as_well() {
        assertEquals(
                List.of("coverage!D1 table.hidden-columns", "coverage!A2 table.hidden-rows"),
                said(spreadsheet()
                        .around("coverage", "<cols><col min=\"4\" max=\"4\" width=\"0\"/></cols>", "")
                        .attributes("coverage", 2, " ht=\"0\"")
                        .read()));
    }

    /** What a row breaks is said whether or not somebody has hidden it: the first hidden row is the cell of a warning. */
    @ParameterizedTest
    @CsvSource({
        "values, N9, nomination.unknown",
        "coverage, N9, nomination.unknown",
        "marks, N9, nomination.unknown",
        "recusals, N9, nomination.unknown",
        "values, N2, row.twice",
        "coverage, N1, row.twice",
        "marks, N1, row.twice"
    })
    void a_hidden_row_is_judged_as_one_that_is_seen(String table, String code, String key) {
        String[] row = spreadsheet().line(table, 2);
        row[0] = code;
        List<String> seen = said(spreadsheet().row(table, 3, row).read());
        List<String> hidden = said(spreadsheet()
                .row(table, 3, row)
                .attributes(table, 3, " hidden=\"1\"")
                .read());
        assertEquals(
                List.of(), seen.stream().filter(each -> !hidden.contains(each)).toList());
        assertEquals(true, hidden.stream().anyMatch(each -> each.endsWith(" " + key)), hidden::toString);
    }

    /** The letter is worth a look; that nobody has such a code is wrong all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"N1 ✓", "\uff2e\uff11", "N1 \ud83c\udfc6"})
    void a_code_that_no_paper_can_print_is_judged_as_any_other(String code) {
        for (String table : List.of("values", "coverage", "marks", "recusals")) {
            List<String> said = said(spreadsheet().text(table + "!A2", code).read());
            assertEquals(true, said.contains(table + "!A2 cell.unprintable"), said::toString);
            assertEquals(
                    true,
                    said.contains(table + "!A2 nomination.unknown") || said.contains(table + "!A2 code.similar"),
                    said::toString);
        }
    }

    /** 41 under {@code 0.000} is seen as 41 thousand by everybody whose thousands have a point. */
    @ParameterizedTest
    @ValueSource(strings = {"#,##0.000", "0.000", "0.???"})
    void people_that_look_like_thousands_are_refused_with_their_format(String format) {
        assertEquals(
                List.of(PARTICIPANTS + " format.thousands"),
                said(spreadsheet().number(PARTICIPANTS, "41", format).read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,##0.00", "0.0", "#,##0", "0"})
    void people_under_fewer_decimals_are_people(String format) {
        assertEquals(
                new BigDecimal(41),
                counted(spreadsheet().number(PARTICIPANTS, "41", format).read()).participants());
    }

    /** In a file parted by commas the point is the decimal mark, and nobody writes people with three zeros behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"41.000", "7.000", "139.000"})
    void people_with_three_zeros_behind_a_mark_are_thousands_or_not(String written) {
        Reading reading = HandComputed.reading(Map.of(
                "coverage",
                "nomination,segment,as_of,participants,workers,source\nN1,PU,2024-12-31,%s,90000,BPS\nN1,BPU,2024-12-31,1,2,BPS\n"
                        .formatted(written)));
        assertEquals(List.of("coverage!D2 number.people-marks"), said(reading));
    }

    /** A table in thousands with two decimals has 41,00 beside 41,25; so it is told both ways of writing it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41,00 | 41 | 41000",
                "41.00 | 41 | 41000",
                "41,0 | 41 | 41000",
                "41,0000 | 41 | 41000",
                "1.234,00 | 1234 | 1234000",
                "1,234.00 | 1234 | 1234000",
                "41.385,0 | 41385 | 41385000",
                "1.234,000 | 1234 | 1234000",
                "41385,0 | 41385 | 41385000"
            })
    void people_with_zeros_behind_a_decimal_mark_are_refused_in_every_packaging(
            String written, String whole, String thousands) {
        String row = "nomination;segment;as_of;participants;workers;source\nN1;PU;2024-12-31;%s;90000;BPS\n";
        for (Reading reading : List.of(
                spreadsheet().text(PARTICIPANTS, written).read(),
                HandComputed.reading(Map.of("coverage", row.formatted(written))),
                HandComputed.reading(Map.of("coverage", row.replace(';', ',').formatted('"' + written + '"'))))) {
            List<Problem> errors = reading.errors();
            assertEquals(
                    List.of("workbook.number.people-decimals"),
                    errors.stream().map(Problem::key).toList());
            assertEquals(whole, errors.get(0).args().get("whole"));
            assertEquals(thousands, errors.get(0).args().get("thousands"));
        }
    }

    /** Programs write whole numbers so where a cell of the column is empty; there the point is the decimal mark, always. */
    @Test
    void a_count_with_one_zero_behind_the_point_of_a_comma_file_is_whole() {
        String row = "nomination,segment,as_of,participants,workers,source\nN1,PU,2024-12-31,41385.0,90000,BPS\n";
        assertEquals(
                new BigDecimal(41_385),
                counted(HandComputed.reading(Map.of("coverage", row))).participants());
        assertEquals(
                List.of("workbook.number.people-decimals"),
                spreadsheet().text(PARTICIPANTS, "41385.0").read().errors().stream()
                        .map(Problem::key)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "1.234.567", "1 234 567"})
    void people_with_marks_of_thousands_alone_are_people(String written) {
        assertEquals(
                new BigDecimal(1_234_567),
                counted(spreadsheet().text(PARTICIPANTS, written).read()).participants());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,0", "0,00", "0.00"})
    void none_is_none_with_and_without_decimals(String written) {
        assertEquals(
                BigDecimal.ZERO,
                counted(spreadsheet().text(PARTICIPANTS, written).read()).participants());
    }

    @Test
    void half_a_figure_and_a_definition_of_digits_are_doubted() {
        assertEquals(
                List.of("coverage!E2 coverage.half", "coverage!F2 coverage.definition"),
                said(HandComputed.reading(Map.of(
                        "coverage",
                        "nomination,segment,as_of,participants,workers,definition,source\n"
                                + "N1,PU,2024-12-31,41,,60,BPS\nN1,BPU,2024-12-31,1,2,,BPS\n"))));
    }

    @Test
    void a_score_that_is_none_of_0_to_100_is_doubted() {
        assertEquals(
                List.of("criteria!K4 table-text.outside"),
                said(HandComputed.reading(
                        Map.of("criteria", """
                        category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                        *,T,,Total,,aggregate,,,,,
                        *,A,T,Wawancara,60,panel,rubric,0,100,,
                        *,B,T,Cakupan,40,number,bands,,,,0:0; 50:1000
                        """, "values", "nomination,criterion,value,source\nN1,B,51,BPS\n"))));
    }

    /** Whatever has to be mended is one cell; what points to it, or seems to be of another kind because of it, is right. */
    @ParameterizedTest
    @CsvSource({
        "criteria!F3, juri panel, criteria!F3 cell.word",
        "criteria!F4, persentase, criteria!F4 cell.word",
        "criteria!B2, TT, criteria!C3 criterion.parent",
        "criteria!B4, A, criteria!A4 row.twice",
        "nominations!B3, N1, nominations!B3 row.twice"
    })
    void one_wrong_cell_is_one_problem(String place, String text, String problem) {
        assertEquals(List.of(problem), said(spreadsheet().text(place, text).read()));
    }

    @Test
    void what_else_is_wrong_with_a_criterion_of_no_known_kind_is_said_at_once() {
        assertEquals(
                List.of("criteria!E3 number.unreadable", "criteria!F3 cell.word", "criteria!H3 number.unreadable"),
                said(spreadsheet()
                        .text("criteria!E3", "enam puluh")
                        .text("criteria!F3", "juri panel")
                        .text("criteria!H3", "nol")
                        .read()));
    }

    @Test
    void a_code_that_became_a_day_is_one_problem_however_many_rows_point_to_it() {
        assertEquals(
                List.of("nominations!B2 cell.code-day"),
                said(spreadsheet()
                        .number("nominations!B2", "45000", "yyyy-mm-dd")
                        .read()));
        assertEquals(
                List.of("seats!A2 cell.code-number"),
                said(spreadsheet().number("seats!A2", "1.5", "General").read()));
    }

    @Test
    void an_unknown_code_beside_a_lost_one_is_said_when_it_cannot_be_that_one() {
        assertEquals(
                List.of(
                        "nominations!B2 cell.code-day",
                        "values!A2 nomination.unknown",
                        "coverage!A2 nomination.unknown"),
                said(spreadsheet()
                        .number("nominations!B2", "45000", "yyyy-mm-dd")
                        .text("values!A2", "N9")
                        .read()));
    }

    /** A code that can be read, though it may not be one, is not lost; nor is that of a row that was pasted twice. */
    @Test
    void an_unknown_code_is_said_where_no_code_was_lost() {
        assertEquals(
                List.of("nominations!B4 code.plain", "values!A2 nomination.unknown"),
                said(spreadsheet()
                                .text("nominations!B4", "N/3")
                                .text("values!A2", "N9")
                                .text("values!A3", "N2")
                                .read())
                        .stream()
                        .filter(each -> each.startsWith("nominations!B4") || each.startsWith("values!A2"))
                        .toList());
        String[] again = spreadsheet().line("nominations", 2);
        List<String> twice = said(spreadsheet()
                .row("nominations", 3, again)
                .text("values!A2", "N9")
                .read());
        assertEquals(
                true,
                twice.contains("nominations!A3 row.twice") || twice.contains("nominations!B3 row.twice"),
                twice::toString);
        assertEquals(true, twice.contains("values!A2 nomination.unknown"), twice::toString);
    }

    @Test
    void a_category_without_criteria_hides_no_unknown_category() {
        List<String> said = said(HandComputed.reading(Map.of(
                "categories",
                "code,name,kind,prize_places\nK,Kabupaten/Kota,regency_city,3\nK2,Desa,village,3\n",
                "criteria",
                """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                K,T,,Total,,aggregate,,,,,
                K,A,T,Wawancara,60,panel,rubric,0,100,,
                K,B,T,Cakupan,40,ratio,target,,,0.5,PU+BPU
                K9,T,,Total,,aggregate,,,,,
                """)));
        assertEquals(true, said.stream().anyMatch(each -> each.endsWith(" category.unknown")), said::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"41 ribu", "Rp41.000", "41'000", "lebih dari setengah"})
    void people_that_are_no_number_are_told_how_whole_ones_are_written(String text) {
        Reading reading = spreadsheet().text(PARTICIPANTS, text).read();
        assertEquals(List.of(PARTICIPANTS + " number.no-people"), said(reading));
        assertEquals(
                text + " bukan bilangan bulat; tulis angkanya saja, tanpa tanda dan tanpa kata, seperti 41385",
                sentence(reading));
    }

    /** Whoever strikes a row out means that it holds no more, and a program that reads it would not know. */
    @Test
    void what_is_struck_out_is_neither_read_nor_passed_over() {
        assertEquals(
                List.of("nominations!A2 table.struck-out", "coverage!B2 table.struck-out"),
                said(spreadsheet()
                        .struckOut("nominations!A2", "C")
                        .struckOut("nominations!B2", "N1")
                        .struckOut("coverage!B2", "PU")
                        .read()));
    }

    @Test
    void weights_are_not_said_to_be_wrong_where_a_row_has_lost_its_place() {
        assertEquals(
                List.of("criteria!C4 criterion.parent"),
                said(spreadsheet().text("criteria!C4", "X").read()));
        assertEquals(
                List.of("criteria!E4 weight.positive"),
                said(spreadsheet().cell("criteria!E4", "><v>0</v>").read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOTAL", "REKAP", "Sheet1", "Hitungan BPS", "hitung_ulang", "nilai juri", "Cakupan (2)"})
    void a_sheet_that_is_no_table_is_never_left_unsaid(String name) {
        String place = name + "!A1 table.unknown";
        assertEquals(
                List.of(place),
                said(spreadsheet().sheet(name, "kabupaten,jumlah", "A,2").read()));
        assertEquals(List.of(place), said(HandComputed.reading(Map.of(name, "kabupaten,jumlah\nA,2\n"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Petunjuk", "Masalah", "Hitung 1", "Hitung 12 Panel", "ranking"})
    void sheets_of_our_own_files_say_nothing(String name) {
        assertEquals(
                List.of(),
                said(spreadsheet().sheet(name, "kabupaten,jumlah", "A,2").read()));
    }

    @Test
    void an_empty_sheet_and_a_hidden_list_say_nothing() {
        assertEquals(
                List.of(),
                said(spreadsheet()
                        .sheet("Sheet1")
                        .hiddenSheet("Daftar", "ya", "tidak")
                        .read()));
    }

    @Test
    void what_lies_beside_the_tables_of_a_folder_is_named_once(@TempDir Path folder) throws IOException {
        HandComputed.folder(folder, Map.of());
        for (String litter : List.of(".DS_Store", "._coverage.csv", "~$coverage.csv", "Thumbs.db", "desktop.ini")) {
            Files.writeString(folder.resolve(litter), "\u0000");
        }
        Files.createDirectories(folder.resolve("__MACOSX"));
        assertEquals(List.of(), said(WorkbookReader.read(folder)));
        Files.writeString(folder.resolve("rekap.xlsx"), "x");
        Files.writeString(folder.resolve("catatan.txt"), "x");
        assertEquals(List.of("catatan.txt file.unread"), said(WorkbookReader.read(folder)));
        assertEquals(
                "bukan tabel CSV, jadi tidak dibaca: catatan.txt, rekap.xlsx", sentence(WorkbookReader.read(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N4;", "N4,", "N4 ;", ";N4", "N4:", "“N4”", "N4|", "=N4,"})
    void what_copying_left_at_an_end_of_a_code_is_doubted_and_read(String code) {
        Reading reading =
                spreadsheet().row("nominations", 5, "K", code, "Calon Empat").read();
        assertEquals(List.of("nominations!B5 code.remains"), said(reading));
        assertEquals("N4", reading.problems().get(0).args().get("plain"));
        assertEquals(code, reading.workbook().nominations().get(3).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"N4", "N-4", "A;B", "N4.", "N4 (baru)", "N4*"})
    void a_mark_inside_a_code_or_one_that_belongs_to_it_is_no_remains(String code) {
        assertEquals(
                List.of(),
                said(spreadsheet()
                        .row("nominations", 5, "K", code, "Calon Empat")
                        .read()));
    }

    @ParameterizedTest
    @CsvSource({
        "63.71.01.1001.05, region.form",
        "63.71.1, region.form",
        "63.71.01.05, region.form",
        "6371, region.meant",
        "63.71.XX, region.form",
        "63.99, region.unknown",
        "63.71, ''",
        "63.71.01, ''",
        "63.71.01.1001, ''"
    })
    void a_code_of_a_region_has_the_parts_of_one(String code, String problem) {
        Reading reading = HandComputed.reading(Map.of(
                "nominations",
                "category,code,name,region_code\nK,N1,Kota Banjarmasin,%s\nK,N2,Dua,\nK,N3,Tiga,\n".formatted(code)));
        assertEquals(problem.isEmpty() ? List.of() : List.of("nominations!D2 " + problem), said(reading));
    }

    /** A hundred times too little is as much of a slip as a hundred times too much. */
    @ParameterizedTest
    @CsvSource({
        "'30,100', '0.3,', G2",
        "'30,100', '1,', G2",
        "',', '0.3,', G2",
        "'30,100', '30,0.7', H2",
        "'30,100', '30,1', H2",
        "'30,100', '30.5,70', ''",
        "'30,100', '0,', ''",
        "'3,1000', '0.3,', ''"
    })
    void a_share_in_a_column_of_per_cent_is_doubted(String people, String percents, String cell) {
        String row = "N1,PU,2024-12-31,%s,,%s,BPS\nN1,BPU,2024-12-31,1,2,,,,BPS\n".formatted(people, percents);
        Reading reading = HandComputed.reading(Map.of(
                "coverage",
                "nomination,segment,as_of,participants,workers,definition,stated_percent,target_percent,source\n"
                        + row));
        assertEquals(
                cell.isEmpty() ? List.of() : List.of("coverage!" + cell + " value.share-as-percent"),
                said(reading).stream()
                        .filter(each -> !each.contains("stated.differs"))
                        .toList());
    }

    @Test
    void a_stated_share_beside_the_parts_of_a_ratio_is_doubted_with_what_is_meant() {
        Reading reading = HandComputed.reading(
                Map.of(
                        "values",
                        "nomination,criterion,numerator,denominator,stated_percent,source\nN2,B,41,60,0.68,laporan\nN3,B,1,200,0.5,laporan\n"));
        assertEquals(List.of("values!E2 value.share-as-percent"), said(reading));
        assertEquals(
                "0,68 dalam kolom persen berarti 0,68 %; bila maksudnya 68 %, tulis 68 (70 % ditulis 70)",
                sentence(reading));
    }

    @Test
    void the_steps_of_a_ratio_in_per_cent_are_doubted_as_its_target_is() {
        assertEquals(List.of("criteria!K4 ratio.percent"), said(HandComputed.reading(Map.of("criteria", """
                        category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                        *,T,,Total,,aggregate,,,,,
                        *,A,T,Wawancara,60,panel,rubric,0,100,,
                        *,B,T,Cakupan,40,ratio,bands,,,,0:30; 50:60; 80:100
                        """))));
    }
}
