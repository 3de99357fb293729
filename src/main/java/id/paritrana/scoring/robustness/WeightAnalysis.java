package id.paritrana.scoring.robustness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.rng.UniformRandomProvider;

import id.paritrana.scoring.agreement.Estimate;

/**
 * What happens to the ranks when the weights change. Each sibling set is drawn by itself, so that an aspect does not count for more because
 * it has more criteria; the global weight of a leaf is the product along its path.
 */
final class WeightAnalysis {
    /** Weights are summed as multiples of 2⁻³⁶: whole numbers, so that the order of the sum does not matter. */
    private static final double UNIT = 0x1p36;

    private final WeightTree tree;
    private final LeafScores table;
    private final int threads;
    private final Progress progress;
    private final double unit;

    WeightAnalysis(WeightTree tree, LeafScores table, int threads, Progress progress) {
        this.tree = tree;
        this.table = table;
        this.threads = threads;
        this.progress = progress;
        this.unit = UNIT / Math.max(1, greatestWeight(tree));
    }

    private static double greatestWeight(WeightTree tree) {
        double[] whole = new double[tree.size()];
        double greatest = 0;
        for (int node = 0; node < whole.length; node++) {
            whole[node] = node == 0 ? 1 : whole[tree.parent(node)] * tree.sum(tree.parent(node));
            greatest = Math.max(greatest, whole[node]);
        }
        return greatest;
    }

    /**
     * Any weights: ranks, and for each nomination that is ever first the mean of the leaf weights that make it so.
     *
     * @param ranks the acceptability of the ranks
     * @param centralWeights nomination → leaf → global weight; only nominations that were first in a draw
     */
    record AnyWeights(RankAcceptability ranks, Map<String, Map<String, Estimate>> centralWeights) {}

    /** R1: every local weight times U(1 − noise, 1 + noise), the set rescaled to its sum. */
    RankAcceptability perturbed(double noise, int draws, long seed) {
        if (!(noise >= 0 && noise < 1)) {
            throw new IllegalArgumentException("A weight can move by 0 up to 1 of itself, not by " + noise);
        }
        double[] weights = tree.weights();
        List<Drawer> drawers = DrawRunner.run("weights", seed, draws, threads, progress, () -> new Drawer(false) {
            @Override
            void drawSet(UniformRandomProvider random, int[] set, double[] drawn) {
                for (int c = 0; c < set.length; c++) {
                    drawn[c] = weights[set[c]] * (1 - noise + 2 * noise * random.nextDouble());
                }
            }
        });
        return ranks("weights", draws, seed, drawers);
    }

    /** R2: every sibling set uniform on its simplex, by the spacings of sorted uniform numbers. */
    AnyWeights any(int draws, long seed) {
        List<Drawer> drawers = DrawRunner.run("any_weights", seed, draws, threads, progress, () -> new Drawer(true) {
            @Override
            void drawSet(UniformRandomProvider random, int[] set, double[] drawn) {
                int last = set.length - 1;
                for (int c = 0; c < last; c++) {
                    drawn[c] = random.nextDouble();
                }
                drawn[last] = 1;
                Arrays.sort(drawn, 0, last);
                for (int c = last; c > 0; c--) {
                    drawn[c] = Math.max(drawn[c] - drawn[c - 1], Double.MIN_NORMAL);
                }
            }
        });
        return new AnyWeights(ranks("any_weights", draws, seed, drawers), central(drawers));
    }

    private RankAcceptability ranks(String analysis, int draws, long seed, List<Drawer> drawers) {
        int[][] counts = new int[table.size()][table.size()];
        drawers.forEach(drawer -> drawer.tally.addTo(counts));
        return new RankAcceptability(analysis, table.nominations(), draws, seed, counts);
    }

    private Map<String, Map<String, Estimate>> central(List<Drawer> drawers) {
        int[] leaves = tree.leaves();
        Map<String, Map<String, Estimate>> central = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            int nomination = i;
            long times = drawers.stream()
                    .mapToLong(drawer -> drawer.firsts[nomination])
                    .sum();
            if (times == 0) {
                continue;
            }
            Map<String, Estimate> weights = new LinkedHashMap<>();
            for (int l = 0; l < leaves.length; l++) {
                int leaf = l;
                long sum = drawers.stream()
                        .mapToLong(drawer -> drawer.sums[nomination][leaf])
                        .sum();
                weights.put(tree.code(leaves[leaf]), Estimate.of(sum / unit / times));
            }
            central.put(table.nominations().get(i), weights);
        }
        return central;
    }

    private abstract class Drawer implements DrawRunner.Drawer {
        private final boolean keepsWeights;
        private final Totals totals = new Totals(tree, table);
        private final RankTally tally = new RankTally(table.size());
        private final double[] sum = new double[table.size()];
        private final double[] local = tree.weights();
        private final double[] whole = new double[tree.size()];
        private final double[] drawn = new double[tree.size()];
        private final long[] firsts = new long[table.size()];
        private final long[][] sums = new long[table.size()][tree.leaves().length];

        Drawer(boolean keepsWeights) {
            this.keepsWeights = keepsWeights;
            Arrays.setAll(whole, tree::sum);
        }

        /** Writes weights of any sum for the nodes of a set. */
        abstract void drawSet(UniformRandomProvider random, int[] set, double[] drawn);

        @Override
        public void draw(UniformRandomProvider random, int draws) {
            for (int draw = 0; draw < draws; draw++) {
                for (int node = 0; node < whole.length; node++) {
                    int[] set = tree.children(node);
                    if (set.length > 1) {
                        drawSet(random, set, drawn);
                        rescale(set, whole[node]);
                    }
                }
                totals.sum(local, sum);
                tally.count(sum);
                if (keepsWeights) {
                    keep();
                }
            }
        }

        private void rescale(int[] set, double to) {
            double from = 0;
            for (int c = 0; c < set.length; c++) {
                from += drawn[c];
            }
            double factor = to / from;
            for (int c = 0; c < set.length; c++) {
                local[set[c]] = drawn[c] * factor;
            }
        }

        private void keep() {
            double[] weights = totals.leafWeights();
            for (int first = tally.firsts() - 1; first >= 0; first--) {
                int nomination = tally.ordered(first);
                firsts[nomination]++;
                for (int leaf = 0; leaf < weights.length; leaf++) {
                    sums[nomination][leaf] += Math.round(weights[leaf] * unit);
                }
            }
        }
    }
}
