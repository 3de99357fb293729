package id.paritrana.scoring.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;

/**
 * The shape of a scheme in arrays: node 0 is the root and every node comes before its children. A vector of weights has one local weight
 * for every node; what the weights of a sibling set sum to (1, or any sum when points are added) is kept whatever is drawn.
 */
final class WeightTree {
    /** The least weight, so that none becomes zero. */
    private static final double LEAST = 1e-120;

    private final List<Criterion> nodes;
    private final int[] parent;
    private final int[][] children;
    private final int[] leaves;
    private final double[] weights;

    private WeightTree(List<Criterion> nodes, int[] parent, int[][] children, double[] weights) {
        this.nodes = nodes;
        this.parent = parent;
        this.children = children;
        this.weights = weights;
        this.leaves = IntStream.range(0, nodes.size())
                .filter(node -> children[node].length == 0)
                .toArray();
    }

    static WeightTree of(Scheme scheme) {
        List<Criterion> nodes = new ArrayList<>(scheme.inTreeOrder());
        Map<String, Integer> index = new HashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            index.put(nodes.get(node).code(), node);
        }
        int[] parent = new int[nodes.size()];
        parent[0] = -1;
        int[][] children = new int[nodes.size()][];
        double[] weights = new double[nodes.size()];
        weights[0] = 1;
        for (int node = 0; node < nodes.size(); node++) {
            Criterion criterion = nodes.get(node);
            List<Criterion> below = criterion.children();
            children[node] = new int[below.size()];
            for (int c = 0; c < children[node].length; c++) {
                int child = index.get(below.get(c).code());
                children[node][c] = child;
                parent[child] = node;
                BigDecimal share = scheme.share(criterion, below.get(c));
                weights[child] = Math.max(LEAST, Estimate.near(share));
            }
        }
        return new WeightTree(nodes, parent, children, weights);
    }

    int size() {
        return nodes.size();
    }

    String code(int node) {
        return nodes.get(node).code();
    }

    Aggregation aggregation(int node) {
        return nodes.get(node).aggregation();
    }

    /** The parent of a node, −1 for the root. */
    int parent(int node) {
        return parent[node];
    }

    int[] children(int node) {
        return children[node];
    }

    /** The nodes without children, in tree order: the columns of a {@link LeafScores}. */
    int[] leaves() {
        return leaves;
    }

    /** A copy of the local weights of the scheme. */
    double[] weights() {
        return weights.clone();
    }

    /** The sum of the local weights below a node. */
    double sum(int node) {
        return Arrays.stream(children[node])
                .mapToDouble(child -> weights[child])
                .sum();
    }

    /** The product of the local weights along the path to every leaf. */
    void global(double[] local, double[] path, double[] ofLeaves) {
        path[0] = local[0];
        for (int node = 1; node < local.length; node++) {
            path[node] = path[parent[node]] * local[node];
        }
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            ofLeaves[leaf] = path[leaves[leaf]];
        }
    }
}
