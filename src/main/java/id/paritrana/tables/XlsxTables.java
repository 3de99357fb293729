package id.paritrana.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet package, one table per sheet. The file is untrusted, so it is read as a stream and every limit is
 * checked on the way: nothing is resolved, linked or computed, and a formula counts as its stored result.
 *
 * <p>Source: ECMA-376 part 1, 18.3 (worksheets), 18.4 (shared strings), 18.17.4 (dates).
 */
final class XlsxTables {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_DIGITS = 10;

    /** Instead of a text of which programs show different parts; no cell can hold the character. */
    static final String TWOFOLD = "\0";

    private final String file;
    private final XlsxPackage parts;
    private List<String> strings = List.of();
    private XlsxStyles styles = new XlsxStyles();
    private boolean from1904;
    private boolean pending;
    private int mostSheets = FileLimits.TABLES;

    private record SheetPart(String name, String relation, boolean hidden) {}

    private XlsxTables(String file, PackedParts packed) {
        this.file = file;
        this.parts = new XlsxPackage(file, packed);
    }

    /** @param bystander whether a sheet of that name is one of ours that is not to be read as a table */
    static TableSet read(String file, PackedFiles packed, Predicate<String> bystander) throws RefusedFile {
        return new XlsxTables(file, packed).tables(bystander);
    }

    /** The names of the sheets of a package, without reading their content; empty when it is not a spreadsheet. */
    static List<String> sheetNames(PackedParts packed) throws RefusedFile {
        XlsxTables tables = new XlsxTables("", packed);
        tables.mostSheets = Integer.MAX_VALUE;
        String workbook = tables.parts.workbook();
        return tables.parts.isPackage() && packed.has(workbook)
                ? tables.parts.read(workbook, tables::sheets).stream()
                        .map(SheetPart::name)
                        .toList()
                : List.of();
    }

    private TableSet tables(Predicate<String> bystander) throws RefusedFile {
        String workbook = parts.open();
        List<SheetPart> sheets = parts.read(workbook, this::sheets);
        if (parts.has(parts.strings())) {
            strings = parts.read(parts.strings(), this::sharedStrings);
        }
        if (parts.has(parts.styles())) {
            styles = parts.read(parts.styles(), XlsxStyles::read);
        }
        boolean unworked = pending && !holdsResults(sheets);
        XlsxSheet reader = new XlsxSheet(strings, styles, from1904, pending, unworked);
        List<Table> tables = new ArrayList<>();
        List<Table> passed = new ArrayList<>();
        for (SheetPart sheet : sheets) {
            String target = parts.target(sheet.relation());
            if (target == null || !parts.has(target)) {
                throw RefusedFile.because(file, "tables.file.damaged");
            }
            if (bystander.test(sheet.name())) {
                passed.add(
                        parts.isWorksheet(target)
                                ? top(sheet, target)
                                : Table.of(sheet.name(), List.of(), TableTraits.NONE));
            } else if (parts.isWorksheet(target)) {
                tables.add(
                        parts.read(target, xml -> reader.read(sheet.name(), sheet.hidden(), parts.notes(target), xml)));
            }
        }
        return new TableSet(tables, List.of(), passed, "");
    }

    /** The first rows of a sheet that is not read; none where they are damaged, which harms nobody. */
    private Table top(SheetPart sheet, String target) {
        XlsxSheet reader = new XlsxSheet(strings, styles, from1904, pending, false);
        try {
            return parts.read(target, xml -> reader.top(sheet.name(), xml));
        } catch (RefusedFile damaged) {
            return Table.of(sheet.name(), List.of(), TableTraits.NONE);
        }
    }

    /** Whether any formula has a result that only a program that calculates would store. */
    private boolean holdsResults(List<SheetPart> sheets) throws RefusedFile {
        for (SheetPart sheet : sheets) {
            String target = parts.target(sheet.relation());
            if (target != null
                    && parts.has(target)
                    && parts.isWorksheet(target)
                    && parts.read(target, XlsxSheet::holdsResults)) {
                return true;
            }
        }
        return false;
    }

    private List<SheetPart> sheets(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
        List<SheetPart> sheets = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("workbookPr".equals(xml.getLocalName())) {
                String since = xml.getAttributeValue(null, "date1904");
                from1904 = isTrue(since);
            } else if ("calcPr".equals(xml.getLocalName())) {
                pending = isPending(xml);
            } else if ("sheet".equals(xml.getLocalName())) {
                String state = xml.getAttributeValue(null, "state");
                sheets.add(new SheetPart(
                        unescaped(String.valueOf(xml.getAttributeValue(null, "name"))),
                        relation(xml),
                        state != null && !state.equals("visible")));
                if (sheets.size() > mostSheets) {
                    throw RefusedFile.because(
                            file, "tables.file.tables", Map.of("limit", Integer.toString(FileLimits.TABLES)));
                }
            }
        }
        return sheets;
    }

    /**
     * Whether a file says that its formulas still have to be calculated (ECMA-376 part 1, 18.2.2): on opening, because
     * the last calculation was interrupted, or because it is on demand only.
     */
    private static boolean isPending(XMLStreamReader xml) {
        boolean onDemand = "manual".equals(xml.getAttributeValue(null, "calcMode"))
                && isFalse(xml.getAttributeValue(null, "calcOnSave"));
        return isTrue(xml.getAttributeValue(null, "fullCalcOnLoad"))
                || isFalse(xml.getAttributeValue(null, "calcCompleted"))
                || onDemand;
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if ("id".equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private List<String> sharedStrings(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
        List<String> found = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "si".equals(xml.getLocalName())) {
                found.add(richText(xml, "si"));
                if (found.size() > FileLimits.SHARED_STRINGS) {
                    throw RefusedFile.because(
                            file, "tables.file.strings", Map.of("limit", Integer.toString(FileLimits.SHARED_STRINGS)));
                }
            }
        }
        return found;
    }

    /**
     * The visible text of the runs inside an element, without phonetic hints; {@link #TWOFOLD} where a run has two. Afterwards the
     * reader stands behind the element's end.
     */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        RunText text = new RunText();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "rPh" -> phonetic = true;
                    case "r" -> text.begin();
                    case "vertAlign" -> text.raised(String.valueOf(xml.getAttributeValue(null, "val")));
                    case "strike" -> text.struck(xml.getAttributeValue(null, "val"));
                    case "t" -> {
                        if (!phonetic) {
                            text.add(unescaped(xml.getElementText()));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if ("rPh".equals(xml.getLocalName())) {
                    phonetic = false;
                } else if (element.equals(xml.getLocalName())) {
                    break;
                }
            }
        }
        return text.isTwofold() ? TWOFOLD : Canon.text(text.toString());
    }

    /** The text with its {@code _xHHHH_} escapes (ECMA-376 part 1, 22.9.2.19) replaced by the characters. */
    static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static boolean isFalse(@Nullable String flag) {
        return "0".equals(flag) || "false".equals(flag);
    }

    static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    static int number(@Nullable String text, int otherwise) {
        return text != null && isNumber(text) ? Integer.parseInt(text) : otherwise;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < MOST_DIGITS;
    }
}
