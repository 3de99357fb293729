package id.paritrana.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What taking over a workbook would change, without a database. */
class WorkbookDifferenceTest {
    private static ValueRow value(String nomination, String criterion, String value) {
        return new ValueRow(
                nomination, criterion, new BigDecimal(value), "", null, null, null, null, "", ValueState.RECORDED);
    }

    private static EditionWorkbook of(ValueRow... values) {
        return EditionWorkbook.builder()
                .values(List.of(values))
                .present(Set.of(EditionTable.VALUES))
                .build();
    }

    @Test
    void codes_that_hold_dots_do_not_run_into_each_other() {
        var stored = of(value("63", "01.1", "1"), value("63.01", "1", "2"));
        assertEquals(
                List.of(), WorkbookDifference.between(stored, stored).changes(), "the same rows are no difference");
        var given = of(value("63", "01.1", "1"), value("63.01", "1", "3"));
        var changes = WorkbookDifference.between(stored, given).of(EditionTable.VALUES, ValueRow.class);
        assertEquals(1, changes.size());
        assertEquals(List.of("63.01", "1"), changes.get(0).codes());
        assertEquals(WorkbookDifference.Kind.CHANGED, changes.get(0).kind());
        assertEquals(new BigDecimal("2"), changes.get(0).before().value());
    }

    @Test
    void a_level_is_told_by_the_column_that_workbooks_have() {
        var changed = WorkbookDifference.between(of(level("T1")), of(level("T2")));
        var told = List.of(new WorkbookDifference.ChangedField("value", "T1", "T2"));
        assertEquals(told, changed.changes().get(0).told());
        var added = WorkbookDifference.between(of(), of(level("T1")));
        assertTrue(added.changes().get(0).told().contains(new WorkbookDifference.ChangedField("value", "", "T1")));
        var counted = WorkbookDifference.between(of(value("N1", "B1", "80")), of(level("T2")));
        assertEquals(
                List.of(new WorkbookDifference.ChangedField("value", "80", "T2")),
                counted.changes().get(0).told());
    }

    private static ValueRow level(String code) {
        return new ValueRow("N1", "B1", null, code, null, null, null, null, "", ValueState.RECORDED);
    }
}
