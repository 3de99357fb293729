package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.DateText;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableRow;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How the cells of each packaging are understood. */
class CellReadingTest {
    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;hari&quot;\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    @Test
    void semicolon_files_follow_the_indonesian_rule_with_or_without_mark() {
        for (String mark : List.of("", "\uFEFF")) {
            Map<String, String> changed = new LinkedHashMap<>();
            changed.put(
                    "marks",
                    mark
                            + "nomination;criterion;seat;mark;comment\r\nN1;A;S1;80,5;\"baik; sekali\"\r\n\r\nN1;A;S2;\"12.5\";\r\n");
            List<MarkRow> marks = HandComputed.reading(changed).workbook().marks();
            assertEquals("80.5", marks.get(0).mark().toPlainString());
            assertEquals("baik; sekali", marks.get(0).comment());
            assertEquals("12.5", marks.get(1).mark().toPlainString());
        }
    }

    @Test
    void blank_lines_count_as_rows_of_the_spreadsheet() {
        Reading reading = HandComputed.reading(Map.of("marks", "nomination,criterion,seat,mark\n\n,,,\nN1,A,S1,abc\n"));
        assertEquals("marks!D4", reading.errors().get(0).place());
    }

    @Test
    void every_kind_of_spreadsheet_cell_is_understood() {
        Table table = sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>key</t></is></c></row>"
                + "<row r=\"3\">"
                + "<c r=\"A3\" t=\"s\"><v>0</v></c>"
                + "<c r=\"B3\"><v>0.30000000000000004</v></c>"
                + "<c r=\"C3\" s=\"1\"><v>45657</v></c>"
                + "<c r=\"D3\" s=\"2\"><v>45657.5</v></c>"
                + "<c r=\"E3\" s=\"3\"><v>45657</v></c>"
                + "<c r=\"F3\" t=\"b\"><v>1</v></c>"
                + "<c r=\"G3\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"H3\" t=\"str\"><f>\"a\"</f><v>a</v></c>"
                + "<c r=\"I3\" t=\"e\"><v>#REF!</v></c>"
                + "<c r=\"J3\"><f>1+1</f></c>"
                + "<c r=\"K3\" t=\"inlineStr\"><is><r><t>te</t></r><rPh><t>x</t></rPh><r><t>bal</t></r></is></c>"
                + "<c r=\"L3\" s=\"1\"><v>1</v></c>"
                + "<c r=\"N3\"><v>7</v></c>"
                + "</row>");
        TableRow row = table.rows().get(0);
        assertEquals(3, row.number());
        assertEquals(
                List.of(
                        "teks TEXT",
                        "0.30000000000000004 NUMBER",
                        "2024-12-31 DATE",
                        "2024-12-31T12:00 DATE",
                        "45657 NUMBER",
                        "true TRUTH",
                        "2 NUMBER",
                        "a TEXT",
                        "#REF! ERROR",
                        "=? ERROR",
                        "tebal TEXT",
                        "1900-01-01 DATE",
                        " TEXT",
                        "7 NUMBER"),
                row.cells().stream()
                        .map(cell -> cell.text() + " " + cell.form())
                        .toList());
        assertEquals("0.3", row.cells().get(1).asText());
        assertEquals("edition!N3", row.cells().get(13).place());
    }

    @Test
    void dates_of_the_old_macintosh_count_from1904() {
        Table table = read(
                "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"edition\" id=\"rId1\"/></sheets></workbook>",
                "<row><c t=\"inlineStr\"><is><t>key</t></is></c></row><row><c s=\"1\"><v>44195</v></c></row>");
        assertEquals(
                LocalDate.of(2024, 12, 31),
                DateText.read(table.rows().get(0).cells().get(0).text()).orElseThrow());
    }

    @Test
    void numbers_typed_into_code_columns_stay_their_text() {
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook><sheets><sheet name=\"nominations\" id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                bytes(
                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>category</t></is></c><c t=\"inlineStr\"><is><t>code</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>name</t></is></c><c t=\"inlineStr\"><is><t>region_code</t></is></c></row>"
                                + "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>007</t></is></c><c><v>2024</v></c><c><v>6301</v></c></row></sheetData></worksheet>"));
        NominationRow row = WorkbookReader.read("e.xlsx", HostileCorpus.zip(parts))
                .workbook()
                .nominations()
                .get(0);
        assertEquals(new NominationRow("1", "007", "2024", "6301", ""), row);
    }

    private static Table sheet(String rows) {
        return read("<workbook><sheets><sheet name=\"edition\" id=\"rId1\"/></sheets></workbook>", rows);
    }

    private static Table read(String workbook, String rows) {
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        parts.put("xl/workbook.xml", bytes(workbook));
        parts.put("xl/styles.xml", bytes(STYLES));
        parts.put("xl/sharedStrings.xml", bytes("<sst><si><t xml:space=\"preserve\"> teks </t></si></sst>"));
        parts.put("xl/worksheets/sheet1.xml", bytes("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        return WorkbookReader.read("e.xlsx", HostileCorpus.zip(parts))
                .source()
                .table("edition")
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
