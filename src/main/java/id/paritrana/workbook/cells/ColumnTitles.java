package id.paritrana.workbook.cells;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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
import id.paritrana.workbook.EditionTable;

/** The titles of a table: which columns they name, and what is wrong with them and with what stands beside them. */
final class ColumnTitles {
    private final EditionTable table;
    private final Table raw;
    private final List<Problem> problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** Positions of titles that name no column of ours. */
    private final List<Integer> beside = new ArrayList<>();

    ColumnTitles(EditionTable table, Table raw, List<Problem> problems) {
        this.table = table;
        this.raw = raw;
        this.problems = problems;
    }

    /** @param source the tables of the file */
    OpenTable open(TableSet source) {
        int remarks = -1;
        int removals = -1;
        for (TableCell cell : raw.header()) {
            String name = FormulaGuard.restore(cell.asText());
            if (name.isEmpty()) {
                continue;
            }
            Optional<Column> column = table.columnNamed(name);
            if (column.isEmpty()) {
                beside.add(cell.column());
                if (Canon.word(name).equals(OpenTable.REMARK)) {
                    remarks = cell.column();
                } else if (table != EditionTable.EDITION && OpenTable.REMOVALS.contains(Canon.word(name))) {
                    removals = cell.column();
                } else {
                    problems.add(unknown(cell, name));
                }
            } else if (columns.putIfAbsent(column.get().code(), cell.column()) != null) {
                beside.add(cell.column());
                problems.add(Problem.error(
                        cell,
                        column.get().code(),
                        Telling.alone("workbook.column.twice"),
                        Map.of("name", RowReader.shown(cell))));
            }
        }
        if (WideTable.isReported(table, raw, source, columns.keySet(), problems)) {
            return OpenTable.empty(table, raw.name());
        }
        missing();
        merged();
        untitled();
        return new OpenTable(
                table,
                raw.name(),
                columns,
                remarks,
                removals,
                raw.rows(),
                raw.traits().hasSemicolons());
    }

    private void missing() {
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
    }

    /** Reports filled cells below no title, once for each column, and rows that are longer than the titles. */
    private void untitled() {
        BitSet named = OpenTable.positions(columns);
        beside.forEach(named::set);
        for (TableRow row : raw.rows()) {
            if (isLonger(row)) {
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
    }

    /**
     * Whether a row of a comma-separated file has more cells than titles: an unquoted decimal comma splits one cell
     * into two.
     */
    private boolean isLonger(TableRow row) {
        int titles = raw.header().size();
        return row.cells().size() > titles && row.cells().get(titles).form() == CellForm.POINT_TEXT;
    }

    /**
     * Reports merged cells, which hold their content only once: a title over two columns names one of them, a code
     * beside three rows is in one of them.
     */
    private void merged() {
        BitSet known = OpenTable.positions(columns);
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

    private Problem unknown(TableCell cell, String name) {
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
}
