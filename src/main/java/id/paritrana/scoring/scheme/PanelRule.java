package id.paritrana.scoring.scheme;

import java.util.Optional;

import id.paritrana.coded.Coded;

/** How the marks of the seats become one panel score. */
public enum PanelRule implements Coded {
    /** for five or more marks: the mean without exactly one highest and one lowest; for fewer the plain mean */
    TRIMMED_MEAN,
    /** the plain mean */
    MEAN,
    /** the middle mark, or the mean of the two middle ones */
    MEDIAN;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<PanelRule> of(String code) {
        for (PanelRule each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
