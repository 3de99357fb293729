package id.paritrana.workbook.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;

/**
 * The positions of one table's rows in a file.
 *
 * @param sheet the sheet as the file names it
 * @param columns column code → position
 * @param rows row numbers in the order of the typed rows; null for the layout of our own writer
 */
public record TablePlaces(
        String sheet,
        Map<String, Integer> columns,
        @Nullable List<Integer> rows) {

    /** The positions of a table in a file of our own writer. */
    public static TablePlaces canonical(EditionTable table) {
        Map<String, Integer> columns = new HashMap<>();
        for (Column column : table.columns()) {
            columns.put(column.code(), columns.size());
        }
        return new TablePlaces(table.code(), columns, null);
    }

    public Problem problem(Finding finding) {
        Map<String, String> args = new HashMap<>(finding.args());
        if (finding.first() >= 0) {
            args.put("first", Integer.toString(row(finding.first())));
        }
        return new Problem(sheet, cell(finding), finding.column(), finding.told(), args, finding.severity());
    }

    /** The place of a finding alone. */
    public String place(Finding finding) {
        return sheet + "!" + cell(finding);
    }

    private String cell(Finding finding) {
        return CellAddress.of(columns.getOrDefault(finding.column(), 0), row(finding.index()));
    }

    private int row(int index) {
        if (rows == null) {
            return index + 2;
        }
        return index < rows.size() ? rows.get(index) : 1;
    }
}
