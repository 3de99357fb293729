package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/** The parts of a spreadsheet package: what must not be in it, where each part lies, and reading one as XML. */
final class XlsxPackage {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String PACKAGE_RELATIONS = "_rels/.rels";
    static final XMLInputFactory XML = factory();

    private final String file;
    private final PackedParts packed;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final XlsxNotes notes;
    private String stringsPart = "xl/sharedStrings.xml";
    private String stylesPart = "xl/styles.xml";

    @FunctionalInterface
    interface PartReader<T> {
        T read(XMLStreamReader xml) throws XMLStreamException, RefusedFile;
    }

    XlsxPackage(String file, PackedParts packed) {
        this.file = file;
        this.packed = packed;
        this.notes = new XlsxNotes(packed);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Refuses what a workbook of data must not hold, and finds the parts that the main one refers to; the path of the main one. */
    String open() throws RefusedFile {
        refuseActiveContent();
        String workbook = workbook();
        if (!packed.has(workbook) || !workbook.endsWith(".xml") || workbook.startsWith("word/")) {
            throw RefusedFile.because(file, "tables.file.kind");
        }
        read(TYPES, this::contentTypes);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        read(
                folder + "_rels/" + workbook.substring(folder.length()) + ".rels",
                relations -> relations(relations, folder));
        return workbook;
    }

    boolean isPackage() {
        return packed.has(TYPES);
    }

    /** The notes on the cells of the sheet in a part. */
    List<CellNote> notes(String sheet) {
        return notes.of(sheet);
    }

    boolean has(String part) {
        return packed.has(part);
    }

    /** The part of a relation of the main one; null for an unknown relation. */
    @Nullable
    String target(String relation) {
        return targets.get(relation);
    }

    /** The path of the texts that cells share. */
    String strings() {
        return stringsPart;
    }

    String styles() {
        return stylesPart;
    }

    /** Whether a part is a sheet of cells, wherever it lies; charts and dialogues have their own kinds of sheet. */
    boolean isWorksheet(String part) {
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

    <T> T read(String name, PartReader<T> reader) throws RefusedFile {
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

    /** The path of the main part, whether it is there or not. */
    String workbook() throws RefusedFile {
        return packed.has(PACKAGE_RELATIONS) ? read(PACKAGE_RELATIONS, this::workbook) : WORKBOOK;
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
}
