package id.paritrana.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile, damaged and mistaken files, made here; each with the problem that refuses it. */
final class HostileCorpus {
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int MEGABYTE = 1 << 20;

    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /** A file and the key of the problem that has to be among those named. */
    record Sample(String name, byte[] content, String key) {}

    static Map<String, Sample> samples() {
        HostileCorpus corpus = new HostileCorpus();
        corpus.wrongKinds();
        corpus.damagedArchives();
        corpus.bombs();
        corpus.activeSpreadsheets();
        corpus.brokenSpreadsheets();
        corpus.brokenText();
        return corpus.samples;
    }

    private void add(String title, String name, byte[] content, String key) {
        samples.put(title, new Sample(name, content, key));
    }

    private void wrongKinds() {
        byte[] xlsx = zip(spreadsheet());
        byte[] csvs = zip(Map.of("edition.csv", bytes("key,value\n")));
        add("empty file", "e.xlsx", new byte[0], "tables.file.empty");
        add("plain text as xlsx", "e.xlsx", bytes("key,value"), "tables.file.kind");
        add("pdf as xlsx", "e.xlsx", bytes("%PDF-1.7"), "tables.file.pdf");
        add("html as xlsx", "e.xlsx", bytes("<html><table></table></html>"), "tables.file.markup");
        add("svg as zip", "e.zip", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "tables.file.kind");
        add("png as xlsx", "e.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "tables.file.kind");
        add("gzip as zip", "e.zip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, "tables.file.kind");
        add("executable as xlsx", "e.xlsx", bytes("MZ\u0090\u0000"), "tables.file.kind");
        add("xlsx named zip", "e.zip", xlsx, "tables.file.kind");
        add("zip of csv named xlsx", "e.xlsx", csvs, "tables.file.kind");
        add("xlsx without ending", "edisi", xlsx, "tables.file.kind");
        add("xlsm by name", "e.xlsm", xlsx, "tables.file.macros");
        add("xlsb by name", "e.xlsb", xlsx, "tables.file.binary");
        add("old xls renamed", "e.xlsx", ole("Workbook"), "tables.file.old-xls");
        add("encrypted xlsx", "e.xlsx", ole("EncryptedPackage"), "tables.file.encrypted");
        add(
                "docx renamed",
                "e.xlsx",
                zip(without(spreadsheet(), WORKBOOK, "word/document.xml", "<w/>")),
                "tables.file.kind");
        add("too large", "e.xlsx", Arrays.copyOf(xlsx, 32 * MEGABYTE + 1), "tables.file.large");
    }

    private void damagedArchives() {
        byte[] xlsx = zip(spreadsheet());
        add("only a zip header", "e.xlsx", new byte[] {'P', 'K', 3, 4}, "tables.file.damaged");
        for (int tenth = 1; tenth <= 9; tenth++) {
            add(
                    "cut after " + tenth + " tenths",
                    "e.xlsx",
                    Arrays.copyOf(xlsx, xlsx.length * tenth / 10),
                    "tables.file.damaged");
        }
        add("last byte missing", "e.xlsx", Arrays.copyOf(xlsx, xlsx.length - 1), "tables.file.damaged");
        add("garbage behind", "e.xlsx", Arrays.copyOf(xlsx, xlsx.length + 100), "tables.file.damaged");
        byte[] flipped = xlsx.clone();
        flipped[51] ^= 0x55;
        add("a flipped byte", "e.xlsx", flipped, "tables.file.damaged");
        add("encrypted entry", "e.zip", patched(csvZip(), 8, (short) 1, 6, (short) 1), "tables.file.encrypted");
        add("unknown packing", "e.zip", patched(csvZip(), 10, (short) 14, 8, (short) 14), "tables.file.packing");
        add(
                "same entry twice",
                "e.zip",
                renamed(Map.of("edition.csv", "x", "editioN.cvv", "y"), "editioN.cvv", "edition.csv"),
                "tables.file.entry-twice");
        add(
                "entry twice in another case",
                "e.zip",
                zip(Map.of("edition.csv", bytes("x"), "EDITION.csv", bytes("y"))),
                "tables.file.entry-twice");
        add("path traversal", "e.zip", zip(Map.of("../edition.csv", bytes("key,value\n"))), "tables.file.path");
        add("absolute path", "e.zip", zip(Map.of("/etc/edition.csv", bytes("key,value\n"))), "tables.file.path");
        add("windows path", "e.zip", zip(Map.of("C:\\edition.csv", bytes("key,value\n"))), "tables.file.path");
        add("backslash path", "e.zip", zip(Map.of("..\\edition.csv", bytes("key,value\n"))), "tables.file.path");
        add(
                "control character in name",
                "e.zip",
                zip(Map.of("a\u0000.csv", bytes("key,value\n"))),
                "tables.file.entry-name");
        add("local name differs", "e.zip", localNameChanged(csvZip()), "tables.file.damaged");
        add("entries overlap", "e.zip", overlapping(), "tables.file.overlap");
        add("wrong size stated", "e.zip", patchedInt(csvZip(), 24, 5), "tables.file.damaged");
        add("negative size stated", "e.zip", patchedInt(csvZip(), 24, -2), "tables.file.unpacked");
        add("header beyond the file", "e.zip", patchedInt(csvZip(), 42, 0x7fffff00), "tables.file.damaged");
        add("directory beyond the file", "e.zip", endPatched(csvZip(), 16, 0x7fffff00), "tables.file.damaged");
        add("script inside", "e.zip", zip(Map.of("edition.exe", bytes("MZ"))), "tables.file.entry-kind");
        add("zip inside zip", "e.zip", zip(Map.of("lapis.zip", csvZip())), "tables.file.entry-kind");
    }

    private void bombs() {
        byte[] zeros = new byte[60 * MEGABYTE];
        add("csv bomb", "e.zip", zip(Map.of("edition.csv", zeros)), "tables.file.bomb");
        add("xlsx bomb", "e.xlsx", zip(with(spreadsheet(), SHEET, zeros)), "tables.file.bomb");
        add("picture bomb", "e.xlsx", zip(with(spreadsheet(), "xl/media/image1.png", zeros)), "tables.file.bomb");
        Map<String, byte[]> many = new LinkedHashMap<>();
        Random random = new Random(42);
        byte[] noise = new byte[3 * MEGABYTE / 2];
        for (int i = 0; i < noise.length; i += 40) {
            noise[i] = (byte) random.nextInt(127);
        }
        for (int i = 0; i < 180; i++) {
            many.put("t" + i + ".csv", noise);
        }
        add("many entries beyond the sum", "e.zip", zip(many), "tables.file.unpacked");
        Map<String, byte[]> crowd = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            crowd.put("t" + i + ".csv", new byte[0]);
        }
        add("crowd of entries", "e.zip", zip(crowd), "tables.file.entries");
        StringBuilder strings = new StringBuilder("<sst>");
        for (int i = 0; i < 1_000_000; i++) {
            strings.append("<si><t>").append(i * 7919L % 1_000_003).append("</t></si>");
        }
        add(
                "a million shared strings",
                "e.xlsx",
                zip(with(spreadsheet(), STRINGS, bytes(strings + "</sst>"))),
                "tables.file.strings");
        StringBuilder rows = new StringBuilder("nomination,segment\n");
        for (int i = 0; i < 100_002; i++) {
            rows.append("N").append(i * 7919L % 1_000_003).append(",PU\n");
        }
        add("too many csv rows", "e.zip", zip(Map.of("coverage.csv", bytes(rows.toString()))), "tables.file.rows");
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i < 100_010; i++) {
            sheet.append("<row r=\"")
                    .append(i)
                    .append("\"><c><v>")
                    .append(i * 7919L % 1_000_003)
                    .append("</v></c></row>");
        }
        add(
                "too many sheet rows",
                "e.xlsx",
                zip(with(spreadsheet(), SHEET, bytes(sheet + "</sheetData></worksheet>"))),
                "tables.file.rows");
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 150_000; i++) {
            wide.append(",1".repeat(40)).append(i * 7919L % 1_000_003).append('\n');
        }
        StringBuilder different = new StringBuilder("nomination,segment,participants\n");
        for (int i = 0; i < 340_000; i++) {
            different
                    .append('a')
                    .append(i)
                    .append(",b")
                    .append(i)
                    .append(",c")
                    .append(i)
                    .append('\n');
        }
        add(
                "too many different texts",
                "e.zip",
                zip(Map.of("coverage.csv", bytes(different.toString()))),
                "tables.file.texts");
        add("too many cells", "e.zip", zip(Map.of("coverage.csv", bytes(wide.toString()))), "tables.file.cells");
        add(
                "too many csv columns",
                "e.zip",
                zip(Map.of("coverage.csv", bytes("a,".repeat(65) + "a\n"))),
                "tables.file.columns");
        add(
                "far away column",
                "e.xlsx",
                zip(
                        with(
                                spreadsheet(),
                                SHEET,
                                bytes(
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>"))),
                "tables.file.columns");
        add(
                "column beyond all",
                "e.xlsx",
                zip(
                        with(
                                spreadsheet(),
                                SHEET,
                                bytes(
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"FXSHRXW1\"><v>1</v></c></row></sheetData></worksheet>"))),
                "tables.file.columns");
        StringBuilder sheets = new StringBuilder("<workbook><sheets>");
        for (int i = 0; i < 65; i++) {
            sheets.append("<sheet name=\"s").append(i).append("\" id=\"rId1\"/>");
        }
        add(
                "too many sheets",
                "e.xlsx",
                zip(with(spreadsheet(), WORKBOOK, bytes(sheets + "</sheets></workbook>"))),
                "tables.file.tables");
    }

    private void activeSpreadsheets() {
        add("vba project", "e.xlsx", zip(with(spreadsheet(), "xl/vbaProject.bin", bytes("x"))), "tables.file.macros");
        add(
                "excel 4 macro sheet",
                "e.xlsx",
                zip(with(spreadsheet(), "xl/macrosheets/sheet1.xml", bytes("<x/>"))),
                "tables.file.macros");
        add(
                "macro content type",
                "e.xlsx",
                zip(
                        with(
                                spreadsheet(),
                                TYPES,
                                bytes(
                                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"))),
                "tables.file.macros");
        add(
                "ribbon code",
                "e.xlsx",
                zip(with(spreadsheet(), "customUI/customUI.xml", bytes("<x/>"))),
                "tables.file.macros");
        add(
                "external link",
                "e.xlsx",
                zip(with(spreadsheet(), "xl/externalLinks/externalLink1.xml", bytes("<x/>"))),
                "tables.file.links");
        add(
                "data connection",
                "e.xlsx",
                zip(with(spreadsheet(), "xl/connections.xml", bytes("<x/>"))),
                "tables.file.connections");
        add(
                "query table",
                "e.xlsx",
                zip(with(spreadsheet(), "xl/queryTables/queryTable1.xml", bytes("<x/>"))),
                "tables.file.connections");
        add(
                "external sheet",
                "e.xlsx",
                zip(
                        with(
                                spreadsheet(),
                                RELATIONS,
                                bytes(
                                        "<Relationships><Relationship Id=\"rId1\" Target=\"http://127.0.0.1:9/x\" TargetMode=\"External\"/></Relationships>"))),
                "tables.file.links");
        add(
                "embedded object",
                "e.xlsx",
                zip(with(spreadsheet(), "xl/embeddings/oleObject1.bin", bytes("x"))),
                "tables.file.embedded");
        add(
                "activex",
                "e.xlsx",
                zip(with(spreadsheet(), "xl/activeX/activeX1.xml", bytes("<x/>"))),
                "tables.file.embedded");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        for (String part :
                new String[] {TYPES, WORKBOOK, RELATIONS, SHEET, STRINGS, "xl/styles.xml", "docProps/core.xml"}) {
            add(
                    "external entity in " + part,
                    "e.xlsx",
                    zip(with(spreadsheet(), part, bytes(external + "<x>&e;</x>"))),
                    "tables.file.dtd");
        }
        add(
                "billion laughs",
                "e.xlsx",
                zip(with(spreadsheet(), STRINGS, bytes(laughs + "<sst><si><t>&c;</t></si></sst>"))),
                "tables.file.dtd");
        add(
                "entity in UTF-16",
                "e.xlsx",
                zip(with(spreadsheet(), SHEET, ("\uFEFF" + external + "<x/>").getBytes(StandardCharsets.UTF_16LE))),
                "tables.file.dtd");
    }

    private void brokenSpreadsheets() {
        add("sheet is no xml", "e.xlsx", zip(with(spreadsheet(), SHEET, bytes("key,value"))), "tables.file.part");
        add(
                "sheet ends early",
                "e.xlsx",
                zip(with(spreadsheet(), SHEET, bytes("<worksheet><sheetData><row>"))),
                "tables.file.part");
        add(
                "undefined entity",
                "e.xlsx",
                zip(with(spreadsheet(), SHEET, bytes("<worksheet>&e;</worksheet>"))),
                "tables.file.part");
        add(
                "control character in xml",
                "e.xlsx",
                zip(with(spreadsheet(), SHEET, bytes("<worksheet>\u0001</worksheet>"))),
                "tables.file.part");
        add(
                "sheet part missing",
                "e.xlsx",
                zip(without(spreadsheet(), SHEET, "xl/other.xml", "<x/>")),
                "tables.file.damaged");
        add(
                "string index beyond",
                "e.xlsx",
                zip(
                        with(
                                spreadsheet(),
                                SHEET,
                                bytes(
                                        "<worksheet><sheetData><row><c t=\"s\"><v>999</v></c></row><row><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>"))),
                "workbook.table.no-titles");
        add(
                "unknown cell type",
                "e.xlsx",
                zip(with(
                        spreadsheet(),
                        SHEET,
                        bytes("<worksheet><sheetData><row><c t=\"zzz\"><v>1</v></c></row></sheetData></worksheet>"))),
                "workbook.table.no-titles");
        add(
                "formula without result",
                "e.xlsx",
                zip(
                        with(
                                spreadsheet(),
                                SHEET,
                                bytes(
                                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>key</t></is></c><c t=\"inlineStr\"><is><t>value</t></is></c></row>"
                                                + "<row><c t=\"inlineStr\"><is><t>code</t></is></c><c><f>WEBSERVICE(\"http://127.0.0.1\")</f></c></row></sheetData></worksheet>"))),
                "workbook.cell.no-result");
    }

    private void brokenText() {
        Charset latin = StandardCharsets.ISO_8859_1;
        add(
                "latin-1 csv",
                "e.zip",
                zip(Map.of("edition.csv", "key,value\nname,caf\u00e9\n".getBytes(latin))),
                "tables.file.encoding");
        add(
                "utf-16 csv without a mark",
                "e.zip",
                zip(Map.of("edition.csv", "key,value\n".getBytes(StandardCharsets.UTF_16LE))),
                "tables.file.encoding");
        add("open quote", "e.zip", zip(Map.of("edition.csv", bytes("key,value\ncode,\"X\n"))), "tables.file.csv");
        add(
                "text behind a quote",
                "e.zip",
                zip(Map.of("edition.csv", bytes("key,value\ncode,\"X\"y\n"))),
                "tables.file.csv");
        add("binary csv", "e.zip", zip(Map.of("edition.csv", noise(1000))), "tables.file.encoding");
        add(
                "nul in csv",
                "e.zip",
                zip(Map.of("edition.csv", bytes("key,value\ncode,X\u0000Y\n"))),
                "tables.file.encoding");
    }

    static Map<String, byte[]> spreadsheet() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(TYPES, bytes("<Types/>"));
        parts.put(
                RELATIONS,
                bytes("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put(WORKBOOK, bytes("<workbook><sheets><sheet name=\"edition\" id=\"rId1\"/></sheets></workbook>"));
        parts.put(SHEET, bytes("<worksheet><sheetData/></worksheet>"));
        return parts;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        parts.put(name, content);
        return parts;
    }

    private static Map<String, byte[]> without(Map<String, byte[]> parts, String name, String instead, String content) {
        parts.remove(name);
        return with(parts, instead, bytes(content));
    }

    private static byte[] csvZip() {
        return zip(Map.of("edition.csv", bytes("key,value\ncode,X\n")));
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The archive with one name written over another of the same length, in both places. */
    private static byte[] renamed(Map<String, String> files, String from, String to) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, text) -> content.put(name, bytes(text)));
        String latin = new String(zip(content), StandardCharsets.ISO_8859_1).replace(from, to);
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int central(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
    }

    private static byte[] patched(byte[] zip, int inCentral, short value, int inLocal, short local) {
        ByteBuffer.wrap(zip)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(central(zip) + inCentral, value)
                .putShort(inLocal, local);
        return zip;
    }

    private static byte[] patchedInt(byte[] zip, int inCentral, int value) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip) + inCentral, value);
        return zip;
    }

    private static byte[] endPatched(byte[] zip, int inEnd, int value) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 22 + inEnd, value);
        return zip;
    }

    private static byte[] localNameChanged(byte[] zip) {
        zip[30] = 'X';
        return zip;
    }

    /** Two directory entries of different names over one stored content (Fifield, A better zip bomb, 2019). */
    private static byte[] overlapping() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("edition.csv", bytes("key,value\n"));
        files.put("edition.csw", bytes("key,value\n"));
        byte[] zip = zip(files);
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int second = central(zip) + 46 + "edition.csv".length();
        int packedFirst = central(zip) + 20;
        buffer.putInt(packedFirst, buffer.getInt(second + 42) + 40);
        return zip;
    }

    private static byte[] ole(String stream) {
        byte[] file = new byte[4096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(42).nextBytes(noise);
        for (int i = 0; i < size; i++) {
            noise[i] = (byte) (noise[i] & 0x0f | 0x80);
        }
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
