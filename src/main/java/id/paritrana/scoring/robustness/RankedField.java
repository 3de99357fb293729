package id.paritrana.scoring.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.agreement.MarkToScore;
import id.paritrana.scoring.agreement.PanelReader;
import id.paritrana.scoring.agreement.PanelTable;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.Evaluation;
import id.paritrana.scoring.total.Scoring;
import id.paritrana.scoring.total.Status;

/**
 * A result in doubles, for its analyses: the leaf scores of the nominations that are ranked, and the marks behind those of the panel.
 */
final class RankedField {
    /**
     * A criterion of the panel.
     *
     * @param leaf its column in the table of scores
     * @param marks one row for each nomination of the table of scores; no marks where the panel has no score
     * @param scale from marks to scores
     */
    record Panel(int leaf, Criterion criterion, PanelTable marks, MarkToScore scale) {}

    private final CategoryResult result;
    private final WeightTree tree;
    private final LeafScores table;
    private final List<Panel> panels = new ArrayList<>();

    RankedField(CategoryResult result) {
        this.result = result;
        this.tree = WeightTree.of(result.scheme());
        Scoring scoring = new Scoring(result.scheme(), result.ballot());
        List<Evaluation> ranked = result.reports().stream()
                .filter(report -> report.status() == Status.RANKED)
                .map(report -> scoring.evaluate(report.entry()))
                .toList();
        double[][] scores = ranked.stream().map(this::scores).toArray(double[][]::new);
        this.table = new LeafScores(
                ranked.stream().map(evaluation -> evaluation.entry().code()).toList(), scores);
        int[] leaves = tree.leaves();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            int node = leaves[leaf];
            Criterion criterion = result.scheme().inTreeOrder().get(node);
            if (criterion.source().kind() == Source.Kind.MARK) {
                Field field = new Field(ranked.stream()
                        .map(evaluation -> value(evaluation, node))
                        .filter(Objects::nonNull)
                        .toList());
                panels.add(new Panel(leaf, criterion, marks(ranked, node), new MarkToScore(criterion, field)));
            }
        }
    }

    private static @Nullable BigDecimal value(Evaluation evaluation, int node) {
        return evaluation.state(node) == NodeState.SCORED ? evaluation.valueOf(node) : null;
    }

    /** The leaf scores: 0 for a leaf below an aggregate that counts as zero, NaN for a leaf whose weight went to others. */
    private double[] scores(Evaluation evaluation) {
        int[] leaves = tree.leaves();
        double[] scores = new double[leaves.length];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            BigDecimal score = evaluation.score(leaves[leaf]);
            scores[leaf] = score != null ? Estimate.near(score) : Double.NaN;
            for (int node = leaves[leaf]; score == null && node >= 0; node = tree.parent(node)) {
                if (evaluation.counts(node) && evaluation.state(node).lacksData()) {
                    scores[leaf] = 0;
                }
            }
        }
        return scores;
    }

    private PanelTable marks(List<Evaluation> ranked, int node) {
        List<String> seats = result.ballot().seats();
        double[][] marks = new double[ranked.size()][];
        for (int i = 0; i < marks.length; i++) {
            Evaluation evaluation = ranked.get(i);
            marks[i] = evaluation.state(node) == NodeState.SCORED
                    ? PanelReader.marks(result.ballot(), evaluation.entry().code(), tree.code(node))
                    : PanelReader.noMarks(seats.size());
        }
        return new PanelTable(
                ranked.stream().map(evaluation -> evaluation.entry().code()).toList(), seats, marks);
    }

    CategoryResult result() {
        return result;
    }

    WeightTree tree() {
        return tree;
    }

    LeafScores table() {
        return table;
    }

    List<String> nominations() {
        return table.nominations();
    }

    /** The criteria of the panel, in tree order. */
    List<Panel> panels() {
        return panels;
    }

    /** The columns of the seats that have given at least one mark that counts. */
    int[] markingSeats() {
        int seats = result.ballot().seats().size();
        return IntStream.range(0, seats)
                .filter(j -> panels.stream().anyMatch(panel -> panel.marks().column(j).length > 0))
                .toArray();
    }

    /** The nominations with the highest total, including ties within the noise of doubles; NaN is ignored. */
    List<String> best(double[] totals) {
        double best = Arrays.stream(totals)
                .filter(total -> !Double.isNaN(total))
                .max()
                .orElse(Double.NaN);
        List<String> winners = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] >= best - 1e-9) {
                winners.add(nominations().get(i));
            }
        }
        return winners;
    }

    /** Position by code. */
    Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < nominations().size(); i++) {
            index.put(nominations().get(i), i);
        }
        return index;
    }
}
