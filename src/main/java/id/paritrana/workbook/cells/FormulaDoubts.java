package id.paritrana.workbook.cells;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.ProblemText;

/** Warnings about results of formulas: a 0 that may come from an empty cell, and results that may be outdated. */
final class FormulaDoubts {
    /** Columns in which a 0 is already refused or reported. */
    private static final Set<Column.Kind> TOLD =
            Set.of(Column.Kind.CODE, Column.Kind.REGION, Column.Kind.WORD, Column.Kind.DATE);

    private FormulaDoubts() {}

    /** Reports possibly empty zeros once for each column read, and possibly outdated results once for the table. */
    static void of(OpenTable table, Table raw, List<Problem> problems) {
        Map<Column, List<TableCell>> zeros = new LinkedHashMap<>();
        for (Column column : table.table().columns()) {
            if (!TOLD.contains(column.kind()) && !column.code().equals("withdrawn")) {
                zeros.put(column, read(raw.traits().zeros(), table, raw, column));
            }
        }
        zeros.forEach((column, cells) -> cells.stream()
                .findFirst()
                .ifPresent(first -> problems.add(new Problem(
                        first.sheet(),
                        first.address(),
                        column.code(),
                        Telling.alone("workbook.formula.zero"),
                        Map.of("column", column.code(), ProblemText.MORE, Integer.toString(cells.size() - 1)),
                        Problem.Severity.WARNING,
                        butFirst(cells)))));
        List<TableCell> pending = table.table().columns().stream()
                .flatMap(column -> read(raw.traits().pending(), table, raw, column).stream())
                .toList();
        pending.stream()
                .findFirst()
                .ifPresent(first -> problems.add(new Problem(
                        first.sheet(),
                        first.address(),
                        "",
                        Telling.alone("workbook.formula.pending"),
                        Map.of("text", RowReader.shown(first)),
                        Problem.Severity.WARNING,
                        butFirst(pending))));
    }

    private static List<String> butFirst(List<TableCell> cells) {
        return cells.stream().skip(1).map(TableCell::place).toList();
    }

    private static List<TableCell> read(List<TableCell> cells, OpenTable table, Table raw, Column column) {
        int position = table.columns().getOrDefault(column.code(), -1);
        return cells.stream()
                .filter(cell -> cell.column() == position && cell.row() > raw.headerRow())
                .toList();
    }
}
