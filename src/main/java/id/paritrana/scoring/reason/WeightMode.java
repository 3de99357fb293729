package id.paritrana.scoring.reason;

import java.util.Optional;

import id.paritrana.coded.Coded;

/** How local weights are read. */
public enum WeightMode implements Coded {
    /** the weights of siblings sum to exactly 100; a share is weight / 100 */
    PERCENT,
    /** a share is weight / sum of the siblings' weights */
    RELATIVE,
    /** no shares: the contribution is weight times value, as in methods that add points */
    POINTS;

    /** The constant of that word, or empty for a word that is not one of them. */
    public static Optional<WeightMode> of(String code) {
        for (WeightMode each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
