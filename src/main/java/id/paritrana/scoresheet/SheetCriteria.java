package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Rounding;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.Source;
import id.paritrana.scoring.WeightMode;

/**
 * What a sheet of a category shows, in tree order: headings, what the seat marks, what it only reads.
 *
 * @param rounding of scores and contributions, as the method rounds them
 * @param additive contributions add up, so that a running total means something
 */
public record SheetCriteria(List<SheetCriterion> all, Rounding rounding, boolean additive) {
    public SheetCriteria {
        all = List.copyOf(all);
    }

    static SheetCriteria of(Scheme scheme) {
        var lines = new ArrayList<SheetCriterion>();
        if (scheme.root().isLeaf() && scheme.root().source().kind() != Source.Kind.AGGREGATE) {
            lines.add(SheetCriterion.of(scheme.root(), 0, BigDecimal.ONE, scheme));
        }
        below(lines, scheme, scheme.root(), 1, BigDecimal.ONE);
        boolean additive = scheme.inTreeOrder().stream()
                .allMatch(c -> c.aggregation() == Aggregation.ARITHMETIC
                        && !(c.source().kind() == Source.Kind.MARK
                                && c.normaliser().dependsOnField()));
        return new SheetCriteria(lines, scheme.rules().rounding(), additive);
    }

    private static void below(
            List<SheetCriterion> lines, Scheme scheme, Criterion parent, int depth, BigDecimal above) {
        for (Criterion child : parent.children()) {
            BigDecimal factor = above.multiply(share(scheme, parent, child));
            lines.add(SheetCriterion.of(child, depth, factor, scheme));
            below(lines, scheme, child, depth + 1, factor);
        }
    }

    /** The factor with which a child's score counts; nothing while a scheme in the making has no weight to tell it by. */
    private static BigDecimal share(Scheme scheme, Criterion parent, Criterion child) {
        boolean relative = scheme.rules().weights() == WeightMode.RELATIVE;
        boolean known = child.weight() != null
                && (!relative
                        || parent.children().stream()
                                .allMatch(c -> c.weight() != null && c.weight().signum() > 0));
        return known ? scheme.share(parent, child) : BigDecimal.ZERO;
    }

    /** The criteria that the seat marks. */
    public List<SheetCriterion> marked() {
        return all.stream().filter(c -> c.kind() == Source.Kind.MARK).toList();
    }

    /** What the marks given so far contribute, and what all marks could: each as the method scores and rounds it. */
    @Nullable
    RunningTotal total(Map<String, GivenMark> marks) {
        if (!additive) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (SheetCriterion c : marked()) {
            most = most.add(c.contribution(Objects.requireNonNull(c.scale()).best(), rounding));
            GivenMark given = marks.get(c.code());
            if (given != null && given.value() != null) {
                sum = sum.add(c.contribution(c.score(given.value()), rounding));
            }
        }
        return new RunningTotal(sum, most);
    }

    /** A sum of contributions so far, of the largest possible. */
    public record RunningTotal(BigDecimal sum, BigDecimal most) {}
}
