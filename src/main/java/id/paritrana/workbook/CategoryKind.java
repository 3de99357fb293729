package id.paritrana.workbook;

import java.util.Locale;

/** What kind of nominee a category is for. */
public enum CategoryKind {
    PROVINCE,
    REGENCY_CITY,
    VILLAGE,
    LARGE,
    MEDIUM,
    PUBLIC_SERVICE,
    MICRO_SMALL,
    OTHER;

    /** The word in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
