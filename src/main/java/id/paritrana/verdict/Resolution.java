package id.paritrana.verdict;

import org.jspecify.annotations.Nullable;

/**
 * How a plenary came to its decision.
 *
 * @param way {@link #CONSENSUS}, {@link #VOTE}, or empty where it is not on record
 * @param votes where it was put to a vote
 * @param dissent what was said against the decision, by whom; empty where nothing was
 */
public record Resolution(String way, @Nullable Votes votes, String dissent) {
    public static final String CONSENSUS = "consensus";
    public static final String VOTE = "vote";

    /** What the minutes say that the plenary decides besides, as they say it; whoever pronounces reads it before. */
    public static final String ONWARD = "Mengusulkan peringkat 1 ke penilaian tingkat nasional.";

    /** Of a verdict from before it was written down. */
    public static final Resolution UNKNOWN = new Resolution("", null, "");

    /** Votes of those who were present. */
    public record Votes(int inFavour, int against, int abstained) {
        public int all() {
            return inFavour + against + abstained;
        }
    }
}
