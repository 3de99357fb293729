package id.paritrana.workbook;

import java.util.List;
import java.util.Map;

import id.paritrana.tables.Problem;

/**
 * A breach of a rule among the rows of an edition, not yet tied to a cell.
 *
 * @param index of the row in its list, from 0; for {@code edition} the position of its key
 * @param first index of an earlier row that this one collides with; -1 when there is none
 */
record Finding(
        EditionTable table,
        int index,
        String column,
        String key,
        Map<String, String> args,
        Problem.Severity severity,
        int first) {

    static Finding error(EditionTable table, int index, String column, String key, Map<String, String> args) {
        return new Finding(table, index, column, key, args, Problem.Severity.ERROR, -1);
    }

    static Finding warning(EditionTable table, int index, String column, String key, Map<String, String> args) {
        return new Finding(table, index, column, key, args, Problem.Severity.WARNING, -1);
    }

    /** A finding about a duplicate row. */
    static Finding twice(EditionTable table, int index, int first, List<String> codes) {
        return new Finding(
                table,
                index,
                table.columns().get(0).code(),
                "workbook.row.twice",
                Map.of("codes", String.join(" + ", codes)),
                Problem.Severity.ERROR,
                first);
    }
}
