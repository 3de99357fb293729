package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;

/** A scheme laid out for scoring many entries: its nodes in tree order, so that a parent's index is below its children's. */
final class Plan {

    /**
     * A criterion in its place.
     *
     * @param parent index of the parent, −1 for the root
     * @param children indexes of the children, in scheme order
     * @param local the local weight as written; 1 for the root
     * @param weight the global weight when nothing is left out
     * @param adds whether all ancestors are arithmetic, so that the node contributes to the total
     */
    record Node(
            int index,
            Criterion criterion,
            int parent,
            List<Integer> children,
            BigDecimal local,
            BigDecimal weight,
            boolean adds) {

        boolean isLeaf() {
            return children.isEmpty();
        }

        String code() {
            return criterion.code();
        }

        boolean isArithmetic() {
            return criterion.aggregation() == Aggregation.ARITHMETIC;
        }

        /** The least share of weight with a score; {@code null} for none. */
        @Nullable
        BigDecimal minComplete() {
            BigDecimal own = criterion.minComplete();
            return own == null && parent < 0 ? Criterion.DEFAULT_MIN_COMPLETE : own;
        }
    }

    private final Scheme scheme;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byCode = new HashMap<>();

    Plan(Scheme scheme) {
        this.scheme = scheme;
        lay(scheme.root(), -1, BigDecimal.ONE, BigDecimal.ONE, true);
        nodes.forEach(node -> byCode.put(node.code(), node));
    }

    private int lay(Criterion criterion, int parent, BigDecimal local, BigDecimal weight, boolean adds) {
        int index = nodes.size();
        List<Integer> children = new ArrayList<>();
        Node node = new Node(index, criterion, parent, children, local, weight, adds);
        nodes.add(node);
        boolean below = adds && node.isArithmetic();
        for (Criterion child : criterion.children()) {
            BigDecimal global = Decimals.product(weight, scheme.share(criterion, child));
            children.add(lay(child, index, Scheme.weightOf(child), global, below));
        }
        return index;
    }

    Scheme scheme() {
        return scheme;
    }

    Rules rules() {
        return scheme.rules();
    }

    List<Node> nodes() {
        return nodes;
    }

    @Nullable
    Node find(String code) {
        return byCode.get(code);
    }

    /**
     * The share of the root's weight that lies on leaves with a score, when everything applies.
     *
     * @param missing whether a leaf has no score, indexed like the nodes
     */
    BigDecimal presentShare(boolean[] missing) {
        BigDecimal[] present = new BigDecimal[nodes.size()];
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            BigDecimal all = BigDecimal.ZERO;
            BigDecimal there = BigDecimal.ZERO;
            for (int child : node.children()) {
                BigDecimal weight = nodes.get(child).local();
                all = all.add(weight);
                there = there.add(part(weight, present[child]), Decimals.EXACT);
            }
            present[i] = node.isLeaf() ? missing[i] ? BigDecimal.ZERO : BigDecimal.ONE : share(there, all);
        }
        return present[0];
    }

    /** The part of a weight that is present. */
    static BigDecimal part(BigDecimal weight, BigDecimal present) {
        if (present.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return present.equals(BigDecimal.ONE) ? weight : weight.multiply(present, Decimals.EXACT);
    }

    /** The share that is present of everything that applies, without trailing zeros. */
    static BigDecimal share(BigDecimal there, BigDecimal all) {
        if (there.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return there.compareTo(all) == 0 ? BigDecimal.ONE : Decimals.plain(there.divide(all, Decimals.EXACT));
    }
}
