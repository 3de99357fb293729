package id.paritrana.workbook.cells;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.MergedCells;
import id.paritrana.tables.PersonalData;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.SumRows;
import id.paritrana.workbook.Vocabulary;

/**
 * A table whose header has been understood.
 *
 * @param columns column code → position in the file
 * @param remarks position of the column of remarks; -1 without one
 * @param removals position of the column that marks rows to be deleted; -1 without one
 * @param semicolons whether its cells are separated by semicolons
 */
public record OpenTable(
        EditionTable table,
        String sheet,
        Map<String, Integer> columns,
        int remarks,
        int removals,
        List<TableRow> rows,
        boolean semicolons) {
    /** The column for remarks, ours and other people's; not data. */
    public static final String REMARK = "keterangan";

    /** The column that marks stored rows for deletion; nothing else deletes a row. */
    static final Set<String> REMOVALS = Set.of("hapus", "delete");

    private static final String SCALE = "ribu|ribuan|juta|jutaan|miliar|milyar|thousands?|millions?";
    private static final Pattern UNIT_WORD = Pattern.compile(
            "(?iu)\\(?(dalam )?((%s) )?(orang|jiwa|pekerja|peserta|tenaga kerja|persen|rupiah|rp|people|persons|percent|%%|(%s))\\.?\\)?"
                    .formatted(SCALE, SCALE));
    private static final Pattern UNIT = Pattern.compile("\\([^()\\d]+\\)");

    /** Whether a title is that of a column beside the data: remarks, deletion marks, or no title. */
    static boolean isBeside(String title) {
        String word = Canon.word(title);
        return word.isEmpty() || word.equals(REMARK) || REMOVALS.contains(word);
    }

    /** A table without a header. */
    static OpenTable empty(EditionTable table, String sheet) {
        return new OpenTable(table, sheet, Map.of(), -1, -1, List.of(), false);
    }

    /** Reads the header and reports every column that is unknown, duplicate, missing or without a name. */
    static OpenTable open(EditionTable table, Table raw, TableSet source, List<Problem> problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Integer> ignored = new ArrayList<>();
        int remarks = -1;
        int removals = -1;
        for (TableCell cell : raw.header()) {
            String name = FormulaGuard.restore(cell.asText());
            if (name.isEmpty()) {
                continue;
            }
            Optional<Column> column = table.columnNamed(name);
            if (column.isEmpty()) {
                ignored.add(cell.column());
                if (Canon.word(name).equals(REMARK)) {
                    remarks = cell.column();
                } else if (table != EditionTable.EDITION && REMOVALS.contains(Canon.word(name))) {
                    removals = cell.column();
                } else {
                    problems.add(unknown(table, cell, name));
                }
            } else if (columns.putIfAbsent(column.get().code(), cell.column()) != null) {
                ignored.add(cell.column());
                problems.add(Problem.error(
                        cell,
                        column.get().code(),
                        Telling.alone("workbook.column.twice"),
                        Map.of("name", RowReader.shown(cell))));
            }
        }
        if (WideTable.isReported(table, raw, source, columns.keySet(), problems)) {
            return empty(table, raw.name());
        }
        for (Column column : table.columns()) {
            boolean needed =
                    column.required() && (table.isRequired() || !raw.rows().isEmpty());
            if (needed && !columns.containsKey(column.code())) {
                problems.add(Problem.error(
                        raw.name(),
                        "A" + raw.headerRow(),
                        column.code(),
                        Telling.alone("workbook.column.missing"),
                        Map.of("column", column.code())));
            }
        }
        merged(raw, columns, problems);
        BitSet named = positions(columns);
        ignored.forEach(named::set);
        for (TableRow row : raw.rows()) {
            if (isLonger(row, raw)) {
                problems.add(Problem.error(
                        row.cells().get(raw.header().size()),
                        "",
                        Telling.oncePer("workbook.row.longer", "cells"),
                        Map.of("cells", Integer.toString(raw.header().size()))));
                continue;
            }
            for (TableCell cell : row.cells()) {
                if (!cell.isEmpty() && !named.get(cell.column())) {
                    named.set(cell.column());
                    problems.add(Problem.error(cell, "", Telling.alone("workbook.column.unnamed"), Map.of()));
                }
            }
        }
        return new OpenTable(
                table,
                raw.name(),
                columns,
                remarks,
                removals,
                raw.rows(),
                raw.traits().hasSemicolons());
    }

    /** Whether it was read from a comma-separated file, as all its cells were. */
    public boolean isPartedByCommas() {
        return rows.stream()
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.form() == CellForm.POINT_TEXT);
    }

    /**
     * Whether a row of a comma-separated file has more cells than titles: an unquoted decimal comma splits one cell
     * into two.
     */
    private static boolean isLonger(TableRow row, Table raw) {
        int titles = raw.header().size();
        return row.cells().size() > titles && row.cells().get(titles).form() == CellForm.POINT_TEXT;
    }

    /**
     * Reports merged cells, which hold their content only once: a title over two columns names one of them, a code
     * beside three rows is in one of them.
     */
    private static void merged(Table raw, Map<String, Integer> columns, List<Problem> problems) {
        BitSet known = positions(columns);
        int header = raw.headerRow();
        TreeSet<Integer> filled = new TreeSet<>();
        raw.rows().forEach(row -> filled.add(row.number()));
        for (MergedCells cells : raw.traits().merged()) {
            boolean title = cells.firstRow() <= header && cells.lastRow() >= header;
            boolean wide = cells.lastColumn() > cells.firstColumn();
            boolean below = cells.firstRow() > header
                    && known.get(cells.firstColumn(), cells.lastColumn() + 1).cardinality() > 0;
            boolean titledBelow = raw.header().stream()
                    .filter(cell -> cell.column() >= cells.firstColumn() && cell.column() <= cells.lastColumn())
                    .allMatch(cell -> cell.row() > cells.lastRow());
            if (title && wide && !titledBelow || below && isAnyIn(cells, filled)) {
                problems.add(Problem.error(
                        raw.name(),
                        CellAddress.of(cells.firstColumn(), cells.firstRow()),
                        "",
                        title
                                ? Telling.alone("workbook.column.merged")
                                : Telling.oncePerColumn("workbook.cell.merged").inEachRow(),
                        Map.of("cells", cells.reference())));
            }
        }
    }

    private static boolean isAnyIn(MergedCells cells, TreeSet<Integer> filled) {
        Integer first = filled.ceiling(cells.firstRow());
        return first != null && first <= cells.lastRow();
    }

    private static Problem unknown(EditionTable table, TableCell cell, String name) {
        if (PersonalData.isColumn(name)) {
            return Problem.error(
                    cell, "", Telling.alone("workbook.column.personal"), Map.of("name", RowReader.shown(cell)));
        }
        Optional<Column> counted = table.columnInMultiples(name);
        if (counted.isPresent()) {
            return Problem.error(
                    cell,
                    "",
                    Telling.alone("workbook.column.scaled"),
                    Map.of(
                            "name",
                            RowReader.shown(cell),
                            "column",
                            counted.get().code()));
        }
        String known =
                String.join(", ", table.columns().stream().map(Column::code).toList());
        return Problem.error(
                cell,
                "",
                Telling.alone("workbook.column.unknown"),
                Map.of("name", RowReader.shown(cell), "columns", known));
    }

    /**
     * The rows in which any known column is filled, read lazily. An unchanged example of the template is skipped; other
     * data under its remark is a problem, so that it is never skipped by mistake. A setting without a value has its
     * default.
     */
    public Iterable<RowReader> readers(List<Problem> problems) {
        BitSet known = positions(columns);
        return () -> rows.stream()
                .filter(row -> isFilled(row, known))
                .map(row -> new RowReader(table, sheet, columns, row, problems))
                .filter(row -> isData(row, problems))
                .iterator();
    }

    private boolean isData(RowReader row, List<Problem> problems) {
        TableCell remark = row.at(remarks);
        if (!ExampleRow.isCalled(remark)) {
            return !isUnset(row) && !isRemark(row, problems);
        }
        if (!ExampleRow.is(table, row)) {
            problems.add(Problem.error(remark, "", Telling.alone("workbook.row.example-changed"), Map.of()));
        }
        return false;
    }

    /** Whether a row is a sum or a note below the data, which is reported once; as data it would be many problems. */
    private boolean isRemark(RowReader row, List<Problem> problems) {
        if (table == EditionTable.EDITION) {
            return false;
        }
        TableCell first = first(row);
        if (isUnits(row)) {
            problems.add(Problem.error(
                    first, "", Telling.alone("workbook.row.units"), Map.of("text", RowReader.shown(first))));
            return true;
        }
        boolean nominee = List.of("nomination", "category").contains(columnAt(first.column()));
        List<String> missing = table.columns().stream()
                .filter(column -> column.required() && columns.containsKey(column.code()))
                .map(Column::code)
                .filter(column -> row.cell(column).isEmpty())
                .toList();
        if (nominee && SumRows.isOne(first.text())) {
            problems.add(Problem.error(
                    first,
                    "",
                    Telling.oncePerColumn("workbook.row.total").inEachRow(),
                    Map.of("text", RowReader.shown(first))));
            return true;
        }
        if (missing.size() > 1) {
            problems.add(Problem.error(
                    row.cell(missing.get(0)),
                    missing.get(0),
                    Telling.oncePerColumn("workbook.row.part", "columns").inEachRow(),
                    Map.of("text", RowReader.shown(first), "columns", String.join(", ", missing))));
            return true;
        }
        return false;
    }

    /** Whether a row says what its columns count in, in brackets or in words of units alone: {@code (orang)}, {@code ribu orang}. */
    private boolean isUnits(RowReader row) {
        List<String> filled = columns.values().stream()
                .map(at -> row.at(at).text())
                .filter(text -> !text.isEmpty())
                .toList();
        return filled.size() > 1
                        && filled.stream().allMatch(text -> UNIT.matcher(text).matches())
                || filled.stream().allMatch(text -> UNIT_WORD.matcher(text).matches());
    }

    /**
     * Doubts a row that looks like a sum or a note, in a table that defines codes. It is read nevertheless, because it
     * may be a row with a strange code.
     */
    public void doubtful(RowReader row, List<Problem> problems) {
        if (table != EditionTable.SEATS && table != EditionTable.CATEGORIES) {
            return;
        }
        TableCell code = row.cell("code");
        List<String> open = table.columns().stream()
                .map(Column::code)
                .filter(column ->
                        columns.containsKey(column) && row.cell(column).isEmpty())
                .toList();
        boolean alone = open.size() == columns.size() - 1 && columns.size() > 1;
        String text = Canon.text(code.asText());
        Map<String, String> args = new LinkedHashMap<>(Map.of("text", RowReader.shown(code)));
        if (SumRows.isOne(text)) {
            problems.add(new Problem(
                    code.sheet(),
                    code.address(),
                    "code",
                    Telling.oncePerColumn("workbook.row.total").inEachRow(),
                    args,
                    Problem.Severity.WARNING));
        } else if (alone && (text.indexOf(' ') >= 0 || text.indexOf(':') >= 0)) {
            args.put("columns", String.join(", ", open));
            problems.add(new Problem(
                    code.sheet(),
                    code.address(),
                    "code",
                    Telling.oncePerColumn("workbook.row.part", "columns").inEachRow(),
                    args,
                    Problem.Severity.WARNING));
        }
    }

    private TableCell first(RowReader row) {
        return columns.values().stream()
                .sorted()
                .map(row::at)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String columnAt(int position) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether a row is marked for deletion; reports an unclear mark. */
    public boolean isMarked(RowReader row, List<Problem> problems) {
        TableCell mark = row.at(removals);
        if (mark.isEmpty()) {
            return false;
        }
        Optional<Boolean> said = Vocabulary.TRUTH.find(mark.text());
        if (said.isEmpty()) {
            problems.add(Problem.error(
                    mark,
                    "",
                    Telling.oncePerWording("workbook.cell.word"),
                    Map.of("text", RowReader.shown(mark), "choices", Vocabulary.TRUTH.choices())));
        }
        return said.orElse(false);
    }

    private boolean isUnset(RowReader row) {
        boolean setting = table == EditionTable.EDITION || table == EditionTable.RULES;
        return setting
                && !row.cell("key").isEmpty()
                && row.cell("value").isEmpty()
                && Vocabulary.EDITION_KEYS
                        .find(row.cell("key").text())
                        .filter(key -> table == EditionTable.EDITION && key == EditionKey.CODE)
                        .isEmpty();
    }

    private static boolean isFilled(TableRow row, BitSet known) {
        for (TableCell cell : row.cells()) {
            if (!cell.isEmpty() && known.get(cell.column())) {
                return true;
            }
        }
        return false;
    }

    private static BitSet positions(Map<String, Integer> columns) {
        BitSet positions = new BitSet();
        columns.values().forEach(positions::set);
        return positions;
    }
}
