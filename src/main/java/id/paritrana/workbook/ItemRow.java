package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/**
 * One item of a checklist.
 *
 * @param accepted null while undecided
 * @param weight relative to the other items; 1 when the table leaves it empty
 */
public record ItemRow(
        String nomination,
        String criterion,
        String item,
        @Nullable Boolean accepted,
        boolean mandatory,
        BigDecimal weight)
        implements WorkbookRow {
    public ItemRow {
        nomination = Canon.text(nomination);
        criterion = Canon.text(criterion);
        item = Canon.text(item);
        weight = DecimalText.canonical(weight);
    }

    @Override
    public List<String> codes() {
        return List.of(nomination, criterion, item);
    }
}
