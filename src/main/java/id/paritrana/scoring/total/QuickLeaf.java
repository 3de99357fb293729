package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.Optional;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.LeafValue;
import id.paritrana.scoring.scheme.Source;

/**
 * A leaf of {@link QuickTotals} with its constants. {@code lo} and {@code hi} are in units of 10^−scale, {@code weight}
 * in units of 10^−weightDigits, cut off.
 *
 * @param index of its node in the plan
 * @param linear whether the normaliser is goalposts of one kind or another; otherwise lo, hi and scale mean nothing
 * @param slack whether digits of the weight were cut off
 * @param unit the product of a score and a weight that is one unit of the contribution
 * @param least the least score that passes the gate
 */
record QuickLeaf(
        int index,
        Criterion criterion,
        boolean linear,
        boolean cost,
        long lo,
        long hi,
        int scale,
        int scoreScale,
        int contributionScale,
        BigDecimal fullWeight,
        long weight,
        boolean slack,
        long unit,
        long least) {

    /** The most decimals of a score or contribution for which the products fit. */
    static final int FINEST = 6;

    /** There is no score and that counts as zero. */
    static final long MISSING = -1;

    /** Digits of a score before the point; a score of a thousand or more is left to {@link Evaluation}. */
    private static final int WHOLE = 3;

    static QuickLeaf of(Plan.Node node, int scoreScale, int contributionScale) {
        Criterion criterion = node.criterion();
        int weightDigits = Units.DIGITS - WHOLE - scoreScale;
        BigDecimal shifted = node.weight().movePointRight(weightDigits);
        long weight = shifted.longValue();
        boolean slack = shifted.compareTo(BigDecimal.valueOf(weight)) != 0;
        Optional<Range> posts = criterion.normaliser().scale();
        boolean straight = criterion.normaliser().shape() == Normaliser.Shape.STRAIGHT;
        boolean linear = false;
        long lo = 0;
        long hi = 0;
        int scale = 0;
        if (straight && posts.isPresent() && criterion.source() != Source.RATIO) {
            BigDecimal from = posts.get().lo();
            BigDecimal to = posts.get().hi();
            scale = Math.max(0, Math.max(from.scale(), to.scale()));
            lo = Units.of(from, scale);
            hi = Units.of(to, scale);
            linear = lo != Units.NONE && hi != Units.NONE;
        }
        return new QuickLeaf(
                node.index(),
                criterion,
                linear,
                criterion.direction() == Direction.COST,
                lo,
                hi,
                scale,
                scoreScale,
                contributionScale,
                node.weight(),
                weight,
                slack,
                Units.TENS[weightDigits + scoreScale - contributionScale],
                Units.atLeast(criterion.gate(), scoreScale));
    }

    /** The rounded score in its units; MISSING, or {@link Units#NONE} for a score that is left to {@link Evaluation}. */
    long score(Entry entry, LeafReader reader) {
        BigDecimal value;
        if (criterion.source() == Source.NUMBER) {
            Datum datum = entry.data().get(criterion.code());
            if (datum != null && datum.state() == Datum.State.NOT_APPLICABLE) {
                return Units.NONE;
            }
            value = datum == null || datum.state() == Datum.State.WITHHELD ? null : datum.value();
        } else {
            LeafValue reading = reader.read(entry, criterion);
            boolean odd =
                    switch (reading.state()) {
                        case NOT_APPLICABLE, DATA_ERROR, BELOW_QUORUM -> true;
                        case SCORED, MISSING, WITHHELD -> false;
                    };
            if (odd || !reading.refused().isEmpty()) {
                return Units.NONE;
            }
            value = reading.value();
        }
        if (value == null) {
            return absent();
        }
        return score(value);
    }

    private long absent() {
        return criterion.missing() == MissingPolicy.ZERO && least == 0 ? MISSING : Units.NONE;
    }

    private long score(BigDecimal value) {
        long quick = linear ? between(value) : Units.NONE;
        long score = quick == Units.NONE ? exact(value) : quick;
        return score < least ? Units.NONE : score;
    }

    private long exact(BigDecimal value) {
        if (!Decimals.fits(value)) {
            return Units.NONE;
        }
        BigDecimal score = criterion.normaliser().score(value, criterion.direction(), Field.EMPTY);
        long units = Units.of(Rounding.to(scoreScale, score), scoreScale);
        return units < 0 || units > Units.TENS[WHOLE + scoreScale] ? Units.NONE : units;
    }

    private long between(BigDecimal value) {
        int common = Math.max(scale, value.scale());
        int more = common - scale;
        long x = Units.of(value, common);
        if (x == Units.NONE || more > Units.DIGITS) {
            return Units.NONE;
        }
        long top = Units.TENS[Units.DIGITS] / Units.TENS[more];
        if (Math.abs(lo) > top || Math.abs(hi) > top) {
            return Units.NONE;
        }
        long from = lo * Units.TENS[more];
        long to = hi * Units.TENS[more];
        long gone = cost ? to - x : x - from;
        long whole = to - from;
        if (gone <= 0) {
            return 0;
        }
        long hundred = Units.TENS[2 + scoreScale];
        if (gone >= whole) {
            return hundred;
        }
        return gone > Units.TENS[Units.DIGITS] / hundred ? Units.NONE : Units.halfUp(gone * hundred, whole);
    }

    /** The rounded contribution in its units; computed with decimals where the digits cut off the weight could change it. */
    long contribution(long score) {
        long product = score * weight;
        long contribution = Units.halfUp(product, unit);
        if (!slack || Units.halfUp(product + score, unit) == contribution) {
            return contribution;
        }
        BigDecimal exact = BigDecimal.valueOf(score, scoreScale).multiply(fullWeight, Decimals.EXACT);
        return Rounding.to(contributionScale, exact)
                .scaleByPowerOfTen(contributionScale)
                .longValue();
    }
}
