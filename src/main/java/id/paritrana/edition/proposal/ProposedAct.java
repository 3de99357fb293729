package id.paritrana.edition.proposal;

import id.paritrana.coded.Dashed;

/** An act on an edition that one person proposes and another confirms. */
public enum ProposedAct implements Dashed {
    NOMINATION_ADDED(true),
    NOMINATION_WITHDRAWN(true),
    SCHEME_UNFROZEN(true),
    HOLDER_APPOINTED(false),
    HOLDER_ENDED(false),
    ACCOUNT_BOUND(false),
    SHEET_REOPENED(true),
    SCORING_CLOSED(true),
    VALUE_CORRECTED(true),
    COVERAGE_CORRECTED(true),
    FACT_CORRECTED(true),
    RANKING_RERUN(true),
    RECUSAL_LIFTED(true),
    QUORUM_CHANGED(true);

    private final boolean extraordinary;

    ProposedAct(boolean extraordinary) {
        this.extraordinary = extraordinary;
    }

    /** Whether the ranking and the minutes say that it was done: it is not part of every award. */
    boolean extraordinary() {
        return extraordinary;
    }

    /** Whether it is about who holds a seat: several of those are confirmed in one press. */
    public boolean ofHolders() {
        return this == HOLDER_APPOINTED || this == HOLDER_ENDED || this == ACCOUNT_BOUND;
    }

    /**
     * Whether it changes what a ranking is computed from, also after it was computed: none is computed and no verdict pronounced while
     * one waits. The database asks the same by {@code changes_waiting}.
     */
    public boolean changesFigures() {
        return this == VALUE_CORRECTED || this == COVERAGE_CORRECTED || this == FACT_CORRECTED;
    }
}
