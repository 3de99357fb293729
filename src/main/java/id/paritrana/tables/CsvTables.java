package id.paritrana.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV file as one table: UTF-8, with or without byte order mark, comma or semicolon as the header row has it. */
final class CsvTables {
    private CsvTables() {}

    /**
     * Reads a table.
     *
     * @param name the table's name: the file's without its ending
     */
    static Table read(String name, byte[] bytes, CellBudget budget) throws RefusedFile {
        String text = text(name, bytes);
        char separator = separator(text);
        CellForm form = separator == ';' ? CellForm.TEXT : CellForm.POINT_TEXT;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        Map<String, String> known = new HashMap<>();
        List<TableCell> header = List.of();
        List<TableRow> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                int number = (int) record.getRecordNumber();
                if (record.size() > FileLimits.COLUMNS) {
                    throw tooWide(name, number);
                }
                budget.spend(name, 0, number, record.size());
                List<TableCell> cells = cells(name, number, record, form, known);
                TableRow row = new TableRow(number, cells);
                if (row.isEmpty()) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = cells;
                } else {
                    rows.add(row);
                }
                if (rows.size() > FileLimits.ROWS) {
                    throw tooLong(name, number);
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException broken) {
            throw RefusedFile.because(name, "workbook.file.csv", Map.of("line", Long.toString(line + 1)));
        }
        return new Table(name, header, rows);
    }

    private static List<TableCell> cells(
            String name, int number, CSVRecord record, CellForm form, Map<String, String> known) {
        List<TableCell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            String text = Canon.text(record.get(column));
            String same = text.length() > 40 ? text : known.computeIfAbsent(text, t -> t);
            cells.add(new TableCell(name, column, number, same, form));
        }
        return cells;
    }

    static RefusedFile tooWide(String sheet, int row) {
        return new RefusedFile(Problem.error(
                sheet,
                CellAddress.of(FileLimits.COLUMNS, row),
                "",
                "workbook.file.columns",
                Map.of("limit", Integer.toString(FileLimits.COLUMNS))));
    }

    static RefusedFile tooLong(String sheet, int row) {
        return new RefusedFile(Problem.error(
                sheet,
                CellAddress.of(0, row),
                "",
                "workbook.file.rows",
                Map.of("limit", Integer.toString(FileLimits.ROWS))));
    }

    private static String text(String name, byte[] bytes) throws RefusedFile {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUnicode) {
            throw RefusedFile.because(name, "workbook.file.encoding");
        }
    }

    /** The separator that the header row uses outside quotes. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean content = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (content) {
                    break;
                }
                commas = 0;
                semicolons = 0;
            } else if (!quoted && c == ',') {
                commas++;
            } else if (!quoted && c == ';') {
                semicolons++;
            } else {
                content |= c != ' ';
            }
        }
        return semicolons > commas ? ';' : ',';
    }
}
