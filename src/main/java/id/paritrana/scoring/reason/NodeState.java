package id.paritrana.scoring.reason;

import java.util.Optional;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.scheme.QuorumPolicy;

/** What is known about one criterion of one nomination. None of these is a zero by accident. */
public enum NodeState implements Coded {
    /** has a score of its own */
    SCORED,
    /** does not apply; its weight went to its siblings */
    NOT_APPLICABLE,
    /** nothing was recorded */
    MISSING,
    /** the nominee did not give the figure; treated as missing */
    WITHHELD,
    /**
     * fewer seats than the quorum marked it, perhaps none, or it depends on such a criterion; {@link QuorumPolicy}
     * decides
     */
    BELOW_QUORUM,
    /** the data contradict themselves (a division by zero, an unknown option); treated as missing, and the nomination is not ranked */
    DATA_ERROR;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<NodeState> of(String code) {
        for (NodeState each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether the missing policy of the criterion decides: data are missing, rather than marks. */
    public boolean lacksData() {
        return this == MISSING || this == WITHHELD || this == DATA_ERROR;
    }
}
