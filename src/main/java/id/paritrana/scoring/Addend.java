package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a criterion contributes to the total by itself, when nothing is left out, for who shows a sum while values are still coming in: the
 * number that {@link Evaluation} makes of it.
 *
 * @param weight the factor with which its score counts, {@link Scheme#globalWeight}; 0 while a scheme in the making has no weights to tell it by
 * @param rounding of the scheme
 */
public record Addend(Criterion criterion, BigDecimal weight, Rounding rounding) {

    /** Those of a scheme, be it still in the making: every node before its children. */
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

    /** Of a leaf whose rule looks at the value alone: what that value contributes. */
    public BigDecimal contribution(BigDecimal value) {
        return ofScore(criterion.normaliser().score(value, criterion.direction(), Field.EMPTY));
    }

    /** The most that a value in that range contributes; empty where it is the others who decide it. */
    public Optional<BigDecimal> most(Range values) {
        return criterion.normaliser().highest(values, criterion.direction()).map(this::ofScore);
    }

    private BigDecimal ofScore(BigDecimal score) {
        return rounding.contributed(rounding.scored(score), weight);
    }
}
