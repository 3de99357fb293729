package id.paritrana.scoring.reason;

import java.util.Optional;

import id.paritrana.coded.Coded;

/** How the scores of siblings become the score of their parent. Shares are the local weights over their sum. */
public enum Aggregation implements Coded {
    /** sum of share times score; the contributions of the leaves add up to the total */
    ARITHMETIC,
    /** product of score to the power of share; zero when any score is not positive */
    GEOMETRIC,
    /** one over the sum of share over score; zero when any score is not positive */
    HARMONIC,
    /** the lowest score, whatever the weights */
    MINIMUM;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<Aggregation> of(String code) {
        for (Aggregation each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
