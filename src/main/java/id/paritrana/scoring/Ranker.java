package id.paritrana.scoring;

import java.util.List;

/** Puts scored entries in order: descending on the rounded total, standard competition ranking, ties by the chain of the rules. */
public final class Ranker {

    private Ranker() {}

    /**
     * The places of those entries.
     *
     * @param reports of one scheme and ballot, in any order
     * @param prizePlaces how many places carry a prize; 0 when not known
     */
    public static Ranking rank(Scheme scheme, Ballot ballot, List<ScoreReport> reports, int prizePlaces) {
        throw new UnsupportedOperationException();
    }
}
