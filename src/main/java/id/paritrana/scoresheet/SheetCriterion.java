package id.paritrana.scoresheet;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Field;
import id.paritrana.scoring.Rounding;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.Source;
import id.paritrana.scoring.WeightMode;

/**
 * A node of the scheme as a sheet shows it.
 *
 * @param depth 1 below the root
 * @param factor with which its score counts for the total
 * @param weight share of the total in per cent; where the scheme adds points, the weight of a point
 * @param scale only of a criterion that the seat marks
 */
public record SheetCriterion(
        Criterion criterion,
        int depth,
        BigDecimal factor,
        BigDecimal weight,
        @Nullable MarkScale scale) {
    static SheetCriterion of(Criterion criterion, int depth, BigDecimal factor, Scheme scheme) {
        boolean points = scheme.rules().weights() == WeightMode.POINTS;
        return new SheetCriterion(
                criterion,
                depth,
                factor,
                points ? factor : factor.movePointRight(2),
                criterion.source().kind() == Source.Kind.MARK ? MarkScale.of(criterion) : null);
    }

    public String code() {
        return criterion.code();
    }

    public String name() {
        return criterion.name();
    }

    /** What the seat has to do with it: heads others, is marked by it, or is to be read. */
    public Source.Kind kind() {
        return criterion.source().kind();
    }

    /** What the method makes of a mark, not yet rounded. */
    BigDecimal score(BigDecimal mark) {
        return criterion.normaliser().score(mark, criterion.direction(), Field.EMPTY);
    }

    /** What a score adds to the total, rounded at each stage as the method does. */
    BigDecimal contribution(BigDecimal score, Rounding rounding) {
        return Rounding.to(rounding.contribution(), factor.multiply(Rounding.to(rounding.score(), score)));
    }
}
