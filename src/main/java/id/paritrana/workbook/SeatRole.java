package id.paritrana.workbook;

import java.util.Locale;

/** The role of a seat in the committee. */
public enum SeatRole {
    CHAIR,
    SECRETARY,
    MEMBER;

    /** The word in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
