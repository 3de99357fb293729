package id.paritrana.scoring;

import java.util.List;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.normaliser.Flaw;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.SchemeCheck;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Scoring;

/**
 * Scores and ranks a category: a pure function of scheme and ballot.
 *
 * <p>Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008); UNDP, HDR technical notes; ISU Judging System.
 */
public final class Scorer {

    private Scorer() {}

    /**
     * Scores every entry and ranks them.
     *
     * @throws IllegalArgumentException when {@link SchemeCheck} finds an error in the scheme; the message names the problems
     */
    public static CategoryResult score(Scheme scheme, Ballot ballot) {
        return score(scheme, ballot, 0);
    }

    /**
     * Scores every entry and ranks them.
     *
     * @param prizePlaces how many places carry a prize, to flag a shared place at that cut; 0 when not known
     * @throws IllegalArgumentException when {@link SchemeCheck} finds an error in the scheme; the message names the problems
     */
    public static CategoryResult score(Scheme scheme, Ballot ballot, int prizePlaces) {
        List<Flaw> errors = SchemeCheck.errors(scheme);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "the scheme of " + scheme.category() + " cannot be scored until this is mended: " + errors);
        }
        List<ScoreReport> reports = new Scoring(scheme, ballot).reports();
        return new CategoryResult(scheme, ballot, reports, Ranker.rank(scheme, ballot, reports, prizePlaces));
    }
}
