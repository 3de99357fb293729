package id.paritrana.workbook;

import java.util.Locale;

/** The keys of the {@code edition} table, in the order in which they are written. */
public enum EditionKey {
    CODE,
    NAME,
    KIND,
    ASSESSMENT_YEAR,
    AWARD_YEAR,
    REGION,
    PERIOD_START,
    PERIOD_END;

    /** The word in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
