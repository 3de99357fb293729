package id.paritrana.workbook;

import java.util.Locale;

/** What is known of a value. */
public enum ValueState {
    /** The row holds the figure; the cell stays empty. */
    RECORDED,
    /** The criterion does not apply to this nominee, as claimed and approved. */
    NOT_APPLICABLE,
    /** The nominee did not give the figure. */
    WITHHELD;

    /** The word in the table. */
    public String code() {
        return this == RECORDED ? "" : name().toLowerCase(Locale.ROOT);
    }
}
