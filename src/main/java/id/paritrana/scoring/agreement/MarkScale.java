package id.paritrana.scoring.agreement;

import java.math.BigDecimal;

import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Field;
import id.paritrana.scoring.Normaliser;

/** From a mark, or a mean of marks, to the score of its criterion, in doubles. */
public final class MarkScale {
    private final Criterion criterion;
    private final Field field;
    private final boolean straight;
    private final double lo;
    private final double hi;

    /** @param field the official values of the criterion; only looked at when its normaliser depends on the field */
    public MarkScale(Criterion criterion, Field field) {
        this.criterion = criterion;
        this.field = field;
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = BigDecimal.ZERO;
        if (criterion.normaliser() instanceof Normaliser.Rubric rubric) {
            from = rubric.lo();
            to = rubric.hi();
        } else if (criterion.normaliser() instanceof Normaliser.Goalposts posts) {
            from = posts.lo();
            to = posts.hi();
        }
        this.straight = from.compareTo(to) != 0;
        boolean cost = criterion.direction() == Direction.COST;
        this.lo = Estimate.near(cost ? to : from);
        this.hi = Estimate.near(cost ? from : to);
    }

    public double score(double value) {
        if (straight) {
            return 100 * Math.min(1, Math.max(0, (value - lo) / (hi - lo)));
        }
        if (criterion.normaliser() instanceof Normaliser.None) {
            return value;
        }
        return Estimate.near(criterion.normaliser().score(BigDecimal.valueOf(value), criterion.direction(), field));
    }
}
