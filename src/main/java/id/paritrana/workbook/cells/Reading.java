package id.paritrana.workbook.cells;

import java.util.List;
import java.util.Map;

import id.paritrana.tables.Problem;
import id.paritrana.tables.TableSet;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.WorkbookRow;

/**
 * The outcome of reading a file: its rows as far as they were understood, and all its problems.
 *
 * @param source the tables as they are in the file; empty when the file was refused
 * @param problems all of them, in the order of tables and rows, each that one act mends once
 * @param alike further cells with a problem that is told at another one, each with its own
 * @param marked rows that are not in the workbook because they are to be deleted
 * @param cells where each row of the workbook came from
 */
public record Reading(
        EditionWorkbook workbook,
        TableSet source,
        List<Problem> problems,
        List<Problem> alike,
        Map<EditionTable, List<WorkbookRow>> marked,
        RowCells cells) {
    public Reading {
        problems = List.copyOf(problems);
        alike = List.copyOf(alike);
        marked = Map.copyOf(marked);
    }

    /** A reading in which no problem stands for others. */
    public Reading(
            EditionWorkbook workbook,
            TableSet source,
            List<Problem> problems,
            Map<EditionTable, List<WorkbookRow>> marked,
            RowCells cells) {
        this(workbook, source, problems, List.of(), marked, cells);
    }

    /** Whether the workbook may be used: warnings do not stop it. */
    public boolean isUsable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }
}
