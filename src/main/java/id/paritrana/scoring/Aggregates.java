package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** From the scores of siblings to the score of their parent. */
final class Aggregates {

    private Aggregates() {}

    /** The aggregate of the scores that are there, each with its share; at least one is. */
    static BigDecimal score(Aggregation aggregation, List<BigDecimal> shares, List<@Nullable BigDecimal> scores) {
        throw new UnsupportedOperationException();
    }
}
