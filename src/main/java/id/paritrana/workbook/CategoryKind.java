package id.paritrana.workbook;

import id.paritrana.coded.Coded;

/** The kind of nominee that a category is for. */
public enum CategoryKind implements Coded {
    PROVINCE,
    REGENCY_CITY,
    VILLAGE,
    LARGE,
    MEDIUM,
    PUBLIC_SERVICE,
    MICRO_SMALL,
    OTHER;
}
