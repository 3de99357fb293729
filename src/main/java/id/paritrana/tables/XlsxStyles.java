package id.paritrana.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The formats of the cell styles by position, and which of them strike their text out (ECMA-376 part 1, 18.4.10 and 18.8.22). */
final class XlsxStyles {
    /** Characters of a format code, the limit that spreadsheet programs enforce. */
    private static final int LONGEST = 255;

    private final List<CellFormat> formats = new ArrayList<>();
    private final BitSet struck = new BitSet();

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, CellFormat> own = new HashMap<>();
        BitSet struckFonts = new BitSet();
        int fonts = 0;
        boolean inFonts = false;
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        own.put(
                                XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), -1),
                                format(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
                    case "fonts" -> inFonts = true;
                    case "font" -> fonts += inFonts ? 1 : 0;
                    case "strike" -> {
                        String flag = xml.getAttributeValue(null, "val");
                        if (inFonts && fonts > 0 && (flag == null || XlsxTables.isTrue(flag))) {
                            struckFonts.set(fonts - 1);
                        }
                    }
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            int font = XlsxTables.number(xml.getAttributeValue(null, "fontId"), -1);
                            styles.struck.set(styles.formats.size(), font >= 0 && struckFonts.get(font));
                            int id = XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), 0);
                            styles.formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inFonts &= !"fonts".equals(xml.getLocalName());
                inCellFormats &= !"cellXfs".equals(xml.getLocalName());
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

    boolean strikes(int style) {
        return style >= 0 && struck.get(style);
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
