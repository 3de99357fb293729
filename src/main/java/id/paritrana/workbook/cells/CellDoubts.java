package id.paritrana.workbook.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.tables.CellForm;
import id.paritrana.tables.CellNote;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.ProblemText;

/**
 * Warnings about cells that are read although something about them says otherwise: a note on the cell, or letters that
 * nobody sees. Each is told once for the table, at the first such cell.
 */
final class CellDoubts {
    private static final int MOST_PLACES = 5;

    private final OpenTable table;
    private final List<Problem> problems;
    private final Map<Integer, TableRow> rows = new HashMap<>();

    private CellDoubts(OpenTable table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    static void of(OpenTable table, Table raw, List<Problem> problems) {
        if (raw.traits().notes().isEmpty() && raw.traits().unseen().isEmpty()) {
            return;
        }
        CellDoubts doubts = new CellDoubts(table, problems);
        doubts.readRows();
        doubts.notes(raw.traits().notes());
        List<TableCell> unseen =
                raw.traits().unseen().stream().filter(doubts::isRead).toList();
        if (!unseen.isEmpty()) {
            doubts.told(unseen, Telling.alone("workbook.cell.white"), Map.of("text", RowReader.shown(unseen.get(0))));
        }
    }

    /** The rows that are data; an example of the template, a sum or a remark is none. */
    private void readRows() {
        Set<Integer> read = new HashSet<>();
        table.readers(new ArrayList<>()).forEach(row -> read.add(row.number()));
        table.rows().stream().filter(row -> read.contains(row.number())).forEach(row -> rows.put(row.number(), row));
    }

    private boolean isRead(TableCell cell) {
        return rows.containsKey(cell.row()) && table.columns().containsValue(cell.column());
    }

    private void notes(List<CellNote> notes) {
        Map<TableCell, String> said = new LinkedHashMap<>();
        for (CellNote note : notes) {
            TableRow row = rows.get(note.row());
            if (row != null && note.column() < row.cells().size()) {
                TableCell cell = row.cells().get(note.column());
                if (!cell.isEmpty() && isRead(cell)) {
                    said.put(
                            cell,
                            RowReader.shown(new TableCell(
                                    cell.sheet(), cell.column(), cell.row(), note.text(), CellForm.TEXT)));
                }
            }
        }
        List<TableCell> cells = said.keySet().stream()
                .sorted(Comparator.comparingInt(TableCell::row).thenComparingInt(TableCell::column))
                .toList();
        if (!cells.isEmpty()) {
            TableCell first = cells.get(0);
            told(
                    cells,
                    Telling.alone("workbook.cell.note"),
                    Map.of("note", said.getOrDefault(first, ""), "text", RowReader.shown(first)));
        }
    }

    private void told(List<TableCell> cells, Telling telling, Map<String, String> args) {
        TableCell first = cells.get(0);
        Problem doubt = new Problem(first.sheet(), first.address(), "", telling, args, Problem.Severity.WARNING)
                .with(ProblemText.MORE, Integer.toString(cells.size() - 1))
                .with(cells.stream()
                        .skip(1)
                        .map(cell -> cell.sheet() + "!" + cell.address())
                        .toList());
        String others = cells.stream()
                .skip(1)
                .limit(MOST_PLACES)
                .map(TableCell::address)
                .collect(Collectors.joining(", "));
        problems.add(others.isEmpty() ? doubt : doubt.with(ProblemText.OTHERS, others));
    }
}
