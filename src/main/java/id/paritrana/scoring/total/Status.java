package id.paritrana.scoring.total;

import java.util.Optional;

import id.paritrana.coded.Coded;

/** Where a nomination stands after scoring. */
public enum Status implements Coded {
    /** takes a place */
    RANKED,
    /** too little or contradictory data to be given a place; listed apart with the reason */
    NOT_RANKED,
    /** a condition of the scheme is not met; listed apart with the reason */
    INELIGIBLE;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<Status> of(String code) {
        for (Status each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
