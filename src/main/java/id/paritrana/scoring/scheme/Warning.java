package id.paritrana.scoring.scheme;

import java.util.Optional;

import id.paritrana.coded.Coded;

/** A doubt about one criterion's value that does not change its score. */
public enum Warning implements Coded {
    /** the numerator exceeds the denominator */
    RATIO_ABOVE_ONE,
    /** all nominations have the same value, so a normaliser that depends on the field cannot tell them apart */
    CONSTANT_FIELD;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<Warning> of(String code) {
        for (Warning each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
