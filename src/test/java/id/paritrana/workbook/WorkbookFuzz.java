package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import id.paritrana.Fuzzing;
import id.paritrana.region.Regions;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.BystanderSheets;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.rules.NomineeNames;
import id.paritrana.workbook.template.ProblemWorkbook;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What holds of workbooks, whatever they are read from. An input of several parts has a zero byte between them: tables, each
 * with its name in the first line, or the parts of a spreadsheet.
 */
public final class WorkbookFuzz {
    private static final List<String> SHEETS = List.of("nominations", "coverage", "values");
    private static final String TYPES = "[Content_Types].xml";
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private WorkbookFuzz() {}

    public static Map<String, Fuzzing.Reader> readers() {
        return Map.of(
                "archive", WorkbookFuzz::archive,
                "tables", WorkbookFuzz::tables,
                "spreadsheet", WorkbookFuzz::spreadsheet,
                "remarks", WorkbookFuzz::remarks,
                "score-table", WorkbookFuzz::scoreTable,
                "columns", WorkbookFuzz::columns,
                "foreign", WorkbookFuzz::foreign,
                "code", WorkbookFuzz::code);
    }

    private static String utf8(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** The bytes as an uploaded file. */
    private static void archive(byte[] input) {
        again(WorkbookReader.read("edisi.xlsx", input));
        again(WorkbookReader.read("edisi.zip", input));
    }

    /** The bytes as tables with commas or semicolons. */
    private static void tables(byte[] input) {
        again(WorkbookReader.read("edisi.zip", packed(input)));
    }

    /** The bytes as the parts of a spreadsheet: three sheets, texts, styles. */
    private static void spreadsheet(byte[] input) {
        again(WorkbookReader.read("edisi.xlsx", spreadsheetOf(input)));
    }

    /** What is said of the tables stands in a spreadsheet of its own, in both languages. */
    private static void remarks(byte[] input) {
        Reading reading = WorkbookReader.read("edisi.zip", packed(input));
        for (Locale locale : List.of(INDONESIAN, Locale.ENGLISH)) {
            reading.problems().forEach(problem -> new ProblemText(locale).line(problem));
        }
        ProblemWorkbook.xlsx(reading, INDONESIAN);
    }

    /** Whatever is taken is written and read again in every packaging, and stays what it is. */
    private static void again(Reading reading) {
        reading.problems().forEach(problem -> new ProblemText(INDONESIAN).line(problem));
        if (reading.isUsable()) {
            EditionWorkbook read = reading.workbook();
            same(read, WorkbookReader.read("e.xlsx", WorkbookWriter.xlsx(read)));
            for (CsvStyle style : CsvStyle.values()) {
                same(read, WorkbookReader.read("e.zip", WorkbookWriter.zip(read, style)));
            }
        }
    }

    private static void same(EditionWorkbook read, Reading again) {
        assertEquals(List.of(), again.errors());
        assertEquals(read, again.workbook());
    }

    private static byte[] packed(byte[] input) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (byte[] table : parts(input)) {
            int end = 0;
            while (end < table.length && table[end] != '\n') {
                end++;
            }
            String name = new String(table, 0, end, StandardCharsets.UTF_8).strip() + ".csv";
            byte[] content = Arrays.copyOfRange(table, Math.min(end + 1, table.length), table.length);
            files.putIfAbsent(name, content);
        }
        return StablePackage.of(files);
    }

    private static List<byte[]> parts(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= input.length; at++) {
            if (at == input.length || input[at] == 0) {
                parts.add(Arrays.copyOfRange(input, from, at));
                from = at + 1;
            }
        }
        return parts;
    }

    private static byte[] spreadsheetOf(byte[] input) {
        List<byte[]> parts = parts(input);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(TYPES, "<Types/>".getBytes(StandardCharsets.UTF_8));
        StringBuilder relations = new StringBuilder("<Relationships>");
        StringBuilder sheets = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
        for (int i = 0; i < SHEETS.size(); i++) {
            relations.append("<Relationship Id=\"r%d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, i));
            sheets.append("<sheet name=\"%s\" r:id=\"r%d\"/>".formatted(SHEETS.get(i), i));
            files.put(
                    "xl/worksheets/sheet%d.xml".formatted(i),
                    i < parts.size() ? parts.get(i) : "<worksheet/>".getBytes(StandardCharsets.UTF_8));
        }
        files.put(
                "xl/workbook.xml",
                sheets.append("</sheets></workbook>").toString().getBytes(StandardCharsets.UTF_8));
        files.put(
                "xl/_rels/workbook.xml.rels",
                relations.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8));
        if (parts.size() > SHEETS.size()) {
            files.put("xl/sharedStrings.xml", parts.get(SHEETS.size()));
        }
        if (parts.size() > SHEETS.size() + 1) {
            files.put("xl/styles.xml", parts.get(SHEETS.size() + 1));
        }
        return StablePackage.of(files);
    }

    /** The text of bands, of a choice or of segments; what it says is said again in both ways of writing numbers. */
    private static void scoreTable(byte[] input) {
        String text = utf8(input);
        for (boolean options : new boolean[] {false, true}) {
            for (DecimalText.Rule rule : List.of(DecimalText.Rule.POINT, DecimalText.Rule.INDONESIAN)) {
                ScoreTable.ReadTable reading = ScoreTable.read(text, options, part -> DecimalText.read(part, rule));
                if (reading.fault() == null) {
                    ScoreTable table = reading.table();
                    assertEquals(table, ScoreTable.parse(table.text(), options));
                    Function<String, DecimalText.ReadDecimal> typed = DecimalText::typed;
                    String written = table.text(number -> DecimalText.withComma(DecimalText.of(number)));
                    assertEquals(table, ScoreTable.read(written, options, typed).table());
                }
            }
        }
        TieSteps.steps(text);
    }

    private static void columns(byte[] input) {
        ColumnMapping mapping;
        try {
            mapping = ColumnMapping.of(utf8(input));
        } catch (IllegalArgumentException never) {
            return;
        }
        assertEquals(mapping, ColumnMapping.of(mapping.text()));
    }

    /** A mapping in the first part, and the sheet of another office in the second. */
    private static void foreign(byte[] input) {
        List<byte[]> parts = parts(input);
        ColumnMapping mapping;
        try {
            mapping = ColumnMapping.of(utf8(parts.get(0)));
        } catch (IllegalArgumentException never) {
            return;
        }
        byte[] sheet = parts.size() < 2 ? new byte[0] : parts.get(1);
        byte[] file = StablePackage.of(Map.of("lain.csv", sheet));
        var named = new ColumnMapping(
                mapping.edition(),
                "lain",
                mapping.table(),
                mapping.headerRow(),
                mapping.columns(),
                mapping.constants());
        Reading reading = ForeignTable.read("lain.zip", file, named, Known.EDITION);
        reading.problems().forEach(problem -> new ProblemText(INDONESIAN).line(problem));
    }

    /** Made when it is first asked for. */
    private static final class Known {
        private static final EditionWorkbook EDITION = RandomWorkbook.random(3);
        private static final NomineeNames NAMES = new NomineeNames(EDITION.nominations());
    }

    private static void code(byte[] input) {
        String text = utf8(input);
        for (CodeForm form : CodeForm.values()) {
            form.objection(text);
        }
        Regions.name(text);
        Regions.withLostZero(text);
        Regions.isProvince(text);
        Regions.fits(text, "Kabupaten Banjar");
        Known.NAMES.byName(text);
        BystanderSheets.hold(text);
        EditionTable.named(text);
        for (EditionTable table : EditionTable.values()) {
            table.columnNamed(text);
        }
    }
}
