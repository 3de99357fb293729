package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The notes on the cells of a sheet: those of every program (ECMA-376 part 1, 18.7), and the conversations of newer ones, which leave
 * beside each a note with a hint to older programs (MS-XLSX 2.6.203). Who wrote them is not kept. Settled conversations are none.
 * Each part of a package is read once, and but so many elements of all of them together: {@link FileLimits#PROBLEMS}.
 */
final class XlsxNotes {
    private static final int LONGEST = 500;

    private final PackedParts packed;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, String> conversations = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();

    private final Set<String> known = new HashSet<>();
    private int looked;

    XlsxNotes(PackedParts packed) {
        this.packed = packed;
    }

    /** The notes of the sheet in a part; none where they are damaged, which harms nobody. */
    List<CellNote> of(String sheet) {
        List.of(notes, conversations).forEach(Map::clear);
        settled.clear();
        String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + sheet.substring(folder.length()) + ".rels";
        return isNew(relations) ? read(relations, folder) : List.of();
    }

    private boolean isNew(String part) {
        return packed.has(part) && known.add(part);
    }

    /** Whether there is a next element that may still be looked at; the reader stands at it. */
    private boolean next(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && looked < FileLimits.PROBLEMS) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                looked++;
                return true;
            }
        }
        return false;
    }

    private List<CellNote> read(String relations, String folder) {
        try (InputStream content = packed.content(relations)) {
            XMLStreamReader xml = XlsxPackage.XML.createXMLStreamReader(content);
            while (next(xml)) {
                if ("Relationship".equals(xml.getLocalName())
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String kind = String.valueOf(xml.getAttributeValue(null, "Type"));
                    String target = part(String.valueOf(xml.getAttributeValue(null, "Target")), folder);
                    if (kind.endsWith("/comments") && isNew(target)) {
                        comments(target);
                    } else if (kind.endsWith("/threadedComment") && isNew(target)) {
                        threads(target);
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException | IOException damaged) {
            return List.of();
        }
        notes.keySet().removeIf(settled::contains);
        notes.putAll(conversations);
        List<CellNote> found = new ArrayList<>();
        notes.forEach((cell, text) -> {
            if (CellAddress.column(cell) >= 0 && CellAddress.row(cell) > 0 && !text.isEmpty()) {
                found.add(new CellNote(CellAddress.column(cell), CellAddress.row(cell), text));
            }
        });
        return found;
    }

    private static String part(String target, String folder) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private void comments(String part) throws XMLStreamException, IOException {
        try (InputStream content = packed.content(part)) {
            XMLStreamReader xml = XlsxPackage.XML.createXMLStreamReader(content);
            String cell = "";
            Set<String> authors = new HashSet<>();
            while (next(xml)) {
                if ("author".equals(xml.getLocalName())) {
                    authors.add(Canon.text(xml.getElementText()));
                } else if ("comment".equals(xml.getLocalName())) {
                    cell = String.valueOf(xml.getAttributeValue(null, "ref"));
                } else if ("text".equals(xml.getLocalName())) {
                    String text = XlsxTables.richText(xml, "text");
                    notes.put(cell, shortened(text.equals(XlsxTables.TWOFOLD) ? "?" : unsigned(text, authors)));
                }
            }
            xml.close();
        }
    }

    private void threads(String part) throws XMLStreamException, IOException {
        try (InputStream content = packed.content(part)) {
            XMLStreamReader xml = XlsxPackage.XML.createXMLStreamReader(content);
            String cell = "";
            while (next(xml)) {
                if ("threadedComment".equals(xml.getLocalName())) {
                    cell = String.valueOf(xml.getAttributeValue(null, "ref"));
                    if (XlsxTables.isTrue(xml.getAttributeValue(null, "done"))) {
                        settled.add(cell);
                    }
                } else if ("text".equals(xml.getLocalName())) {
                    String text = shortened(Canon.text(xml.getElementText()));
                    conversations.merge(cell, text, (before, answer) -> shortened(before + " \u2013 " + answer));
                }
            }
            xml.close();
        }
        conversations.keySet().removeIf(settled::contains);
    }

    /** A note without the name of an author in front of it, as programs put it there. */
    private static String unsigned(String text, Set<String> authors) {
        int end = text.indexOf(':');
        return end > 0 && authors.contains(text.substring(0, end))
                ? text.substring(end + 1).strip()
                : text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
