package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.WeightMode;

/**
 * How one category is scored: versioned and frozen when scoring opens. {@link SchemeCheck} finds the flaws of a scheme;
 * only one without errors can be scored.
 *
 * @param category the code of the category
 * @param root the tree of criteria
 * @param rules everything that is not in the tree
 */
public record Scheme(String category, Criterion root, Rules rules) {

    public Optional<Criterion> find(String code) {
        return root.find(code);
    }

    /** The criteria that have a value of their own, in tree order. */
    public List<Criterion> leaves() {
        return inTreeOrder().stream().filter(Criterion::isLeaf).toList();
    }

    /** Whether a score in it depends on who else takes part: see {@link Normaliser#dependsOnField()}. */
    public boolean dependsOnField() {
        return leaves().stream().anyMatch(leaf -> leaf.normaliser().dependsOnField());
    }

    /** Every node before its children, siblings in the order of the scheme. */
    public List<Criterion> inTreeOrder() {
        return root.inTreeOrder();
    }

    /** The parent of that node; empty for the root and for an unknown code. */
    public Optional<Criterion> parent(String code) {
        return inTreeOrder().stream()
                .filter(each ->
                        each.children().stream().anyMatch(child -> child.code().equals(code)))
                .findFirst();
    }

    /**
     * The product of the local shares along the path from the root, before anything is missing or not applicable; with
     * {@link WeightMode#POINTS} the product of the local weights.
     *
     * @throws IllegalArgumentException for a code that is not in the scheme
     */
    public BigDecimal globalWeight(String code) {
        if (root.code().equals(code)) {
            return BigDecimal.ONE;
        }
        Criterion node = find(code).orElseThrow(() -> unknown(code));
        Criterion above = parent(code).orElseThrow(() -> unknown(code));
        return Decimals.product(globalWeight(above.code()), share(above, node));
    }

    /** The local weight of a child as the factor with which its score counts: see {@link WeightMode}. */
    public BigDecimal share(Criterion parent, Criterion child) {
        return switch (rules.weights()) {
            case PERCENT -> weightOf(child).movePointLeft(2);
            case RELATIVE -> weightOf(child).divide(sumOfWeights(parent), MathContext.DECIMAL128);
            case POINTS -> weightOf(child);
        };
    }

    /** Whether {@link #share} is known yet: an unfinished scheme may lack a weight. */
    public boolean hasShare(Criterion parent, Criterion child) {
        return rules.weights() == WeightMode.RELATIVE
                ? parent.children().stream()
                        .allMatch(each -> each.weight() != null && each.weight().signum() > 0)
                : child.weight() != null;
    }

    static BigDecimal sumOfWeights(Criterion parent) {
        return parent.children().stream().map(Scheme::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static BigDecimal weightOf(Criterion child) {
        BigDecimal weight = child.weight();
        if (weight == null) {
            throw new IllegalArgumentException("criterion without a weight: " + child.code());
        }
        return weight;
    }

    /**
     * A copy in which that criterion has another local weight; siblings keep theirs.
     *
     * @throws IllegalArgumentException for a code that is not in the scheme
     */
    public Scheme withWeight(String code, BigDecimal weight) {
        return withCriterion(find(code).orElseThrow(() -> unknown(code)).withWeight(weight));
    }

    /** A copy with the criterion of the same code replaced. */
    public Scheme withCriterion(Criterion changed) {
        if (find(changed.code()).isEmpty()) {
            throw unknown(changed.code());
        }
        return new Scheme(category, root.replace(changed), rules);
    }

    public Scheme withRules(Rules changed) {
        return new Scheme(category, root, changed);
    }

    /**
     * A copy without that criterion and all below it, its weight going to its siblings in proportion: percent weights are read as relative
     * ones from then on. Steps of the tie chain that name a criterion no longer there are left out.
     *
     * @throws IllegalArgumentException for a code that is not in the scheme, or when nothing would be left
     */
    public Scheme without(String code) {
        find(code).orElseThrow(() -> unknown(code));
        Criterion rest = root.without(code);
        if (rest == null) {
            throw new IllegalArgumentException("nothing is left of the scheme without " + code);
        }
        List<TieBreak> chain = rules.ties().stream()
                .filter(step -> step.criterion().stream()
                        .allMatch(left -> rest.find(left).isPresent()))
                .toList();
        Rules changed = rules.weights() == WeightMode.PERCENT ? rules.withWeights(WeightMode.RELATIVE) : rules;
        return new Scheme(category, rest, changed.withTies(chain));
    }

    private IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("no criterion " + code + " in the scheme of " + category);
    }
}
