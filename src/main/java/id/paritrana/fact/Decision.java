package id.paritrana.fact;

import id.paritrana.coded.Coded;

/** The second person's decision on a fact. */
public enum Decision implements Coded {
    /** It is so, and counts. */
    CONFIRMED,
    /** It does not count. */
    REJECTED;
}
