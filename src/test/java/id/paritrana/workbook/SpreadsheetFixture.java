package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.CellAddress;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

/** The edition of {@link HandComputed} as a spreadsheet, with cells and sheets as other programs and people write them. */
public final class SpreadsheetFixture {
    private final Map<String, List<String[]>> tables = new LinkedHashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> behind = new HashMap<>();
    private final Map<String, String> rows = new HashMap<>();
    private final List<String> formats = new ArrayList<>();
    private final Set<Integer> struckOut = new HashSet<>();
    private final Map<Integer, String> fonts = new HashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private String settings = "";

    public SpreadsheetFixture() {
        HandComputed.tables().forEach((name, text) -> {
            List<String[]> lines = new ArrayList<>();
            text.lines().forEach(line -> lines.add(line.split(",", -1)));
            tables.put(name, lines);
        });
    }

    /** One more sheet, under any name. */
    public SpreadsheetFixture sheet(String name, String... lines) {
        List<String[]> rows = new ArrayList<>();
        List.of(lines).forEach(line -> rows.add(line.split(",", -1)));
        tables.put(name, rows);
        return this;
    }

    /** The edition without a sheet. */
    SpreadsheetFixture without(String name) {
        tables.remove(name);
        return this;
    }

    /** One more sheet that the program does not show. */
    public SpreadsheetFixture hiddenSheet(String name, String... lines) {
        hidden.add(name);
        return sheet(name, lines);
    }

    /** A row put in before the row of that number. */
    SpreadsheetFixture row(String table, int number, String... texts) {
        tables.getOrDefault(table, List.of()).add(number - 1, texts);
        return this;
    }

    /** The texts of a row. */
    String[] line(String table, int number) {
        return tables.getOrDefault(table, List.of()).get(number - 1).clone();
    }

    /** What is inside the element of a cell, its attributes included: {@code  t="b"><v>1</v>}. */
    public SpreadsheetFixture cell(String place, String content) {
        cells.put(place, content);
        return this;
    }

    /** A stored number under a format. */
    SpreadsheetFixture number(String place, String stored, String format) {
        formats.add(format);
        return cell(place, " s=\"" + formats.size() + "\"><v>" + stored + "</v>");
    }

    /** A text in a cell whose whole look is struck out. */
    public SpreadsheetFixture struckOut(String place, String text) {
        formats.add("General");
        struckOut.add(formats.size());
        return cell(place, " s=\"" + formats.size() + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is>");
    }

    /** A text in letters of a colour, on a fill: 0 for none, 1 for one of some colour, 2 for a white one. */
    SpreadsheetFixture coloured(String place, String text, String colour, int fill) {
        formats.add("General");
        fonts.put(formats.size(), fill + colour);
        return cell(place, " s=\"" + formats.size() + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is>");
    }

    /** A part of the package that belongs to a sheet by a relationship of that kind. */
    SpreadsheetFixture belonging(String table, String kind, String content) {
        int number = new ArrayList<>(tables.keySet()).indexOf(table) + 1;
        String name = kind + number + ".xml";
        parts.put("xl/" + name, bytes(content));
        parts.merge(
                "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                bytes("<Relationships><Relationship Id=\"h\" TargetMode=\"External\" Target=\"https://a.example/\"/>"
                        + relation(kind, name) + "</Relationships>"),
                (one, other) -> bytes(new String(one, StandardCharsets.UTF_8)
                        .replace("</Relationships>", relation(kind, name) + "</Relationships>")));
        return this;
    }

    private static String relation(String kind, String name) {
        return "<Relationship Id=\"%s\" Type=\"http://x/relationships/%s\" Target=\"../%s\"/>"
                .formatted(kind, kind, name);
    }

    /** A text under a format. */
    SpreadsheetFixture text(String place, String text, String format) {
        formats.add(format);
        return cell(place, " s=\"" + formats.size() + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is>");
    }

    SpreadsheetFixture text(String place, String text) {
        return cell(place, " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is>");
    }

    /** Elements in front of and behind the rows of a sheet. */
    public SpreadsheetFixture around(String table, String inFront, String after) {
        before.put(table, inFront);
        behind.put(table, after);
        return this;
    }

    /** Elements behind the list of sheets, such as {@code <calcPr/>}. */
    SpreadsheetFixture settings(String elements) {
        settings = elements;
        return this;
    }

    public SpreadsheetFixture attributes(String table, int row, String attributes) {
        rows.put(table + row, attributes);
        return this;
    }

    Reading read() {
        return WorkbookReader.read("e.xlsx", xlsx());
    }

    public byte[] xlsx() {
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (String table : tables.keySet()) {
            number++;
            String state = hidden.contains(table) ? " state=\"hidden\"" : "";
            sheets.append("<sheet name=\"%s\"%s id=\"rId%d\"/>".formatted(table, state, number));
            relations.append(
                    "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(number, number));
            parts.put("xl/worksheets/sheet" + number + ".xml", bytes(sheet(table)));
        }
        parts.put("xl/workbook.xml", bytes("<workbook><sheets>" + sheets + "</sheets>" + settings + "</workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", bytes("<Relationships>" + relations + "</Relationships>"));
        parts.put("xl/styles.xml", bytes(styles()));
        parts.putAll(this.parts);
        return HostileCorpus.zip(parts);
    }

    private String sheet(String table) {
        StringBuilder sheet = new StringBuilder("<worksheet>" + before.getOrDefault(table, "") + "<sheetData>");
        List<String[]> lines = tables.getOrDefault(table, List.of());
        for (int row = 1; row <= lines.size(); row++) {
            sheet.append("<row r=\"%d\"%s>".formatted(row, rows.getOrDefault(table + row, "")));
            String[] texts = lines.get(row - 1);
            for (int column = 0; column < Math.max(texts.length, 12); column++) {
                String address = CellAddress.of(column, row);
                String content = cells.get(table + "!" + address);
                String text = column < texts.length ? texts[column] : "";
                if (content != null) {
                    sheet.append("<c r=\"%s\"%s</c>".formatted(address, content));
                } else if (text.matches("\\d+(\\.\\d+)?")) {
                    sheet.append("<c r=\"%s\"><v>%s</v></c>".formatted(address, text));
                } else if (!text.isEmpty()) {
                    sheet.append(
                            "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, escaped(text)));
                }
            }
            sheet.append("</row>");
        }
        return sheet + "</sheetData>" + behind.getOrDefault(table, "") + "</worksheet>";
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        StringBuilder looks = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, escaped(formats.get(i))));
            String font = this.fonts.get(i + 1);
            looks.append("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\"/>"
                    .formatted(
                            200 + i,
                            font != null ? 2 + i : struckOut.contains(i + 1) ? 1 : 0,
                            font != null ? font.charAt(0) - '0' : 0));
            letters.append("<font>%s</font>".formatted(font == null ? "" : font.substring(1)));
        }
        String fonts = "<fonts><font><strike val=\"0\"/></font><font><strike/></font>" + letters + "</fonts>"
                + "<fills><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFFFF\"/></patternFill></fill></fills>";
        String others = "<dxfs><dxf><font><strike/></font></dxf></dxfs>";
        return "<styleSheet><numFmts>" + codes + "</numFmts>" + fonts + "<cellXfs>" + looks + "</cellXfs>" + others
                + "</styleSheet>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
