package id.paritrana.scoring.robustness;

import java.util.Arrays;

import id.paritrana.scoring.reason.Aggregation;

/**
 * The totals of a field of nominations in doubles, for any vector of local weights: the same tree and aggregators as
 * the official score, unrounded. Works column by column, so that the loops run over the nominations. Not thread-safe.
 */
final class Totals {
    private final WeightTree tree;
    private final int n;
    private final boolean linear;
    /** Value of every node by nomination in the form that its parent adds up (itself, logarithm, reciprocal); leaves stay. */
    private final double[][] terms;
    /** 1 where a node has a score, 0 where it is left out; null where it has one for every nomination. */
    private final double[][] present;

    private final double[] share;
    private final double[] path;
    private final double[] leafWeights;
    private final double[][] leafTerms;

    Totals(WeightTree tree, LeafScores table) {
        this.tree = tree;
        this.n = table.size();
        this.terms = new double[tree.size()][n];
        this.present = new double[tree.size()][];
        this.share = new double[n];
        this.path = new double[tree.size()];
        int[] leaves = tree.leaves();
        this.leafWeights = new double[leaves.length];
        this.leafTerms = new double[leaves.length][];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leafTerms[leaf] = terms[leaves[leaf]];
        }
        load(table);
        boolean sums = true;
        for (int node = 0; node < tree.size(); node++) {
            sums &= tree.children(node).length == 0 || tree.aggregation(node) == Aggregation.ARITHMETIC;
            sums &= present[node] == null;
        }
        this.linear = sums;
    }

    private void load(LeafScores table) {
        int[] leaves = tree.leaves();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            for (int i = 0; i < n; i++) {
                terms[leaves[leaf]][i] = table.scores()[i][leaf];
            }
        }
        for (int node = tree.size() - 1; node >= 0; node--) {
            present[node] = tree.children(node).length == 0 ? ofLeaf(terms[node]) : ofAggregate(tree.children(node));
            if (tree.children(node).length == 0) {
                term(node);
            }
        }
    }

    /** Replaces the scores of a leaf; those left out stay left out. */
    void set(int leaf, double[] scores) {
        int node = tree.leaves()[leaf];
        System.arraycopy(scores, 0, terms[node], 0, n);
        term(node);
    }

    private double[] ofLeaf(double[] column) {
        double[] there = new double[n];
        boolean all = true;
        for (int i = 0; i < n; i++) {
            there[i] = Double.isNaN(column[i]) ? 0 : 1;
            all &= there[i] == 1;
        }
        return all ? null : there;
    }

    private double[] ofAggregate(int[] children) {
        double[] there = new double[n];
        for (int child : children) {
            for (int i = 0; i < n; i++) {
                there[i] = present[child] == null ? 1 : Math.max(there[i], present[child][i]);
            }
        }
        return Arrays.stream(there).allMatch(t -> t == 1) ? null : there;
    }

    /** Converts the score of a node to the term that its parent adds up; left out = the neutral element. */
    private void term(int node) {
        Aggregation above = node == 0 ? Aggregation.ARITHMETIC : tree.aggregation(tree.parent(node));
        double[] column = terms[node];
        double[] there = present[node];
        for (int i = 0; i < n; i++) {
            boolean absent = there != null && there[i] == 0;
            column[i] = switch (above) {
                case ARITHMETIC -> absent ? 0 : column[i];
                case GEOMETRIC -> absent ? 0 : column[i] > 0 ? StrictMath.log(column[i]) : Double.NEGATIVE_INFINITY;
                case HARMONIC -> absent ? 0 : column[i] > 0 ? 1 / column[i] : Double.POSITIVE_INFINITY;
                case MINIMUM -> absent ? Double.POSITIVE_INFINITY : column[i];
            };
        }
    }

    /** Whether some nomination has no score of the node. */
    boolean isLeftOut(int node) {
        return present[node] != null;
    }

    /** The global weights of the leaves in the vector that was summed last. */
    double[] leafWeights() {
        return leafWeights;
    }

    /** Writes the total of every nomination under the local weights, all of which are above zero. */
    void sum(double[] weights, double[] totals) {
        tree.global(weights, path, leafWeights);
        if (linear) {
            Arrays.fill(totals, 0);
            addUp(leafTerms, leafWeights, totals);
            return;
        }
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.children(node).length > 0) {
                aggregate(node, weights);
            }
        }
        System.arraycopy(terms[0], 0, totals, 0, n);
    }

    /** Four columns at a time: one pass over the totals for four of the scores. The order of additions is the same in every row. */
    static void addUp(double[][] columns, double[] weights, double[] totals) {
        int size = totals.length;
        int c = 0;
        for (; c + 4 <= columns.length; c += 4) {
            addFour(
                    totals,
                    size,
                    columns[c],
                    columns[c + 1],
                    columns[c + 2],
                    columns[c + 3],
                    weights[c],
                    weights[c + 1],
                    weights[c + 2],
                    weights[c + 3]);
        }
        for (; c < columns.length; c++) {
            add(totals, size, columns[c], weights[c]);
        }
    }

    private static void addFour(
            double[] totals,
            int size,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double wa,
            double wb,
            double wc,
            double wd) {
        for (int i = 0; i < size; i++) {
            totals[i] += wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private static void add(double[] totals, int size, double[] column, double weight) {
        for (int i = 0; i < size; i++) {
            totals[i] += weight * column[i];
        }
    }

    private void aggregate(int node, double[] weights) {
        double[] sums = terms[node];
        Aggregation aggregation = tree.aggregation(node);
        if (aggregation == Aggregation.MINIMUM) {
            Arrays.fill(sums, Double.POSITIVE_INFINITY);
            for (int child : tree.children(node)) {
                for (int i = 0; i < n; i++) {
                    sums[i] = Math.min(sums[i], terms[child][i]);
                }
            }
        } else {
            Arrays.fill(sums, 0);
            Arrays.fill(share, 0);
            double whole = 0;
            for (int child : tree.children(node)) {
                double weight = weights[child];
                whole += weight;
                add(sums, n, terms[child], weight);
                if (present[child] == null) {
                    for (int i = 0; i < n; i++) {
                        share[i] += weight;
                    }
                } else {
                    add(share, n, present[child], weight);
                }
            }
            for (int i = 0; i < n; i++) {
                sums[i] = share[i] > 0 ? mean(aggregation, sums[i], share[i], whole) : 0;
            }
        }
        term(node);
    }

    private static double mean(Aggregation aggregation, double sum, double share, double whole) {
        return switch (aggregation) {
            case ARITHMETIC -> sum / share * whole;
            case GEOMETRIC -> StrictMath.exp(sum / share);
            default -> share / sum;
        };
    }
}
