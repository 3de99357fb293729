package id.paritrana.scoring;

import java.util.List;

/**
 * What is wrong with a ballot under a scheme. The {@link Scorer} has a defined result for all of it; this names it beforehand, for those who
 * can correct it.
 */
public final class BallotCheck {

    private BallotCheck() {}

    /** All problems, errors and warnings, in the order of entry codes and then of the scheme. */
    public static List<Problem> problems(Scheme scheme, Ballot ballot) {
        throw new UnsupportedOperationException();
    }
}
