package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.Addend;

/**
 * A node of the scheme as a sheet shows it.
 *
 * @param weight share of the total in per cent; where the scheme adds points, the weight of a point
 * @param scale only of a criterion that the seat marks
 */
public record SheetCriterion(
        Addend addend, BigDecimal weight, @Nullable MarkScale scale) {
    static SheetCriterion of(Addend addend, WeightMode weights) {
        Criterion criterion = addend.criterion();
        return new SheetCriterion(
                addend,
                weights == WeightMode.POINTS ? addend.weight() : addend.weight().movePointRight(2),
                criterion.source().kind() == Source.Kind.MARK ? MarkScale.of(criterion) : null);
    }

    public Criterion criterion() {
        return addend.criterion();
    }

    public String code() {
        return criterion().code();
    }

    public String name() {
        return criterion().name();
    }

    /** What the seat has to do with it: heads others, is marked by it, or is to be read. */
    public Source.Kind kind() {
        return criterion().source().kind();
    }

    /** The most that a mark adds to the total. */
    BigDecimal most() {
        return addend.most(Objects.requireNonNull(scale).marks()).orElseThrow();
    }
}
