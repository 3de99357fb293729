package id.paritrana.scoring.scheme;

import java.util.Optional;

import id.paritrana.coded.Coded;

/**
 * How a panel with fewer marks than the quorum counts. It never counts as zero: judges who are absent are not the
 * nominee's doing.
 */
public enum QuorumPolicy implements Coded {
    /** the criterion has no score, nor has anything that depends on it: the nomination is not ranked */
    NOT_RANKED,
    /** the criterion is left out, its weight goes to its siblings in proportion */
    RENORMALISE;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<QuorumPolicy> of(String code) {
        for (QuorumPolicy each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
