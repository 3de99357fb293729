package id.paritrana.workbook;

import id.paritrana.tables.Canon;

/** A seat that does not judge a nomination. */
public record RecusalRow(String nomination, String seat, String reason) {
    public RecusalRow {
        nomination = Canon.text(nomination);
        seat = Canon.text(seat);
        reason = Canon.text(reason);
    }
}
