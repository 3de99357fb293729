package id.paritrana.workbook;

import java.util.List;

import id.paritrana.tables.Canon;

/** A seat that does not judge a nomination. */
public record RecusalRow(String nomination, String seat, String reason) implements WorkbookRow {
    public RecusalRow {
        nomination = Canon.text(nomination);
        seat = Canon.text(seat);
        reason = Canon.text(reason);
    }

    @Override
    public List<String> codes() {
        return List.of(nomination, seat);
    }
}
