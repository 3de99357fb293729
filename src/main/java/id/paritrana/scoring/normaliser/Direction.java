package id.paritrana.scoring.normaliser;

import java.util.Optional;

import id.paritrana.coded.Coded;

/** Whether more is better. */
public enum Direction implements Coded {
    /** more is better */
    BENEFIT,
    /** less is better */
    COST;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<Direction> of(String code) {
        for (Direction each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
