package id.paritrana.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.robustness.RankAcceptability.Ranks;
import id.paritrana.scoring.robustness.WeightAnalysis.AnyWeights;
import id.paritrana.scoring.scheme.Scheme;

import static id.paritrana.scoring.robustness.FieldFixture.flat;
import static id.paritrana.scoring.robustness.FieldFixture.leaf;
import static id.paritrana.scoring.robustness.FieldFixture.node;
import static id.paritrana.scoring.robustness.FieldFixture.scheme;
import static id.paritrana.scoring.robustness.FieldFixture.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WeightAnalysisTest {
    private static final int DRAWS = 40_000;

    private static WeightAnalysis analysis(Scheme scheme, LeafScores table) {
        return new WeightAnalysis(WeightTree.of(scheme), table, 2, Progress.NONE);
    }

    /** The second is first where 0.4·u₂ &gt; 0.6·u₁ with both u uniform on 0.75–1.25: a triangle of 1/48 of the square. */
    @Test
    void perturbed_weights_hit_a_triangle_of_known_area() {
        LeafScores table = scores(new double[] {100, 0}, new double[] {0, 100});
        RankAcceptability ranks = analysis(flat("60", "40"), table).perturbed(0.25, DRAWS, 20261120);
        assertEquals(1 / 48.0, ranks.first("N2").value(), 0.002);
        assertEquals(1 - ranks.first("N2").value(), ranks.first("N1").value(), 1e-12);
        assertEquals(1 + ranks.first("N2").value(), ranks.expectedRank("N1").value(), 1e-12);
        assertEquals(new Ranks(1, 1), ranks.interval("N1"));
    }

    @Test
    void without_noise_the_ranks_are_those_of_the_weights() {
        LeafScores table =
                scores(new double[] {60, 60}, new double[] {90, 10}, new double[] {60, 60}, new double[] {0, 0});
        RankAcceptability ranks = analysis(flat("60", "40"), table).perturbed(0, 500, 1);
        assertEquals(1, ranks.share("N1", 1).value());
        assertEquals(1, ranks.share("N3", 1).value());
        assertEquals(1, ranks.share("N2", 3).value());
        assertEquals(1, ranks.topThree("N2").value());
        assertEquals(1, ranks.share("N4", 4).value());
        assertEquals(new Ranks(4, 4), ranks.interval("N4"));
    }

    /**
     * Uniform weights on the simplex of three: who is good at one thing only is first in a third of it, with E(max) = (1 + 1/2 + 1/3)/3 =
     * 11/18 as the central weight of that thing.
     */
    @Test
    void any_weights_are_symmetric() {
        LeafScores table = scores(new double[] {90, 0, 0}, new double[] {0, 90, 0}, new double[] {0, 0, 90});
        AnyWeights any = analysis(flat("70", "20", "10"), table).any(DRAWS, 5);
        for (int i = 1; i <= 3; i++) {
            assertEquals(1 / 3.0, any.ranks().first("N" + i).value(), 0.01);
            Map<String, Estimate> central = any.centralWeights().get("N" + i);
            for (int k = 1; k <= 3; k++) {
                assertEquals(k == i ? 11 / 18.0 : 7 / 36.0, central.get("K" + k).value(), 0.01);
            }
        }
    }

    /** A nomination with half the points everywhere is first where no weight exceeds one half: a quarter of the simplex. */
    @Test
    void any_weights_favour_the_balanced_where_no_weight_dominates() {
        LeafScores table = scores(
                new double[] {90, 0, 0}, new double[] {0, 90, 0}, new double[] {0, 0, 90}, new double[] {45, 45, 45});
        AnyWeights any = analysis(flat("1", "1", "1"), table).any(DRAWS, 6);
        assertEquals(0.25, any.ranks().first("N4").value(), 0.01);
        assertEquals(1 / 3.0, any.centralWeights().get("N4").get("K2").value(), 0.01);
    }

    /** Each sibling set is drawn by itself: an aspect of four criteria is worth as much as one that stands alone. */
    @Test
    void any_weights_are_drawn_set_by_set() {
        Scheme scheme = scheme(
                node("A", "1", leaf("A1", "1"), leaf("A2", "1"), leaf("A3", "1"), leaf("A4", "1")), leaf("B", "1"));
        LeafScores table = scores(new double[] {50, 50, 50, 50, 0}, new double[] {0, 0, 0, 0, 50});
        AnyWeights any = analysis(scheme, table).any(DRAWS, 7);
        assertEquals(0.5, any.ranks().first("N1").value(), 0.01);
        assertEquals(0.75, any.centralWeights().get("N2").get("B").value(), 0.01);
    }

    @Test
    void who_is_never_first_has_no_central_weights() {
        AnyWeights any = analysis(flat("1", "1"), scores(new double[] {9, 9}, new double[] {1, 2}))
                .any(1000, 1);
        assertFalse(any.centralWeights().containsKey("N2"));
        assertEquals(1, any.ranks().first("N1").value());
    }

    @Test
    void the_result_is_the_same_for_any_number_of_threads() {
        Scheme scheme = FieldFixture.thirtyLeaves();
        LeafScores table = FieldFixture.random(40, 30, 12);
        table.scores()[5][4] = Double.NaN;
        WeightAnalysis one = new WeightAnalysis(WeightTree.of(scheme), table, 1, Progress.NONE);
        RankAcceptability perturbed = one.perturbed(0.25, 3_333, 99);
        AnyWeights any = one.any(3_333, 99);
        for (int threads : new int[] {2, 3, 8}) {
            WeightAnalysis more = new WeightAnalysis(WeightTree.of(scheme), table, threads, Progress.NONE);
            assertEquals(perturbed, more.perturbed(0.25, 3_333, 99));
            assertEquals(any, more.any(3_333, 99));
        }
        assertFalse(perturbed.equals(one.perturbed(0.25, 3_333, 100)));
    }

    @Test
    void tells_its_progress_and_can_be_stopped() {
        List<Integer> heard = new ArrayList<>();
        WeightTree tree = WeightTree.of(flat("1", "1"));
        LeafScores table = FieldFixture.random(3, 2, 1);
        new WeightAnalysis(tree, table, 2, (analysis, done, of) -> {
                    assertEquals("weights", analysis);
                    assertEquals(5, of);
                    return heard.add(done);
                })
                .perturbed(0.25, 1_001, 1);
        assertEquals(List.of(1, 2, 3, 4, 5), heard);
        WeightAnalysis stopped = new WeightAnalysis(tree, table, 2, (analysis, done, of) -> done < 3);
        assertThrows(CancellationException.class, () -> stopped.any(100_000, 1));
    }

    @Test
    void a_failure_of_the_listener_is_not_lost() {
        WeightAnalysis analysis =
                new WeightAnalysis(WeightTree.of(flat("1", "1")), FieldFixture.random(3, 2, 1), 2, (name, done, of) -> {
                    throw new IllegalStateException("listener");
                });
        assertThrows(IllegalStateException.class, () -> analysis.perturbed(0.1, 1_000, 1));
    }

    @Test
    void refuses_a_noise_that_leaves_no_weight() {
        WeightAnalysis analysis = analysis(flat("1", "1"), FieldFixture.random(2, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> analysis.perturbed(1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> analysis.perturbed(0.2, 0, 1));
    }

    @Test
    void rank_intervals_leave_out_five_percent_at_each_end() {
        int[][] counts = {{4, 91, 5}, {5, 90, 5}, {91, 5, 4}};
        RankAcceptability ranks = new RankAcceptability("weights", List.of("A", "B", "C"), 100, 1, counts);
        assertEquals(new Ranks(2, 2), ranks.interval("A"));
        assertEquals(new Ranks(1, 2), ranks.interval("B"));
        assertEquals(new Ranks(1, 2), ranks.interval("C"));
        assertEquals(2.01, ranks.expectedRank("A").value(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> ranks.first("D"));
    }
}
