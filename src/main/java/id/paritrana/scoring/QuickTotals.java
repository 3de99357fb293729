package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The total of an entry that has every score, in a scheme that only adds up: the same number as {@link Evaluation} makes, in whole
 * {@code long} units of the rounding stages instead of decimals. Where a number does not fit it gives up and {@link Evaluation} does the
 * work.
 */
final class QuickTotals {

    private static final long NONE = Long.MIN_VALUE;
    private static final int DIGITS = 18;
    private static final long[] TENS = new long[DIGITS + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private final QuickLeaf[] leaves;
    private final LeafReader reader;
    private final int scoreScale;
    private final int contributionScale;
    private final int totalScale;
    private final long least;

    private QuickTotals(QuickLeaf[] leaves, LeafReader reader, int score, int contribution, int total, long least) {
        this.leaves = leaves;
        this.reader = reader;
        this.scoreScale = score;
        this.contributionScale = contribution;
        this.totalScale = total;
        this.least = least;
    }

    /** For that plan; {@code null} when its scheme needs more than adding up. */
    static @Nullable QuickTotals of(Plan plan, LeafReader reader) {
        Rounding rounding = plan.rules().rounding();
        Integer score = rounding.score();
        Integer contribution = rounding.contribution();
        Integer total = rounding.total();
        if (score == null || contribution == null || total == null) {
            return null;
        }
        if (score > 6 || contribution > 6 || total > contribution) {
            return null;
        }
        List<QuickLeaf> leaves = new ArrayList<>();
        for (Plan.Node node : plan.nodes()) {
            Criterion criterion = node.criterion();
            boolean adds = node.isLeaf() ? !criterion.normaliser().dependsOnField() : node.isArithmetic();
            boolean gated = criterion.gate() != null && !node.isLeaf() && node.parent() >= 0;
            if (!adds || gated || node.weight().compareTo(BigDecimal.ONE) > 0) {
                return null;
            }
            if (node.isLeaf()) {
                leaves.add(QuickLeaf.of(node, score, contribution));
            }
        }
        Criterion root = plan.scheme().root();
        long least = root.isLeaf() ? 0 : leastPassing(root, total);
        return new QuickTotals(leaves.toArray(QuickLeaf[]::new), reader, score, contribution, total, least);
    }

    /** The total, or {@code null} when this entry needs the long way. */
    @Nullable
    BigDecimal total(Entry entry) {
        long sum = 0;
        for (QuickLeaf leaf : leaves) {
            long score = leaf.score(entry, reader, scoreScale);
            if (score == NONE) {
                return null;
            }
            sum += leaf.contribution(score, scoreScale, contributionScale);
        }
        long total = halfUp(sum, TENS[contributionScale - totalScale]);
        return total < least ? null : BigDecimal.valueOf(total, totalScale);
    }

    /** The least score that passes the gate, in units of 10^−scale; a score below it takes the long way. */
    private static long leastPassing(Criterion criterion, int scale) {
        BigDecimal gate = criterion.gate();
        if (gate == null) {
            return 0;
        }
        BigDecimal units = gate.movePointRight(scale).setScale(0, RoundingMode.CEILING);
        return units.min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.ZERO)
                .longValue();
    }

    /** The quotient of a number that is not negative, rounded half up. */
    private static long halfUp(long number, long divisor) {
        long quotient = number / divisor;
        long rest = number - quotient * divisor;
        return rest >= divisor - rest ? quotient + 1 : quotient;
    }

    /** The whole number of units of 10^−scale in a value, or NONE when it has more decimals or digits. */
    private static long units(BigDecimal value, int scale) {
        int more = scale - value.scale();
        if (more < 0 || more > DIGITS || value.precision() + more > DIGITS) {
            return NONE;
        }
        return value.scaleByPowerOfTen(value.scale()).longValue() * TENS[more];
    }

