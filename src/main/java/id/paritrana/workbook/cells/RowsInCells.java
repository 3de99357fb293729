package id.paritrana.workbook.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.Vocabulary;

/**
 * Rows that stand whole in their first cell, as lines of a text file do that were pasted into a sheet, or one line of a
 * file that is separated otherwise than the rest. They are read where it is certain what belongs into which column, and
 * refused else.
 */
public final class RowsInCells {
    private static final String SEPARATORS = ";\t|,";
    private static final int MOST_PLACES = 5;

    /** A word that may begin such a row: titles, remarks and sources have blanks or a colon in theirs. */
    private static final Pattern CODE = Pattern.compile("[^\\s\"():;,|]{1,40}");

    /** Two figures beside each other may be one with a decimal comma; a blank behind a comma is one of a sentence. */
    private static final Pattern DOUBTFUL_COMMA = Pattern.compile(", |(^|,)[-+]?[\\d.]+,\\d+ ?%?(,|$)");

    private final EditionTable table;
    private final Map<String, Integer> columns;

    private RowsInCells(EditionTable table, Map<String, Integer> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The table with the rows parted of which it is certain how; the first of them is named, with the number of the others. */
    public static Table parted(Table raw, List<Problem> problems) {
        Map<String, Integer> columns = new HashMap<>();
        Optional<EditionTable> table = EditionTable.named(raw.name());
        table.ifPresent(known -> raw.header().forEach(title -> known.columnNamed(FormulaGuard.restore(title.asText()))
                .ifPresent(column -> columns.putIfAbsent(column.code(), title.column()))));
        return columns.isEmpty() ? raw : new RowsInCells(table.orElseThrow(), columns).read(raw, problems);
    }

    private Table read(Table raw, List<Problem> problems) {
        Map<Integer, TableRow> parted = new LinkedHashMap<>();
        int width = raw.header().size();
        for (int at = 0; at < raw.rows().size(); at++) {
            TableRow row = raw.rows().get(at);
            List<TableCell> cells = cells(row, width, raw.traits().isFile());
            if (!cells.isEmpty()) {
                parted.put(at, new TableRow(row.number(), cells));
            }
        }
        if (parted.isEmpty()) {
            return raw;
        }
        List<TableCell> told = parted.keySet().stream()
                .map(at -> raw.rows().get(at).cells().get(first()))
                .toList();
        Problem doubt = new Problem(
                        raw.name(),
                        told.get(0).address(),
                        "",
                        Telling.alone("workbook.row.parted"),
                        Map.of(
                                "text",
                                RowReader.shown(told.get(0)),
                                ProblemText.MORE,
                                Integer.toString(told.size() - 1)),
                        Problem.Severity.WARNING)
                .with(told.stream()
                        .skip(1)
                        .limit(FileLimits.PROBLEMS)
                        .map(cell -> cell.sheet() + "!" + cell.address())
                        .toList());
        String others =
                told.stream().skip(1).limit(MOST_PLACES).map(TableCell::address).collect(Collectors.joining(", "));
        problems.add(others.isEmpty() ? doubt : doubt.with(ProblemText.OTHERS, others));
        return raw.withRows(IntStream.range(0, raw.rows().size())
                .mapToObj(at -> parted.getOrDefault(at, raw.rows().get(at)))
                .toList());
    }

    /**
     * The cells that a row has in its first one, with those behind it; empty where it has none, or it is not certain which: in a file with
     * commas, what stands behind the first cell may be cut off at a decimal comma, or at one of a sentence.
     */
    private List<TableCell> cells(TableRow row, int width, boolean file) {
        IntFunction<TableCell> at = column -> column < row.cells().size()
                ? row.cells().get(column)
                : new TableCell("", column, row.number(), "", CellForm.TEXT);
        char separator = separator(at);
        if (separator == 0) {
            return List.of();
        }
        TableCell whole = at.apply(first());
        List<String> parts = parts(whole.text(), separator);
        List<TableCell> behind = row.cells().subList(first() + 1, row.cells().size());
        boolean alone = behind.stream().allMatch(TableCell::isEmpty);
        boolean fits = alone
                ? parts.size() <= width - first()
                : file && whole.form() != CellForm.POINT_TEXT && parts.size() + behind.size() == width - first();
        if (!fits
                || whole.text().indexOf('"') >= 0
                || separator == ',' && DOUBTFUL_COMMA.matcher(whole.text()).find()) {
            return List.of();
        }
        List<TableCell> cells = new ArrayList<>(row.cells().subList(0, first()));
        for (String part : parts) {
            CellForm form = separator == ',' ? CellForm.POINT_TEXT : CellForm.TEXT;
            cells.add(new TableCell(whole.sheet(), cells.size(), row.number(), Canon.text(part), form));
        }
        if (!alone) {
            behind.forEach(cell -> cells.add(
                    new TableCell(cell.sheet(), cells.size(), cell.row(), cell.text(), cell.form(), cell.format())));
        }
        boolean filled = needed().allMatch(position ->
                position < cells.size() && !cells.get(position).isEmpty());
        return filled ? cells : List.of();
    }

    /** Whether a row stands in its first cell, which is refused: in which column its parts belong is not certain. */
    static boolean isReported(EditionTable table, Map<String, Integer> columns, RowReader row, List<Problem> problems) {
        RowsInCells rows = new RowsInCells(table, columns);
        if (columns.isEmpty() || rows.separator(row::at) == 0) {
            return false;
        }
        if (problems.size() < FileLimits.PROBLEMS) {
            TableCell cell = row.at(rows.first());
            problems.add(Problem.error(
                    cell,
                    columns.containsKey("code")
                            ? "code"
                            : table.columns().get(0).code(),
                    Telling.oncePerColumn("workbook.row.in-cell").inEachRow(),
                    Map.of("text", RowReader.shown(cell))));
        }
        return true;
    }

    /** What separates the parts of a row that stands in its first cell; 0 for any other row. */
    private char separator(IntFunction<TableCell> at) {
        TableCell cell = at.apply(first());
        boolean text = cell.form() == CellForm.TEXT || cell.form() == CellForm.POINT_TEXT;
        if (!text || !lacks(at)) {
            return 0;
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            List<String> parts = cell.text().indexOf(separator) < 0 ? List.of() : parts(cell.text(), separator);
            if (parts.size() >= Math.min(3, columns.size())
                    && CODE.matcher(parts.get(0).strip()).matches()
                    && isKey(parts.get(0))) {
                return separator;
            }
        }
        return 0;
    }

    private boolean isKey(String part) {
        return table != EditionTable.EDITION
                || Vocabulary.EDITION_KEYS.find(part).isPresent();
    }

    /** Whether a column that each row needs is empty, or, where none but the first is needed, each other one. */
    private boolean lacks(IntFunction<TableCell> at) {
        int first = first();
        return needed().allMatch(position -> position == first)
                ? columns.values().stream()
                        .allMatch(position ->
                                position == first || at.apply(position).isEmpty())
                : needed().anyMatch(position -> at.apply(position).isEmpty());
    }

    private IntStream needed() {
        return table.columns().stream()
                .filter(Column::required)
                .map(Column::code)
                .filter(columns::containsKey)
                .mapToInt(columns::get);
    }

    private int first() {
        return columns.values().stream().mapToInt(at -> at).min().orElse(0);
    }

    private static List<String> parts(String text, char separator) {
        return List.of(text.split(Pattern.quote(String.valueOf(separator)), -1));
    }
}
