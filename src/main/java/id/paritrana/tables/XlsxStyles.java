package id.paritrana.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The formats of the cell styles by position, which of them strike their text out (ECMA-376 part 1, 18.4.10 and 18.8.22), and which write
 * it in white on no colour or on white (18.8.3, 18.8.20).
 */
final class XlsxStyles {
    /** Characters of a format code, the limit that spreadsheet programs enforce. */
    private static final int LONGEST = 255;

    private final List<CellFormat> formats = new ArrayList<>();
    private final BitSet struck = new BitSet();
    private final BitSet white = new BitSet();

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, CellFormat> own = new HashMap<>();
        BitSet struckFonts = new BitSet();
        BitSet whiteFonts = new BitSet();
        BitSet colours = new BitSet();
        int fills = 0;
        boolean inFills = false;
        boolean solid = false;
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
                    case "color" -> {
                        if (inFonts && fonts > 0 && isWhite(xml)) {
                            whiteFonts.set(fonts - 1);
                        }
                    }
                    case "fills" -> inFills = true;
                    case "fill" -> fills += inFills ? 1 : 0;
                    case "patternFill" -> {
                        String pattern = xml.getAttributeValue(null, "patternType");
                        solid = "solid".equals(pattern);
                        if (inFills && fills > 0 && pattern != null && !pattern.equals("none")) {
                            colours.set(fills - 1);
                        }
                    }
                    case "fgColor" -> {
                        if (inFills && fills > 0 && solid && isWhite(xml)) {
                            colours.clear(fills - 1);
                        }
                    }
                    case "gradientFill" -> {
                        if (inFills && fills > 0) {
                            colours.set(fills - 1);
                        }
                    }
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            int font = XlsxTables.number(xml.getAttributeValue(null, "fontId"), -1);
                            styles.struck.set(styles.formats.size(), font >= 0 && struckFonts.get(font));
                            int fill = XlsxTables.number(xml.getAttributeValue(null, "fillId"), 0);
                            styles.white.set(
                                    styles.formats.size(), font >= 0 && whiteFonts.get(font) && !colours.get(fill));
                            int id = XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), 0);
                            styles.formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inFonts &= !"fonts".equals(xml.getLocalName());
                inFills &= !"fills".equals(xml.getLocalName());
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

    /** White as a colour, as one of the old palette (18.8.27), or as the first one of the theme, which is the one of the paper. */
    private static boolean isWhite(XMLStreamReader xml) {
        String colour = xml.getAttributeValue(null, "rgb");
        String indexed = xml.getAttributeValue(null, "indexed");
        boolean plain = "0".equals(xml.getAttributeValue(null, "theme")) || "1".equals(indexed) || "9".equals(indexed);
        return colour == null
                ? plain && xml.getAttributeValue(null, "tint") == null
                : colour.toUpperCase(Locale.ROOT).endsWith("FFFFFF");
    }

    boolean strikes(int style) {
        return style >= 0 && struck.get(style);
    }

    /** Whether a style writes in white on no colour or on white, so that nobody sees what is written. */
    boolean whitens(int style) {
        return style >= 0 && white.get(style);
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
