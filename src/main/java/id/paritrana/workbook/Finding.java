package id.paritrana.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;

/**
 * A breach of a rule among the rows of an edition, not yet tied to a cell.
 *
 * @param index of the row in its list, from 0; for {@code edition} the position of its key
 * @param told in which sentence, and as one with which others
 * @param first index of an earlier row that this one collides with; -1 when there is none
 * @param elsewhere the same said of other rows that have a part in it; where the row itself is of no file, it is told of one of these
 */
public record Finding(
        EditionTable table,
        int index,
        String column,
        Telling told,
        Map<String, String> args,
        Problem.Severity severity,
        int first,
        List<Finding> elsewhere) {

    public Finding(
            EditionTable table,
            int index,
            String column,
            Telling told,
            Map<String, String> args,
            Problem.Severity severity,
            int first) {
        this(table, index, column, told, args, severity, first, List.of());
    }

    /** Message key of the sentence. */
    public String key() {
        return told.key();
    }

    /** Whether it is told in this sentence. */
    public boolean is(Telling other) {
        return told.key().equals(other.key());
    }

    /** This finding with the other rows of which it can be told; the list may still grow. */
    public Finding or(List<Finding> others) {
        return new Finding(table, index, column, told, args, severity, first, others);
    }

    /** This finding with one more argument. */
    public Finding with(String argument, String text) {
        Map<String, String> more = new HashMap<>(args);
        more.put(argument, text);
        return new Finding(table, index, column, told, more, severity, first, elsewhere);
    }

    /** The same, said of another row of the table. */
    public Finding at(int row) {
        return at(row, args);
    }

    /** The same, said of another row of the table in its own words. */
    public Finding at(int row, Map<String, String> words) {
        return new Finding(table, row, column, told, words, severity, -1);
    }

    public static Finding error(EditionTable table, int index, String column, Telling told, Map<String, String> args) {
        return new Finding(table, index, column, told, args, Problem.Severity.ERROR, -1);
    }

    public static Finding warning(
            EditionTable table, int index, String column, Telling told, Map<String, String> args) {
        return new Finding(table, index, column, told, args, Problem.Severity.WARNING, -1);
    }

    /** A finding about a duplicate row. */
    public static Finding twice(EditionTable table, int index, int first, List<String> codes) {
        return new Finding(
                table,
                index,
                table.columns().get(0).code(),
                Telling.alone("workbook.row.twice"),
                Map.of("codes", String.join(" + ", codes)),
                Problem.Severity.ERROR,
                first);
    }
}
