package id.paritrana.workbook;

import id.paritrana.tables.Telling;

/**
 * References to codes that no row defines. One row mends all that refer to the same code; different codes of a column, where they are many,
 * are one mistake, such as names in the place of codes.
 */
public final class UnknownCodes {
    public static final Telling NOMINATION = unknown("workbook.nomination.unknown");
    public static final Telling CATEGORY = unknown("workbook.category.unknown");
    public static final Telling CRITERION = unknown("workbook.criterion.unknown");
    public static final Telling SEAT = unknown("workbook.seat.unknown");

    private UnknownCodes() {}

    private static Telling unknown(String key) {
        return Telling.oncePer(key, "code").thenPerColumn().ifMany();
    }
}
