package id.paritrana.site;

import id.paritrana.coded.Coded;

/** The sign before a word of state; its shape is distinct even without colour. */
public enum Sign implements Coded {
    /** An empty pillar: nothing is there yet. */
    NONE,
    /** A pillar half full: begun. */
    HALF,
    /** A full pillar: all is there. */
    FULL,
    /** A tick: over and done. */
    DONE,
    /** A triangle: a person has to check or act. */
    WAIT,
    /** An exclamation mark: it holds up something else. */
    STOP,
    /** A pillar crossed out: it does not take part. */
    OFF;
}
