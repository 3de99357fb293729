package id.paritrana.scoring.robustness;

/** Listens to the progress of a long analysis, and may stop it. Called by one thread at a time, not always the same. */
public interface Progress {
    /** Ignores progress and never stops the analysis. */
    Progress NONE = (analysis, done, of) -> true;

    /**
     * A part is done.
     *
     * @param analysis its name in the result tables: {@code weights, any_weights, bootstrap, stability, leave_one_out, other_rules}
     * @param done parts done, from 1
     * @param of parts in all
     * @return false to stop: the analysis then ends with {@link java.util.concurrent.CancellationException}
     */
    boolean advanced(String analysis, int done, int of);
}
