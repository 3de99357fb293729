package id.paritrana.workbook.cells;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RandomWorkbook;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;
import id.paritrana.workbook.WorkbookRow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** The fields of rows, by the columns that workbooks have. */
class RowFieldTest {
    @Test
    void every_row_has_the_columns_of_its_table_in_their_order() {
        EditionWorkbook workbook = RandomWorkbook.random(7);
        for (EditionTable table : EditionTable.values()) {
            List<String> columns = table == EditionTable.EDITION
                    ? Arrays.stream(EditionKey.values()).map(EditionKey::code).toList()
                    : table.columns().stream().map(Column::code).toList();
            for (WorkbookRow row : workbook.rows(table)) {
                List<RowField> fields = RowField.all(table, row);
                assertEquals(columns, fields.stream().map(RowField::code).toList(), table.code());
            }
        }
    }

    @Test
    void a_level_stands_in_the_column_of_the_value() {
        assertEquals("T2", value(null, "T2"));
        assertEquals(BigDecimal.TEN, value(BigDecimal.TEN, ""));
        assertNull(value(null, ""));
    }

    private static @Nullable Object value(@Nullable BigDecimal number, String level) {
        var row = new ValueRow("N1", "B1", number, level, null, null, null, null, "", ValueState.RECORDED);
        return RowField.all(EditionTable.VALUES, row).get(2).value();
    }
}
