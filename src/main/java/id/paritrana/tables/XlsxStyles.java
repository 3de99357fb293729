package id.paritrana.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Which cell styles show a number as a date.
 *
 * <p>Source: ECMA-376 part 1, 18.8.30 (built-in number formats).
 */
final class XlsxStyles {
    private final List<Boolean> dates = new ArrayList<>();

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, String> formats = new HashMap<>();
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), -1),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            int id = XlsxTables.number(xml.getAttributeValue(null, "numFmtId"), 0);
                            styles.dates.add(isDate(id, formats.get(id)));
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

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private static boolean isDate(int id, @Nullable String format) {
        if (format == null) {
            return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|[_*].", "");
        return !bare.contains("General") && bare.matches("(?s).*[yYmMdDhHsS].*");
    }
}
