package id.paritrana.limit;

import id.paritrana.coded.Dashed;

/**
 * Requests with a rate limit ({@code paritrana.limits}), because they are expensive or reveal something when repeated
 * often.
 */
public enum Often implements Dashed {
    /** Being sent to the provider. */
    SIGN_IN,
    /** Looking for a word in a list. */
    SEARCH,
    /** Files and documents that are made on demand. */
    EXPORT,
    /** Workbooks that are read, and editions that are made from others. */
    IMPORT,
    /** Rankings, trial runs before freezing, unofficial calculations, and checks of the journal's chain. */
    ANALYSIS,
    /** Checks whether a document is genuine, open to everybody. */
    CHECK;
}
