package id.paritrana.scoring;

import java.util.Locale;
import java.util.Optional;

/** Where the value of a criterion comes from. */
public enum Source {
    /** not a leaf: the score is made of the children's scores */
    AGGREGATE,
    /** a numerator over a denominator */
    RATIO,
    /** one recorded figure */
    NUMBER,
    /** items that are accepted or not */
    CHECKLIST,
    /** one of several named options */
    CHOICE,
    /** one mark by each seat of the committee */
    PANEL;

    /** The word of the edition workbook, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<Source> of(String code) {
        for (Source each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
