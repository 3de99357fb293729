package id.paritrana.scoring.reason;

import java.util.Optional;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.scheme.QuorumPolicy;

/** How a missing value counts; for missing marks see {@link QuorumPolicy}. A value is never imputed. */
public enum MissingPolicy implements Coded {
    /** counts as score 0 with its full weight */
    ZERO,
    /** is left out, its weight goes to its siblings in proportion */
    RENORMALISE,
    /** makes the nomination ineligible */
    INELIGIBLE;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<MissingPolicy> of(String code) {
        for (MissingPolicy each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
