package id.paritrana.workbook.cells;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import id.paritrana.tables.FileLimits;
import id.paritrana.workbook.EditionTable;

/**
 * How a foreign sheet becomes one of our tables, as an officer defined it once.
 *
 * @param edition code of its edition
 * @param sheet its name in the file
 * @param headerRow row of its titles, as a spreadsheet program counts, with the data below
 * @param columns position in the file → column of the table; without columns that the file lacks
 * @param constants column of the table → its value in every row
 */
public record ColumnMapping(
        String edition,
        String sheet,
        EditionTable table,
        int headerRow,
        Map<Integer, String> columns,
        Map<String, String> constants) {
    /** A column that names the nominee instead of giving its code. */
    public static final String BY_NAME = "nomination:name";

    /** A column with the nominee's region code. */
    public static final String BY_REGION = "nomination:region";

    public ColumnMapping {
        Map<Integer, String> there = new TreeMap<>(columns);
        there.keySet().removeIf(at -> at < 0 || at >= FileLimits.COLUMNS);
        columns = Collections.unmodifiableMap(there);
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
    }

    /** As one line, the way a browser writes a form. */
    public String text() {
        StringBuilder text = new StringBuilder();
        part(text, "edition", edition);
        part(text, "sheet", sheet);
        part(text, "table", table.code());
        part(text, "header", Integer.toString(headerRow));
        columns.forEach((at, column) -> part(text, "c" + at, column));
        constants.forEach((column, value) -> part(text, "k." + column, value));
        return text.toString();
    }

    private static void part(StringBuilder text, String name, String value) {
        text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException for a text that {@link #text} would not write */
    public static ColumnMapping of(String text) {
        Map<String, String> parts = new TreeMap<>();
        Map<Integer, String> columns = new TreeMap<>();
        Map<String, String> constants = new TreeMap<>();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no name and value: " + part);
            }
            String name = URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8);
            String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
            if (name.matches("c\\d+")) {
                columns.put(Integer.valueOf(name.substring(1)), value);
            } else if (name.startsWith("k.")) {
                constants.put(name.substring(2), value);
            } else {
                parts.put(name, value);
            }
        }
        return new ColumnMapping(
                parts.getOrDefault("edition", ""),
                parts.getOrDefault("sheet", ""),
                EditionTable.named(parts.getOrDefault("table", "")).orElseThrow(IllegalArgumentException::new),
                Integer.parseInt(parts.getOrDefault("header", "1")),
                columns,
                constants);
    }
}
