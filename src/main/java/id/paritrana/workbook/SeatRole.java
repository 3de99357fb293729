package id.paritrana.workbook;

import id.paritrana.coded.Coded;

/** The role of a seat in the committee. */
public enum SeatRole implements Coded {
    CHAIR,
    SECRETARY,
    MEMBER;
}
