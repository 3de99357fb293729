package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.workbook.EditionTable;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A form that is sent again after a restart is the same form. */
class FormFingerprintTest {
    @Test
    void the_ticked_tables_are_spelled_in_one_order_whatever_came_first() {
        List<EditionTable> all = Arrays.asList(EditionTable.values());
        var codes = new ArrayList<>(all.stream().map(EditionTable::code).toList());
        Collections.reverse(codes);
        assertEquals(all.toString(), ImportPages.tables(codes).toString());
        assertEquals("[]", ImportPages.tables(null).toString());
    }
}
