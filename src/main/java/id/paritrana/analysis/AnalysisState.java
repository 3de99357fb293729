package id.paritrana.analysis;

import id.paritrana.coded.Coded;

/** Where an analysis stands. WAITING → RUNNING → DONE or FAILED; a later run of the category cancels what is not done. */
public enum AnalysisState implements Coded {
    WAITING,
    /** a worker has claimed it; one whose heartbeat has stopped may be claimed again */
    RUNNING,
    /** the result is kept and final */
    DONE,
    /** it broke, or its workers died too often; an officer may ask for it again */
    FAILED,
    /** a later run of the category took its place */
    CANCELLED;

    /** Whether it may be asked for once more. */
    boolean mayBeAskedAgain() {
        return this == FAILED || this == CANCELLED;
    }

    boolean unfinished() {
        return this == WAITING || this == RUNNING;
    }
}
