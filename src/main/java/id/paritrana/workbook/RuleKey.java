package id.paritrana.workbook;

import java.util.Locale;

/** The keys of the {@code rules} table, in the order in which they are written. */
public enum RuleKey {
    WEIGHTS,
    PANEL,
    QUORUM,
    BELOW_QUORUM,
    ROUND_PANEL,
    ROUND_SCORE,
    ROUND_CONTRIBUTION,
    ROUND_TOTAL,
    TIES,
    SEED,
    DRAWS,
    WEIGHT_NOISE;

    /** The word in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
