package id.paritrana.workbook.cells;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.WorkbookRow;

/**
 * The value of a row in one column of its table, under the column's workbook name, for comparing, showing and recording
 * rows.
 *
 * @param code of the column; in the table of the edition, which has its fields below each other, the key
 * @param column null in the table of the edition
 * @param value null or an empty text where the cell is empty
 */
public record RowField(
        String code, @Nullable Column column, @Nullable Object value) {
    /** Components that share a column with another; only one of the two is filled. */
    private static final Map<EditionTable, Map<String, String>> SHARED =
            Map.of(EditionTable.VALUES, Map.of("level", "value"));

    /** The fields of a row, column by column. */
    public static List<RowField> all(EditionTable table, WorkbookRow row) {
        var fields = new LinkedHashMap<String, RowField>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            String own = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            String code = SHARED.getOrDefault(table, Map.of()).getOrDefault(own, own);
            Column column = table == EditionTable.EDITION ? null : table.column(code);
            var field = new RowField(code, column, value(component, row));
            if (field.isFilled() || !fields.containsKey(code)) {
                fields.put(code, field);
            }
        }
        return List.copyOf(fields.values());
    }

    /** Whether the column is of that kind. */
    public boolean is(Column.Kind kind) {
        return column != null && column.kind() == kind;
    }

    private boolean isFilled() {
        return value != null && !value.equals("");
    }

    private static @Nullable Object value(RecordComponent component, WorkbookRow row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
