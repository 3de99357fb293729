package id.paritrana.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;

/**
 * Where the rows of one table stand in a file.
 *
 * @param sheet the sheet as the file names it
 * @param columns column code → position
 * @param rows row numbers in the order of the typed rows; null when the file is one that the writer would make
 */
record TablePlaces(
        String sheet,
        Map<String, Integer> columns,
        @Nullable List<Integer> rows) {

    /** The places that a table has in a file that the writer makes. */
    static TablePlaces canonical(EditionTable table) {
        Map<String, Integer> columns = new HashMap<>();
        for (Column column : table.columns()) {
            columns.put(column.code(), columns.size());
        }
        return new TablePlaces(table.code(), columns, null);
    }

    Problem problem(Finding finding) {
        Map<String, String> args = new HashMap<>(finding.args());
        if (finding.first() >= 0) {
            args.put("first", Integer.toString(row(finding.first())));
        }
        return new Problem(
                sheet,
                CellAddress.of(columns.getOrDefault(finding.column(), 0), row(finding.index())),
                finding.column(),
                finding.key(),
                args,
                finding.severity());
    }

    private int row(int index) {
        if (rows == null) {
            return index + 2;
        }
        return index < rows.size() ? rows.get(index) : 1;
    }
}
