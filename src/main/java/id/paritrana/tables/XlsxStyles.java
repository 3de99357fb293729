package id.paritrana.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The formats of the cell styles, by position. */
final class XlsxStyles {
    /** Characters of a format code, as spreadsheet programs hold to it. */
    private static final int LONGEST = 255;

    private final List<CellFormat> formats = new ArrayList<>();

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, CellFormat> own = new HashMap<>();
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        own.put(
                                XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), -1),
                                format(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            int id = XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), 0);
                            styles.formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
                inCellFormats = false;
            }
        }
        return styles;
    }

    private static CellFormat format(String code) throws XMLStreamException {
        if (code.length() > LONGEST) {
            throw new XMLStreamException("a format code of " + code.length() + " characters");
        }
        return new CellFormat(code);
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