    /**
     * A leaf with its constants. {@code lo} and {@code hi} are in units of 10^−scale; {@code weight} in units of 10^−weightDigits, cut off.
     *
     * @param linear whether the normaliser is goalposts of one kind or another; otherwise lo, hi and scale mean nothing
     * @param slack 0 when the weight is exact, 1 when it was cut off
     */
    private record QuickLeaf(
            Criterion criterion,
            boolean linear,
            boolean cost,
            long lo,
            long hi,
            int scale,
            BigDecimal fullWeight,
            long weight,
            long slack,
            long unit,
            long least) {

        static QuickLeaf of(Plan.Node node, int scoreScale, int contributionScale) {
            Criterion criterion = node.criterion();
            // a score has at most 3 + scoreScale digits before the weight is put to it
            int weightDigits = DIGITS - 3 - scoreScale;
            BigDecimal shifted = node.weight().movePointRight(weightDigits);
            long weight = shifted.longValue();
            long slack = shifted.compareTo(BigDecimal.valueOf(weight)) == 0 ? 0 : 1;
            long unit = TENS[weightDigits + scoreScale - contributionScale];
            BigDecimal[] posts = posts(criterion.normaliser());
            boolean linear = false;
            long lo = 0;
            long hi = 0;
            int scale = 0;
            if (posts.length == 2 && criterion.source() != Source.RATIO) {
                scale = Math.max(0, Math.max(posts[0].scale(), posts[1].scale()));
                lo = units(posts[0], scale);
                hi = units(posts[1], scale);
                linear = lo != NONE && hi != NONE;
            }
            boolean cost = criterion.direction() == Direction.COST;
            return new QuickLeaf(
                    criterion,
                    linear,
                    cost,
                    lo,
                    hi,
                    scale,
                    node.weight(),
                    weight,
                    slack,
                    unit,
                    leastPassing(criterion, scoreScale));
        }

        private static BigDecimal[] posts(Normaliser normaliser) {
            if (normaliser instanceof Normaliser.Goalposts posts) {
                return new BigDecimal[] {posts.lo(), posts.hi()};
            }
            if (normaliser instanceof Normaliser.Rubric rubric) {
                return new BigDecimal[] {rubric.lo(), rubric.hi()};
            }
            if (normaliser instanceof Normaliser.Target target) {
                return new BigDecimal[] {BigDecimal.ZERO, target.target()};
            }
            return new BigDecimal[0];
        }

        /** The rounded score in units of 10^−scoreScale. */
        long score(Entry entry, LeafReader reader, int scoreScale) {
            BigDecimal value;
            if (criterion.source() == Source.NUMBER) {
                Datum datum = entry.data().get(criterion.code());
                if (datum == null || datum.state() != Datum.State.PRESENT || datum.value() == null) {
                    return NONE;
                }
                value = datum.value();
            } else {
                Reading reading = reader.read(entry, criterion);
                if (reading.value() == null || !reading.refused().isEmpty()) {
                    return NONE;
                }
                value = reading.value();
            }
            long quick = linear ? linear(value, scoreScale) : NONE;
            long score = quick == NONE ? exact(value, scoreScale) : quick;
            return score < least ? NONE : score;
        }

        private long exact(BigDecimal value, int scoreScale) {
            BigDecimal score =
                    Rounding.to(scoreScale, criterion.normaliser().score(value, criterion.direction(), Field.EMPTY));
            long units = units(score, scoreScale);
            return units < 0 || units > 1000 * TENS[scoreScale] ? NONE : units;
        }

        private long linear(BigDecimal value, int scoreScale) {
            int common = Math.max(scale, value.scale());
            int more = common - scale;
            long x = units(value, common);
            long top = TENS[DIGITS] / TENS[Math.min(more, DIGITS)];
            if (x == NONE || more > DIGITS || Math.abs(lo) > top || Math.abs(hi) > top) {
                return NONE;
            }
            long from = lo * TENS[more];
            long to = hi * TENS[more];
            long gone = cost ? to - x : x - from;
            long whole = to - from;
            if (gone <= 0) {
                return 0;
            }
            if (gone >= whole) {
                return TENS[2 + scoreScale];
            }
            return gone > TENS[DIGITS - 2 - scoreScale] ? NONE : halfUp(gone * TENS[2 + scoreScale], whole);
        }

        /** The rounded contribution in its units; in decimals where the cut-off end of the weight could tip it. */
        long contribution(long score, int scoreScale, int contributionScale) {
            long product = score * weight;
            long contribution = halfUp(product, unit);
            if (slack == 0 || halfUp(product + score, unit) == contribution) {
                return contribution;
            }
            BigDecimal exact = BigDecimal.valueOf(score, scoreScale).multiply(fullWeight, MathContext.DECIMAL128);
            return Rounding.to(contributionScale, exact)
                    .scaleByPowerOfTen(contributionScale)
                    .longValue();
        }
    }
}
