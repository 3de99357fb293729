package id.paritrana.site;

import id.paritrana.coded.Coded;

/** The sign before the word for how something stands; its shape tells it apart also without colours. */
public enum Sign implements Coded {
    /** An empty pillar: nothing is there yet. */
    NONE,
    /** A pillar half full: begun. */
    HALF,
    /** A full pillar: all is there. */
    FULL,
    /** A tick: over and done. */
    DONE,
    /** A triangle: somebody has to look or do. */
    WAIT,
    /** An exclamation mark: it holds up something else. */
    STOP,
    /** A pillar crossed out: it does not take part. */
    OFF;
}
