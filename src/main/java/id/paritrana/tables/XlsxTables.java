package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet package, one table per sheet. The file is untrusted, so it is read as a stream and every limit is
 * checked on the way: nothing is resolved, linked or computed, and a formula counts as its stored result.
 *
 * <p>Source: ECMA-376 part 1, 18.3 (worksheets), 18.4 (shared strings), 18.17.4 (dates).
 */
final class XlsxTables {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String PACKAGE_RELATIONS = "_rels/.rels";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_DIGITS = 10;
    private static final XMLInputFactory XML = factory();

    /** Instead of a text of which programs show different parts; no cell can hold the character. */
    static final String TWOFOLD = "\0";

    private final String file;
    private final PackedParts packed;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private List<String> strings = List.of();
    private XlsxStyles styles = new XlsxStyles();
    private boolean from1904;
    private boolean pending;
    private int mostSheets = FileLimits.TABLES;
    private String stringsPart = "xl/sharedStrings.xml";
    private String stylesPart = "xl/styles.xml";

    private record SheetPart(String name, String relation, boolean hidden) {}

    @FunctionalInterface
    private interface PartReader<T> {
        T read(XMLStreamReader xml) throws XMLStreamException, RefusedFile;
    }

    private XlsxTables(String file, PackedParts packed) {
        this.file = file;
        this.packed = packed;
    }

    /** @param bystander whether a sheet of that name is one of ours that is not to be read as a table */
    static TableSet read(String file, PackedFiles packed, Predicate<String> bystander) throws RefusedFile {
        return new XlsxTables(file, packed).tables(bystander);
    }

    /** The names of the sheets of a package, without reading their content; empty when it is not a spreadsheet. */
    static List<String> sheetNames(PackedParts packed) throws RefusedFile {
        XlsxTables tables = new XlsxTables("", packed);
        tables.mostSheets = Integer.MAX_VALUE;
        String workbook = tables.workbookPart();
        return packed.has(TYPES) && packed.has(workbook)
                ? tables.part(workbook, tables::sheets).stream()
                        .map(SheetPart::name)
                        .toList()
                : List.of();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private TableSet tables(Predicate<String> bystander) throws RefusedFile {
        refuseActiveContent();
        String workbook = workbookPart();
        if (!packed.has(workbook) || !workbook.endsWith(".xml") || workbook.startsWith("word/")) {
            throw RefusedFile.because(file, "tables.file.kind");
        }
        part(TYPES, this::contentTypes);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        part(
                folder + "_rels/" + workbook.substring(folder.length()) + ".rels",
                relations -> relations(relations, folder));
        List<SheetPart> sheets = part(workbook, this::sheets);
        if (packed.has(stringsPart)) {
            strings = part(stringsPart, this::sharedStrings);
        }
        if (packed.has(stylesPart)) {
            styles = part(stylesPart, XlsxStyles::read);
        }
        boolean unworked = pending && !holdsResults(sheets);
        XlsxSheet reader = new XlsxSheet(strings, styles, from1904, pending, unworked);
        List<Table> tables = new ArrayList<>();
        List<Table> passed = new ArrayList<>();
        for (SheetPart sheet : sheets) {
            String target = targets.get(sheet.relation());
            if (target == null || !packed.has(target)) {
                throw RefusedFile.because(file, "tables.file.damaged");
            }
            if (bystander.test(sheet.name())) {
                passed.add(
                        isWorksheet(target) ? top(sheet, target) : Table.of(sheet.name(), List.of(), TableTraits.NONE));
            } else if (isWorksheet(target)) {
                tables.add(part(target, xml -> reader.read(sheet.name(), sheet.hidden(), xml)));
            }
        }
        return new TableSet(tables, List.of(), passed, "");
    }

    /** The first rows of a sheet that is not read; none where they are damaged, which harms nobody. */
    private Table top(SheetPart sheet, String target) {
        XlsxSheet reader = new XlsxSheet(strings, styles, from1904, pending, false);
        try {
            return part(target, xml -> reader.top(sheet.name(), xml));
        } catch (RefusedFile damaged) {
            return Table.of(sheet.name(), List.of(), TableTraits.NONE);
        }
    }

    /** Whether any formula has a result that only a program that calculates would store. */
    private boolean holdsResults(List<SheetPart> sheets) throws RefusedFile {
        for (SheetPart sheet : sheets) {
            String target = targets.get(sheet.relation());
            if (target != null && packed.has(target) && isWorksheet(target) && part(target, XlsxSheet::holdsResults)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part is a sheet of cells, wherever it lies; charts and dialogues have their own kinds of sheet. */
    private boolean isWorksheet(String part) {
        String kind = kinds.getOrDefault(part, "null");
        return kind.equals("null") ? part.startsWith("xl/worksheets/") : kind.endsWith("/worksheet");
    }

    private void refuseActiveContent() throws RefusedFile {
        for (String name : packed.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject") || ("/" + lower).contains("/macrosheets/") || lower.contains("customui")) {
                throw RefusedFile.because(file, "tables.file.macros");
            }
            String inside = "/" + lower;
            if (inside.contains("/connections") || inside.contains("/querytables/")) {
                throw RefusedFile.because(file, "tables.file.connections");
            }
            if (inside.contains("/externallinks/")) {
                throw RefusedFile.because(file, "tables.file.links");
            }
            if (inside.contains("/embeddings/") || inside.contains("/activex/")) {
                throw RefusedFile.because(file, "tables.file.embedded", Map.of("name", name));
            }
        }
    }

    private <T> T part(String name, PartReader<T> reader) throws RefusedFile {
        try (InputStream content = packed.content(name)) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            try {
                return reader.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | IOException broken) {
            throw RefusedFile.because(file, "tables.file.part", Map.of("name", name));
        }
    }

    private boolean contentTypes(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = xml.getAttributeValue(null, "ContentType");
                if (type != null && (type.contains("macroEnabled") || type.contains("vbaProject"))) {
                    throw RefusedFile.because(file, "tables.file.macros");
                }
            }
        }
        return true;
    }

    private String workbookPart() throws RefusedFile {
        return packed.has(PACKAGE_RELATIONS) ? part(PACKAGE_RELATIONS, this::workbook) : WORKBOOK;
    }

    /** The part that the package declares as its main document; the usual path when it declares none that exists. */
    private String workbook(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
        String named = WORKBOOK;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                if (type.endsWith("/officeDocument")) {
                    if ("External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                        throw RefusedFile.because(file, "tables.file.links");
                    }
                    named = target(xml, "");
                }
            }
        }
        return packed.has(named) ? named : WORKBOOK;
    }

    /**
     * The part that a relationship points to from a folder, with dot segments resolved; a target outside the package is
     * refused.
     */
    private String target(XMLStreamReader xml, String folder) throws RefusedFile {
        String target = String.valueOf(xml.getAttributeValue(null, "Target"));
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                if (path.pollLast() == null) {
                    throw RefusedFile.because(file, "tables.file.damaged");
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private boolean relations(XMLStreamReader xml, String folder) throws XMLStreamException, RefusedFile {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                if ("External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    throw RefusedFile.because(file, "tables.file.links");
                }
                String id = String.valueOf(xml.getAttributeValue(null, "Id"));
                String part = target(xml, folder);
                targets.put(id, part);
                // the kind is the end of an address whose beginning differs between the two editions of the standard
                String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                kinds.put(part, type);
                if (type.endsWith("/sharedStrings")) {
                    stringsPart = part;
                } else if (type.endsWith("/styles")) {
                    stylesPart = part;
                }
            }
        }
        return true;
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
