package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.ScoreReason;

/** A numerator over a denominator, or the quotient alone where the parts are not known. */
final class RatioSource implements LeafSource {
    private static final Range SHARE = new Range(BigDecimal.ZERO, BigDecimal.ONE);
    private static final BigDecimal EXAMPLE_BASE = BigDecimal.valueOf(10_000);

    @Override
    public SourceForm form() {
        return SourceForm.PARTS;
    }

    @Override
    public Range usualScale() {
        return SHARE;
    }

    @Override
    public LeafValue read(LeafInput input) {
        Datum datum = input.datum();
        if (datum == null) {
            return LeafValue.without(NodeState.MISSING);
        }
        BigDecimal numerator = datum.numerator();
        BigDecimal denominator = datum.denominator();
        BigDecimal ratio = datum.value();
        if (numerator != null && denominator != null) {
            if (!Decimals.fits(numerator) || !Decimals.fits(denominator)) {
                return LeafValue.without(NodeState.DATA_ERROR);
            }
            if (denominator.signum() == 0 && numerator.signum() == 0) {
                return LeafValue.without(NodeState.NOT_APPLICABLE);
            }
            if (denominator.signum() <= 0) {
                return LeafValue.without(NodeState.DATA_ERROR);
            }
            ratio = numerator.divide(denominator, MathContext.DECIMAL128);
        }
        if (ratio == null) {
            return LeafValue.without(NodeState.MISSING);
        }
        if (numerator == null && !Decimals.fits(ratio)) {
            return LeafValue.without(NodeState.DATA_ERROR);
        }
        return ratio.compareTo(BigDecimal.ONE) > 0
                ? new LeafValue(NodeState.SCORED, ratio, Set.of(Warning.RATIO_ABOVE_ONE), List.of())
                : LeafValue.of(ratio);
    }

    @Override
    public Figure figure(LeafInput input) {
        Datum datum = input.presentDatum();
        if (datum.numerator() == null || datum.denominator() == null) {
            return input.recorded(RecordedReason.Part.VALUE, datum.value());
        }
        return Figure.of(
                new ScoreReason.RatioOf(),
                input.recorded(RecordedReason.Part.NUMERATOR, datum.numerator(), Datum.Share::numerator),
                input.recorded(RecordedReason.Part.DENOMINATOR, datum.denominator(), Datum.Share::denominator));
    }

    /** So many of ten thousand. */
    @Override
    public LeafExample example(Criterion leaf, List<String> seats) {
        BigDecimal part =
                EXAMPLE_BASE.multiply(leaf.normaliser().middle(usualScale())).setScale(0, RoundingMode.HALF_UP);
        return LeafExample.of(Datum.ratio(part, EXAMPLE_BASE));
    }
}
