package id.paritrana.scoring;

import java.util.Locale;
import java.util.Optional;

/** A doubt about one criterion's value that does not change its score. */
public enum Warning {
    /** the numerator exceeds the denominator */
    RATIO_ABOVE_ONE,
    /** all nominations have the same value, so a normaliser that depends on the field cannot tell them apart */
    CONSTANT_FIELD;

    /** The word of the edition workbook, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

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
