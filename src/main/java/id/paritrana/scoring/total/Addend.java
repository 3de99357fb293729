package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;

/**
 * The contribution of one criterion to the total when nothing is left out, as {@link Evaluation} computes it. For a
 * running sum while values are still coming in.
 *
 * @param weight the factor with which its score counts, {@link Scheme#globalWeight}; 0 while an unfinished scheme lacks
 * weights
 * @param rounding of the scheme
 */
public record Addend(Criterion criterion, BigDecimal weight, Rounding rounding) {

    /** The addends of a scheme, which may be unfinished: every node before its children. */
    public static List<Addend> of(Scheme scheme) {
        List<Addend> all = new ArrayList<>();
        collect(all, scheme, scheme.root(), BigDecimal.ONE);
        return all;
    }

    private static void collect(List<Addend> all, Scheme scheme, Criterion node, BigDecimal weight) {
        all.add(new Addend(node, weight, scheme.rules().rounding()));
        for (Criterion child : node.children()) {
            BigDecimal share = scheme.hasShare(node, child) ? scheme.share(node, child) : BigDecimal.ZERO;
            collect(all, scheme, child, Decimals.product(weight, share));
        }
    }

    /** The contribution of a value, for a leaf whose rule depends on the value alone. */
    public BigDecimal contribution(BigDecimal value) {
        return ofScore(criterion.normaliser().score(value, criterion.direction(), Field.EMPTY));
    }

    /** The largest contribution of a value in the range; empty where it depends on the other entries. */
    public Optional<BigDecimal> most(Range values) {
        return criterion.normaliser().highest(values, criterion.direction()).map(this::ofScore);
    }

    private BigDecimal ofScore(BigDecimal score) {
        return rounding.contributed(rounding.scored(score), weight);
    }
}
