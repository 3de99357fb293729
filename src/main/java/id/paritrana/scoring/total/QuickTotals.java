package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.scheme.Criterion;

/**
 * Fast totals for entries to which everything applies and which nothing hinders, in a scheme that only adds up. It
 * computes the same number as {@link Evaluation}, in whole {@code long} units of the rounding stages instead of
 * decimals. In any other case, or when a number does not fit, it gives up and leaves the entry to {@link Evaluation}.
 */
final class QuickTotals {

    private final QuickLeaf[] leaves;
    private final Plan plan;
    private final LeafReader reader;
    private final int drop;
    private final int totalScale;
    private final long least;
    private final BigDecimal enough;

    private QuickTotals(QuickLeaf[] leaves, Plan plan, LeafReader reader, int contributionScale, int totalScale) {
        this.leaves = leaves;
        this.plan = plan;
        this.reader = reader;
        this.drop = contributionScale - totalScale;
        this.totalScale = totalScale;
        this.least = Units.atLeast(plan.scheme().root().gate(), totalScale);
        this.enough = Objects.requireNonNull(plan.nodes().get(0).minComplete());
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
        boolean tooFine = score > QuickLeaf.FINEST || contribution > QuickLeaf.FINEST;
        if (tooFine || total > contribution || plan.scheme().root().isLeaf()) {
            return null;
        }
        List<QuickLeaf> leaves = new ArrayList<>();
        for (Plan.Node node : plan.nodes()) {
            if (!onlyAdds(node)) {
                return null;
            }
            if (node.isLeaf()) {
                leaves.add(QuickLeaf.of(node, score, contribution));
            }
        }
        return new QuickTotals(leaves.toArray(QuickLeaf[]::new), plan, reader, contribution, total);
    }

    private static boolean onlyAdds(Plan.Node node) {
        Criterion criterion = node.criterion();
        boolean inner = !node.isLeaf() && node.parent() >= 0;
        boolean gated = inner && criterion.gate() != null;
        boolean guarded = node.parent() >= 0 && criterion.minComplete() != null;
        boolean adds = node.isLeaf() ? !criterion.normaliser().dependsOnField() : node.isArithmetic();
        return adds && !gated && !guarded && node.weight().compareTo(BigDecimal.ONE) <= 0;
    }

    /**
     * A total computed the fast way.
     *
     * @param presentShare as in {@link ScoreReport#presentShare()}
     */
    record Quick(BigDecimal total, BigDecimal presentShare) {}

    /** The total, or {@code null} when this entry needs {@link Evaluation}. */
    @Nullable
    Quick total(Entry entry) {
        long sum = 0;
        boolean[] missing = null;
        for (QuickLeaf leaf : leaves) {
            long score = leaf.score(entry, reader);
            if (score == Units.NONE) {
                return null;
            }
            if (score == QuickLeaf.MISSING) {
                missing = missing == null ? new boolean[plan.nodes().size()] : missing;
                missing[leaf.index()] = true;
            } else {
                sum += leaf.contribution(score);
            }
        }
        long total = Units.halfUp(sum, Units.TENS[drop]);
        BigDecimal present = missing == null ? BigDecimal.ONE : plan.presentShare(missing);
        boolean hindered = total < least || present.compareTo(enough) < 0;
        return hindered ? null : new Quick(BigDecimal.valueOf(total, totalScale), present);
    }
}
