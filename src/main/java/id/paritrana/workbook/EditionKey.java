package id.paritrana.workbook;

import id.paritrana.coded.Coded;

/** The keys of the {@code edition} table, in the order in which they are written. */
public enum EditionKey implements Coded {
    CODE,
    NAME,
    KIND,
    ASSESSMENT_YEAR,
    AWARD_YEAR,
    REGION,
    PERIOD_START,
    PERIOD_END;
}
