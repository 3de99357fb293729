package id.paritrana.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;

/**
 * Cells of several lines that look like rows of their table. This happens when a quote stands at the beginning of one
 * cell and at the end of another some rows below. A remark of several lines differs: a blank follows each comma.
 */
final class SwallowedRows {
    /** A line with at least this many separators looks like a row. */
    private static final int SEPARATORS = 2;

    private final char separator;
    private final List<TableCell> certain = new ArrayList<>();
    /** Cells with a line that begins like a row, and what that line begins with. */
    private final List<Beginning> beginnings = new ArrayList<>();

    private record Beginning(TableCell cell, Set<String> codes) {}

    SwallowedRows(char separator) {
        this.separator = separator;
    }

    /** Looks at one row with its cells. */
    void note(CSVRecord record, List<TableCell> cells) {
        List<TableCell> several =
                cells.stream().filter(cell -> cell.text().indexOf('\n') >= 0).toList();
        if (several.isEmpty()) {
            return;
        }
        if (isOfEqualLines(record)) {
            certain.add(several.get(0));
            return;
        }
        for (TableCell cell : several) {
            Set<String> codes = new HashSet<>();
            for (String line : cell.text().lines().skip(1).toList()) {
                if (separators(line) >= SEPARATORS) {
                    certain.add(cell);
                    return;
                }
                if (separators(line) > 0) {
                    codes.add(Canon.text(line.substring(0, line.indexOf(separator))));
                }
            }
            beginnings.add(new Beginning(cell, codes));
        }
    }

    /** Whether each line of a row that spans several lines is itself a row with the same number of cells. */
    private boolean isOfEqualLines(CSVRecord record) {
        List<String> lines =
                String.join(String.valueOf(separator), record.toList()).lines().toList();
        return record.size() > 1
                && lines.size() > 1
                && lines.stream()
                        .allMatch(
                                line -> line.chars().filter(c -> c == separator).count() == record.size() - 1)
                && lines.stream().skip(1).allMatch(line -> separators(line) > 0 || line.indexOf(' ') < 0)
                && lines.stream().skip(1).noneMatch(line -> line.contains(separator + " "));
    }

    /** The number of separators that separate cells in a line; 0 where the first one stands in a sentence. */
    private int separators(String line) {
        int count = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
            if (isInNumber(line, at)) {
                continue;
            }
            boolean inSentence = line.startsWith(" ", at + 1);
            if (inSentence && count == 0) {
                return 0;
            }
            count += inSentence ? 0 : 1;
        }
        return count;
    }

    /**
     * Whether a separator is a decimal mark or separates a list of numbers: {@code 31,5}. A code such as {@code K1} is
     * not a number.
     */
    private static boolean isInNumber(String line, int at) {
        int before = at;
        while (before > 0 && isDigit(line.charAt(before - 1))) {
            before--;
        }
        return before < at
                && at + 1 < line.length()
                && isDigit(line.charAt(at + 1))
                && (before == 0 || !Character.isLetter(line.charAt(before - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The cells that contain swallowed rows, in the order of the table. */
    List<TableCell> cells(List<TableRow> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.add(row.cells().get(0).text()));
        List<TableCell> cells = new ArrayList<>(certain);
        beginnings.stream()
                .filter(beginning ->
                        beginning.codes().stream().anyMatch(code -> !code.isEmpty() && codes.contains(code)))
                .map(Beginning::cell)
                .forEach(cells::add);
        cells.sort(Comparator.comparingInt(TableCell::row));
        return cells;
    }
}
