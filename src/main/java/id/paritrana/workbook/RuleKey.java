package id.paritrana.workbook;

import id.paritrana.coded.Coded;

/** The keys of the {@code rules} table, in the order in which they are written. */
public enum RuleKey implements Coded {
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
}
