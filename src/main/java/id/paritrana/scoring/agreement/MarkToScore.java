package id.paritrana.scoring.agreement;

import java.math.BigDecimal;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.scheme.Criterion;

/** Converts a mark, or a mean of marks, to the score of its criterion, in doubles. */
public final class MarkToScore {
    private final Criterion criterion;
    private final Field field;
    private final Normaliser.Shape shape;
    /** The mark with score 0. */
    private final double bottom;
    /** The mark with score 100. */
    private final double top;

    /** @param field the official values of the criterion; only used when its normaliser depends on the field */
    public MarkToScore(Criterion criterion, Field field) {
        this.criterion = criterion;
        this.field = field;
        Range scale = criterion.normaliser().scale().orElse(Range.HUNDRED);
        boolean flat = scale.span().signum() == 0;
        this.shape = flat ? Normaliser.Shape.OTHER : criterion.normaliser().shape();
        boolean cost = criterion.direction() == Direction.COST;
        this.bottom = Estimate.near(cost ? scale.hi() : scale.lo());
        this.top = Estimate.near(cost ? scale.lo() : scale.hi());
    }

    public double score(double value) {
        return switch (shape) {
            case STRAIGHT -> 100 * Math.min(1, Math.max(0, (value - bottom) / (top - bottom)));
            case ITSELF -> value;
            case OTHER ->
                Estimate.near(criterion.normaliser().score(BigDecimal.valueOf(value), criterion.direction(), field));
        };
    }
}
