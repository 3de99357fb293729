package id.paritrana.workbook.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import id.paritrana.tables.CellForm;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.workbook.EditionTable;

/**
 * The titles over the columns of a table of another office. Where titles over several columns have others below them, both
 * rows are the heading, and each column bears both titles.
 *
 * @param header the row above the data
 * @param upper the row above it that belongs to the heading; 0 without one
 * @param titles by position
 */
public record Headings(int header, int upper, Map<Integer, String> titles) {
    /** Between the two titles of a column. */
    private static final String BELOW = " \u203a ";

    private static final int COLUMNS = 64;
    private static final int WITHIN = 30;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(\\d{1,2}\\)");

    /** The headings that stand where somebody most likely put them. */
    public static Headings likely(List<TableRow> rows) {
        return around(rows, guessed(rows));
    }

    /** The headings of which that row, which nobody chose, is the one, or one of the two. */
    static Headings around(List<TableRow> rows, int guessed) {
        Optional<TableRow> upper = row(rows, guessed);
        Optional<TableRow> below = row(rows, guessed + 1);
        return upper.isPresent() && below.isPresent() && areOne(upper.get(), below.get())
                ? both(upper.get(), below.get())
                : at(rows, guessed);
    }

    /** The headings of which that row is the last: what stands below it is data. */
    public static Headings at(List<TableRow> rows, int header) {
        Optional<TableRow> chosen = row(rows, header);
        Optional<TableRow> above = row(rows, header - 1);
        if (chosen.isPresent() && above.isPresent() && areOne(above.get(), chosen.get())) {
            return both(above.get(), chosen.get());
        }
        Map<Integer, String> titles = new TreeMap<>();
        // where a cell is merged over two rows of titles, its title stands in the upper one
        above.ifPresent(row -> row.cells().stream()
                .filter(cell -> cell.column() < COLUMNS && !cell.isEmpty())
                .forEach(cell -> titles.put(cell.column(), cell.asText())));
        chosen.ifPresent(row -> row.cells().stream()
                .filter(cell -> cell.column() < COLUMNS)
                .forEach(cell ->
                        titles.merge(cell.column(), cell.asText(), (upper, own) -> own.isEmpty() ? upper : own)));
        return new Headings(header, 0, titles);
    }

    /**
     * The last row before the first that holds a number; the row in which the statistics office numbers its columns is none. A
     * row of one cell is a title: then it is the one of the first rows with most cells.
     */
    static int guessed(List<TableRow> rows) {
        int header = beforeNumbers(rows);
        return rows.stream().anyMatch(row -> row.number() == header && filled(row) > 1)
                ? header
                : rows.stream()
                        .limit(WITHIN)
                        .max(Comparator.comparingLong(Headings::filled)
                                .thenComparing(Comparator.comparingInt(TableRow::number)
                                        .reversed()))
                        .map(TableRow::number)
                        .orElse(header);
    }

    private static long filled(TableRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static int beforeNumbers(List<TableRow> rows) {
        int before = rows.get(0).number();
        for (TableRow row : rows) {
            if (row.cells().stream()
                            .filter(cell -> cell.form() == CellForm.NUMBER)
                            .count()
                    > 1) {
                return before;
            }
            if (!row.cells().stream()
                    .allMatch(cell -> cell.isEmpty()
                            || COLUMN_NUMBER.matcher(cell.asText()).matches())) {
                before = row.number();
            }
        }
        return rows.get(0).number();
    }

    private static Headings both(TableRow upper, TableRow lower) {
        Map<Integer, String> titles = new TreeMap<>();
        String over = "";
        int width =
                Math.min(COLUMNS, Math.max(upper.cells().size(), lower.cells().size()));
        for (int at = 0; at < width; at++) {
            String own = text(lower, at);
            over = text(upper, at).isEmpty() ? over : text(upper, at);
            titles.put(at, own.isEmpty() ? text(upper, at) : over.isEmpty() ? own : over + BELOW + own);
        }
        return new Headings(lower.number(), upper.number(), titles);
    }

    /** The title of a column that stands right above its data. */
    public static String own(String title) {
        int over = title.lastIndexOf(BELOW);
        return over < 0 ? title : title.substring(over + BELOW.length());
    }

    /** What a file is recognised by when the next one comes: the table and its titles. */
    public String with(EditionTable table) {
        StringBuilder text = new StringBuilder(table.code());
        titles.forEach((at, title) -> text.append('|').append(title));
        return text.toString();
    }

    /** Whether the upper row has a title over several titles of the lower one, and others over columns of its own. */
    private static boolean areOne(TableRow upper, TableRow lower) {
        boolean titles = isOfTitles(upper) && isOfTitles(lower);
        return titles
                && upper.cells().stream()
                        .anyMatch(cell ->
                                !cell.isEmpty() && text(lower, cell.column()).isEmpty())
                && lower.cells().stream().anyMatch(cell -> !cell.isEmpty() && isSpanned(upper, lower, cell.column()));
    }

    /** Whether no title stands over that column, but one over the title left of it, as where cells are merged. */
    private static boolean isSpanned(TableRow upper, TableRow lower, int at) {
        return at > 0
                && text(upper, at).isEmpty()
                && !text(upper, at - 1).isEmpty()
                && !text(lower, at - 1).isEmpty();
    }

    private static boolean isOfTitles(TableRow row) {
        List<TableCell> filled =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() > 1
                && filled.stream()
                        .allMatch(cell -> (cell.form() == CellForm.TEXT || cell.form() == CellForm.POINT_TEXT)
                                && cell.text().chars().anyMatch(Character::isLetter));
    }

    private static String text(TableRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at).asText() : "";
    }

    private static Optional<TableRow> row(List<TableRow> rows, int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }
}
