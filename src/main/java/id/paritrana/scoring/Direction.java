package id.paritrana.scoring;

import java.util.Locale;
import java.util.Optional;

/** Whether more is better. */
public enum Direction {
    /** more is better */
    BENEFIT,
    /** less is better */
    COST;

    /** The word of the edition workbook, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

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
