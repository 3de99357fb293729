package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.List;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/** The mark of one seat for one criterion of one nomination. */
public record MarkRow(String nomination, String criterion, String seat, BigDecimal mark, String comment)
        implements WorkbookRow {
    public MarkRow {
        nomination = Canon.text(nomination);
        criterion = Canon.text(criterion);
        seat = Canon.text(seat);
        mark = DecimalText.canonical(mark);
        comment = Canon.text(comment);
    }

    @Override
    public List<String> codes() {
        return List.of(nomination, criterion, seat);
    }
}
