package id.paritrana.committee;

import id.paritrana.coded.Dashed;

/** What a member has just done, as the task list says it. */
public enum TaskDone implements Dashed {
    SAVED,
    FILED,
    RECUSED,
    /** and a panel can no longer have its quorum */
    RECUSED_QUORUM;
}
