package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.PanelReason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.total.NodeScore;

import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.node;
import static id.paritrana.scoring.AwardFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * One award computed by hand.
 *
 * <pre>
 * A  regulation  PERDA = 80                                        × 0.25 = 20.0000
 *    PU          84/200 = 0.42, of 0.5 = 84                        × 0.21 = 17.6400
 *    BPU         10/80 = 0.125, of 0.3 = 41.666… = 41.6667         × 0.14 =  5.833338 = 5.8333
 *    budget      3.5 of 5 = 70                                     × 0.15 = 10.5000
 *    interview   3 4 3 2 3 4 3 3 4 less a 2 and a 4 = 23/7 = 3.2857… = 3.29, of 4 = 82.25
 *                                                                  × 0.25 = 20.5625
 *    20 + 17.64 + 5.8333 + 10.5 + 20.5625 = 74.5358 = 74.54
 * B  PERKADA 60 × 0.25 = 15; both coverages above target 21 + 14; budget 15;
 *    interview K1 recused, 2 2 3 2 2 1 2 2 less a 1 and a 3 = 12/6 = 2, of 4 = 50 × 0.25 = 12.5
 *    15 + 21 + 14 + 15 + 12.5 = 77.50
 * </pre>
 */
class WorkedExampleTest {

    private final CategoryResult result = Scorer.score(AwardFixture.regencies(), AwardFixture.regencyBallot(), 1);

    @Test
    void every_number_is_the_one_on_paper() {
        assertEquals(d("74.54"), report(result, "A").total());
        assertEquals(d("77.50"), report(result, "B").total());
        assertEquals(d("20.0000"), node(result, "A", "REG").contribution());
        assertEquals(d("84.0000"), node(result, "A", "PU").score());
        assertEquals(d("17.6400"), node(result, "A", "PU").contribution());
        assertEquals(d("41.6667"), node(result, "A", "BPU").score());
        assertEquals(d("5.8333"), node(result, "A", "BPU").contribution());
        assertEquals(d("0.14"), node(result, "A", "BPU").weight());
        assertEquals(d("10.5000"), node(result, "A", "BUD").contribution());
        assertEquals(d("3.29"), node(result, "A", "INT").value());
        assertEquals(d("82.2500"), node(result, "A", "INT").score());
        assertEquals(d("20.5625"), node(result, "A", "INT").contribution());
    }

    @Test
    void an_aspect_is_the_sum_of_its_contributions_and_the_mean_of_its_scores() {
        NodeScore coverage = node(result, "A", "COV");
        assertEquals(d("23.4733"), coverage.contribution());
        // (60 × 84 + 40 × 41.6667) / 100
        assertEquals(d("67.0667"), coverage.score());
        assertEquals(d("0.35"), coverage.weight());
    }

    @Test
    void the_dropped_marks_and_the_recused_seat_are_named() {
        Figure panelOfA = panel(node(result, "A", "INT"));
        assertEquals(new PanelReason.TrimmedMean("K4", "K2"), panelOfA.reason());
        Figure panelOfB = panel(node(result, "B", "INT"));
        assertEquals(new PanelReason.TrimmedMean("K7", "K4"), panelOfB.reason());
        assertEquals(
                new RecordedReason.NotCounted("K1", "INT", RecordedReason.Because.RECUSED),
                panelOfB.parts().get(0).reason());
    }

    private static Figure panel(NodeScore leaf) {
        return leaf.figure()
                .all()
                .filter(figure -> figure.reason() instanceof PanelReason.TrimmedMean)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_ranking_gives_places_and_the_lead() {
        List<Place> places = result.ranking().ranked();
        assertEquals(List.of("B", "A"), places.stream().map(Place::entry).toList());
        assertEquals(List.of(1, 2), places.stream().map(Place::rank).toList());
        assertEquals(d("2.96"), places.get(0).lead());
    }

    @Test
    void the_difference_of_two_entries_adds_up() {
        Comparison comparison = result.compare("B", "A").orElseThrow();
        assertEquals(d("2.96"), comparison.difference());
        List<BigDecimal> differences =
                comparison.aspects().stream().map(Comparison.Aspect::difference).toList();
        assertEquals(List.of(d("-5.0000"), d("11.5267"), d("4.5000"), d("-8.0625")), differences);
        // 2.96 − 2.9642
        assertEquals(d("-0.0042"), comparison.rounding());
        assertTrue(comparison.tie().isEmpty());
    }

    @Test
    void a_percentage_point_of_coverage_has_its_price() {
        MarginalGain gain = MarginalGain.of(result, "A", "BPU", MarginalGain.PERCENTAGE_POINT)
                .orElseThrow();
        // 0.135 of 0.3 = 45, × 0.14 = 6.3: 75.0025 = 75.00
        assertEquals(d("45.0000"), gain.scoreAfter());
        assertEquals(d("75.00"), gain.totalAfter());
        assertEquals(d("0.46"), gain.gain());
        assertEquals(d("0.175"), gain.toTarget());
    }

    @Test
    void a_correction_of_data_shows_what_changed() {
        Ballot corrected =
                result.ballot().withEntry(report(result, "A").entry().withDatum("BPU", Datum.ratio(d("24"), d("80"))));
        Difference difference = Difference.between(result, Scorer.score(result.scheme(), corrected, 1));
        assertEquals(2, difference.changed().size());
        Difference.EntryChange change = difference.find("A").orElseThrow();
        // BPU 100 × 0.14 = 14 instead of 5.8333: 82.7025
        assertEquals(d("82.70"), change.totalAfter());
        assertEquals(d("8.16"), change.totalChange());
        assertEquals(2, change.rankBefore());
        assertEquals(1, change.rankAfter());
        assertEquals(
                List.of("ROOT", "COV", "BPU"),
                change.criteria().stream()
                        .map(Difference.CriterionChange::criterion)
                        .toList());
        assertEquals(d("8.1667"), change.criteria().get(2).change());
        assertEquals(2, difference.find("B").orElseThrow().rankAfter());
    }
}
