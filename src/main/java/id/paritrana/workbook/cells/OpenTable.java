package id.paritrana.workbook.cells;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
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
        return new ColumnTitles(table, raw, problems).open(source);
    }

    /** Whether it was read from a comma-separated file, as all its cells were. */
    public boolean isPartedByCommas() {
        return rows.stream()
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.form() == CellForm.POINT_TEXT);
    }

    /**
     * The rows in which any known column is filled, read lazily. An unchanged example of the template is skipped; other
     * data under its remark is a problem, so that it is never skipped by mistake. A setting without a value has its
     * default.
     */
    public Iterable<RowReader> readers(List<Problem> problems) {
        BitSet known = positions(columns);
        NoteRows notes = new NoteRows(table, columns);
        return () -> rows.stream()
                .filter(row -> isFilled(row, known))
                .map(row -> new RowReader(table, sheet, columns, row, problems))
                .filter(row -> isData(row, notes, problems))
                .iterator();
    }

    private boolean isData(RowReader row, NoteRows notes, List<Problem> problems) {
        if (RowsInCells.isReported(table, columns, row, problems)) {
            return false;
        }
        TableCell remark = row.at(remarks);
        if (!ExampleRow.isCalled(remark)) {
            return !isUnset(row) && !notes.isOne(row, problems);
        }
        if (!ExampleRow.is(table, row)) {
            problems.add(Problem.error(remark, "", Telling.alone("workbook.row.example-changed"), Map.of()));
        }
        return false;
    }

    /** Doubts a row that looks like a sum or a note, but is read. */
    public void doubtful(RowReader row, List<Problem> problems) {
        new NoteRows(table, columns).doubt(row, problems);
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

    static BitSet positions(Map<String, Integer> columns) {
        BitSet positions = new BitSet();
        columns.values().forEach(positions::set);
        return positions;
    }
}
