package id.paritrana.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV file as one table: Unicode, separated by commas, semicolons or tabs, whichever its first rows use. */
final class CsvTables {
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\t])\"?[ ]*(?:\r\n|\n|\r)");
    /** The way in which people keep Excel from turning a code into a number. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private static final int LINES_LOOKED_AT = 20;
    private static final String SEPARATORS = ";\t,";

    private CsvTables() {}

    /**
     * Reads a table.
     *
     * @param name the table's name: the file's without its ending
     */
    static Table read(String name, byte[] bytes, CellBudget budget) throws RefusedFile {
        String text = text(name, bytes);
        int skipped = 0;
        Matcher declared = DECLARED.matcher(text);
        char separator;
        if (declared.lookingAt()) {
            // the line that tells Excel the separator; it counts as a line of the file
            separator = declared.group(1).charAt(0);
            text = text.substring(declared.end());
            skipped = 1;
        } else {
            separator = separator(text);
        }
        CellForm form = separator == ',' ? CellForm.POINT_TEXT : CellForm.TEXT;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<TableRow> rows = new ArrayList<>();
        SwallowedRows swallowed = new SwallowedRows(separator);
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                int number = (int) record.getRecordNumber() + skipped;
                if (record.size() > FileLimits.COLUMNS) {
                    throw tooWide(name, number);
                }
                budget.spend(name, 0, number, record.size());
                List<TableCell> cells = cells(name, number, record, form);
                TableRow row = budget.row(name, number, cells);
                if (row.isEmpty()) {
                    continue;
                }
                rows.add(row);
                if (rows.size() > FileLimits.ROWS + 1) {
                    throw tooLong(name, number);
                }
                swallowed.note(record, cells);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException broken) {
            throw RefusedFile.because(name, "tables.file.csv", Map.of("line", Long.toString(line + 1)));
        }
        return Table.of(
                name,
                rows,
                new TableTraits(
                        false,
                        List.of(),
                        new BitSet(),
                        List.of(),
                        List.of(),
                        swallowed.cells(rows),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        separator));
    }

    private static List<TableCell> cells(String name, int number, CSVRecord record, CellForm form) {
        List<TableCell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            String text = Canon.text(record.get(column));
            Matcher kept = KEPT_AS_TEXT.matcher(text);
            if (kept.matches()) {
                text = Canon.text(kept.group(1));
            }
            cells.add(new TableCell(name, column, number, text, form));
        }
        return cells;
    }

    static RefusedFile tooWide(String sheet, int row) {
        return new RefusedFile(Problem.error(
                sheet,
                CellAddress.of(FileLimits.COLUMNS, row),
                "",
                Telling.alone("tables.file.columns"),
                Map.of("limit", Integer.toString(FileLimits.COLUMNS))));
    }

    static RefusedFile tooLong(String sheet, int row) {
        return new RefusedFile(Problem.error(
                sheet,
                CellAddress.of(0, row),
                "",
                Telling.alone("tables.file.rows"),
                Map.of("limit", Integer.toString(FileLimits.ROWS))));
    }

    private static String text(String name, byte[] bytes) throws RefusedFile {
        try {
            String text = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw RefusedFile.because(name, "tables.file.encoding");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUnicode) {
            throw RefusedFile.because(name, "tables.file.encoding");
        }
    }

    /** UTF-8, or UTF-16 where the mark at the beginning says so ("Unicode text" of Excel). */
    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /**
     * The separator of a file: the one that splits most of its first rows into the same, large number of cells. Commas
     * in titles, remarks or numbers do so less consistently.
     */
    private static char separator(String text) {
        List<int[]> lines = counts(text);
        char best = ',';
        int most = 0;
        for (int at = 0; at < SEPARATORS.length(); at++) {
            Map<Integer, Integer> rows = new HashMap<>();
            int weight = 0;
            for (int[] line : lines) {
                weight = Math.max(weight, line[at] * rows.merge(line[at], 1, Integer::sum));
            }
            if (weight > most) {
                most = weight;
                best = SEPARATORS.charAt(at);
            }
        }
        return best;
    }

    /** The number of times each separator occurs outside quotes, for each of the first lines. */
    private static List<int[]> counts(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] line = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            int known = SEPARATORS.indexOf(c);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                lines.add(line);
                line = new int[SEPARATORS.length()];
            } else if (!quoted && known >= 0) {
                line[known]++;
            }
        }
        lines.add(line);
        return lines;
    }
}
