package id.paritrana.committee;

import java.util.Locale;

/** What a member has just done, as the task list says it. */
public enum TaskDone {
    SAVED,
    FILED,
    RECUSED,
    /** and a panel can no longer have its quorum */
    RECUSED_QUORUM;

    /** As addresses have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
