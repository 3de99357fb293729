package id.paritrana.site;

import id.paritrana.coded.Dashed;

/** What takes much, or tells something to whoever asks long enough, and may be done only so often ({@code paritrana.limits}). */
public enum Often implements Dashed {
    /** Being sent to the provider. */
    SIGN_IN,
    /** Looking for a word in a list. */
    SEARCH,
    /** Files and documents that are made on demand. */
    EXPORT,
    /** Workbooks that are read, and editions that are made from others. */
    IMPORT,
    /** Rankings, what a freezing tries, calculations beside the official one, and going along the chain of the journal. */
    ANALYSIS,
    /** Asking whether a document is genuine, which everybody may. */
    CHECK;
}
