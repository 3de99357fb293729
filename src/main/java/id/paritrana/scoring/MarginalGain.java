package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Scoring;

/**
 * The effect of a small improvement on one criterion of one entry, everything else unchanged; computed by scoring
 * again, so that bands, caps and rounding have their effect.
 *
 * @param entry code of the entry
 * @param criterion code of the leaf
 * @param valueBefore the value now
 * @param valueAfter the value with the step added
 * @param scoreBefore score of the leaf now
 * @param scoreAfter score of the leaf then
 * @param totalBefore total now
 * @param totalAfter total then
 * @param gain points of the total
 * @param toTarget how much is missing to the target or the better goalpost, in the value's own unit, 0 when reached;
 * {@code null} when the normaliser has no such end
 */
public record MarginalGain(
        String entry,
        String criterion,
        BigDecimal valueBefore,
        BigDecimal valueAfter,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter,
        BigDecimal totalBefore,
        BigDecimal totalAfter,
        BigDecimal gain,
        @Nullable BigDecimal toTarget) {

    /** One percentage point of a ratio. */
    public static final BigDecimal PERCENTAGE_POINT = new BigDecimal("0.01");

    /**
     * The gain of a step on a {@code ratio} or {@code number}.
     *
     * @param step what is added to the value, in its own unit; {@link #PERCENTAGE_POINT} for coverage
     * @return empty when the entry or leaf is unknown, the leaf is of another source, or there is no value or total to start from
     */
    public static Optional<MarginalGain> of(CategoryResult result, String entry, String criterion, BigDecimal step) {
        Optional<Criterion> leaf = result.scheme().find(criterion).filter(MarginalGain::isFigure);
        Optional<ScoreReport> before = result.report(entry);
        if (leaf.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        NodeScore now = before.get().find(criterion).orElseThrow();
        if (now.value() == null || now.score() == null || before.get().total() == null) {
            return Optional.empty();
        }
        BigDecimal more = now.value().add(step);
        Entry changed = before.get().entry().withDatum(criterion, Datum.number(more));
        ScoreReport after = new Scoring(result.scheme(), result.ballot().withEntry(changed)).report(changed);
        NodeScore then = after.find(criterion).orElseThrow();
        if (then.score() == null || after.total() == null) {
            return Optional.empty();
        }
        return Optional.of(new MarginalGain(
                entry,
                criterion,
                now.value(),
                more,
                now.score(),
                then.score(),
                before.get().total(),
                after.total(),
                after.total().subtract(before.get().total()),
                toTarget(leaf.get(), now.value())));
    }

    private static boolean isFigure(Criterion leaf) {
        return leaf.source().kind() == Source.Kind.DATA;
    }

    private static @Nullable BigDecimal toTarget(Criterion leaf, BigDecimal value) {
        return leaf.normaliser()
                .bestValue(leaf.direction())
                .map(end -> leaf.direction() == Direction.BENEFIT ? end.subtract(value) : value.subtract(end))
                .map(missing -> missing.max(BigDecimal.ZERO))
                .orElse(null);
    }
}
