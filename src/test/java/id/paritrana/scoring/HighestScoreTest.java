package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.Range;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The highest score within a range, of every kind, against as many values of the range as it takes. */
class HighestScoreTest {
    /** The lines of the table below lie on it, and so do the ends of the ranges. */
    private static final BigDecimal STEP = new BigDecimal("0.25");

    private static final List<Range> RANGES =
            List.of(range("0", "100"), range("1", "5"), range("10", "40"), range("55", "70"), range("-20", "5"));

    private static final NormaliserKind.Parameters PARAMETERS = new NormaliserKind.Parameters(
            new BigDecimal(5),
            new BigDecimal(60),
            new BigDecimal(80),
            List.of(point("2", "30"), point("20", "90"), point("50.5", "10"), point("75", "95"), point("90", "40")));

    private static Range range(String lo, String hi) {
        return new Range(new BigDecimal(lo), new BigDecimal(hi));
    }

    private static Normaliser.Point point(String x, String score) {
        return new Normaliser.Point(new BigDecimal(x), new BigDecimal(score));
    }

    @Test
    void every_kind_tells_the_highest_score_that_a_value_in_a_range_can_get() {
        List<Normaliser> all = new ArrayList<>();
        Normaliser.kinds().forEach(kind -> all.add(kind.make(PARAMETERS)));
        all.add(new ImpliedNormaliser.Options(Map.of("A", BigDecimal.TEN)));
        for (Normaliser normaliser : all) {
            for (Direction direction : Direction.values()) {
                for (Range values : RANGES) {
                    String at = normaliser.code() + " " + direction + " " + values;
                    Optional<BigDecimal> highest = normaliser.highest(values, direction);
                    assertEquals(!normaliser.dependsOnField(), highest.isPresent(), at);
                    highest.ifPresent(score ->
                            assertEquals(0, score.compareTo(sampled(normaliser, values, direction)), at + " " + score));
                }
            }
        }
    }

    private static BigDecimal sampled(Normaliser normaliser, Range values, Direction direction) {
        BigDecimal highest = normaliser.score(values.lo(), direction, Field.EMPTY);
        for (BigDecimal value = values.lo(); values.holds(value); value = value.add(STEP)) {
            highest = highest.max(normaliser.score(value, direction, Field.EMPTY));
        }
        return highest;
    }
}
