package id.paritrana.scoring.robustness;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.agreement.PanelBallotFixture;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.robustness.LeaveOneOut.Kind;
import id.paritrana.scoring.robustness.Separation.Outcome;
import id.paritrana.scoring.robustness.Separation.Word;
import id.paritrana.scoring.scheme.Scheme;

import static id.paritrana.scoring.agreement.PanelBallotFixture.figure;
import static id.paritrana.scoring.agreement.PanelBallotFixture.panel;
import static id.paritrana.scoring.agreement.PanelBallotFixture.scheme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RobustnessTest {
    private static final Scheme ONE = scheme(panel("A", "1"));

    private static Robustness of(CategoryResult result) {
        return Robustness.of(result).orElseThrow();
    }

    private static Map<String, List<String>> without(Robustness robustness, Kind kind) {
        return robustness.leaveOneOut().stream()
                .filter(each -> each.kind() == kind)
                .collect(Collectors.toMap(each -> String.join("+", each.leftOut()), LeaveOneOut::first));
    }

    private static Map<OtherRule.Kind, List<String>> others(Robustness robustness) {
        return robustness.otherRules().stream().collect(Collectors.toMap(OtherRule::kind, OtherRule::winners));
    }

    /** Three panels in four have the second seat in them, whose preference is the stronger. */
    @Test
    void the_bootstrap_draws_seats_with_replacement() {
        Robustness robustness = of(new PanelBallotFixture(2)
                .marked("N1", "A", "60 40")
                .marked("N2", "A", "50 51")
                .scored(ONE));
        assertEquals(0.25, robustness.bootstrap().first("N1").value(), 0.03);
        assertEquals(PanelBootstrap.RESAMPLES, robustness.bootstrap().draws());
    }

    @Test
    void a_unanimous_panel_is_first_in_every_resample_and_stable() {
        Robustness robustness = of(new PanelBallotFixture(5)
                .marked("N1", "A", "90 91 90 92 90")
                .marked("N2", "A", "50 51 50 52 50")
                .scored(ONE));
        assertEquals(1, robustness.bootstrap().first("N1").value());
        assertEquals(Word.STABLE, robustness.separation().word());
        assertTrue(
                robustness.otherRules().stream().allMatch(rule -> rule.winners().equals(List.of("N1"))));
    }

    @Test
    void every_seat_every_pair_and_every_criterion_is_left_out_once() {
        Robustness robustness = of(new PanelBallotFixture(3)
                .marked("N1", "A", "90 50 50")
                .marked("N2", "A", "60 60 60")
                .marked("N1", "B", "50 50 50")
                .marked("N2", "B", "50 50 50")
                .scored(scheme(panel("A", "60"), panel("B", "40"))));
        // means on A: 63.33 against 60; without S1 50 against 60
        assertEquals(
                Map.of("S1", List.of("N2"), "S2", List.of("N1"), "S3", List.of("N1")), without(robustness, Kind.SEAT));
        assertEquals(
                Map.of("S1+S2", List.of("N2"), "S1+S3", List.of("N2"), "S2+S3", List.of("N1")),
                without(robustness, Kind.SEAT_PAIR));
        assertEquals(Map.of("A", List.of("N1", "N2"), "B", List.of("N1")), without(robustness, Kind.CRITERION));
    }

    @Test
    void a_seat_left_out_does_not_cost_the_quorum() {
        Scheme strict = ONE.withRules(ONE.rules().withQuorum(2));
        Robustness robustness = of(new PanelBallotFixture(2)
                .marked("N1", "A", "60 40")
                .marked("N2", "A", "50 51")
                .scored(strict));
        assertEquals(Map.of("S1", List.of("N2"), "S2", List.of("N1")), without(robustness, Kind.SEAT));
    }

    @Test
    void leaving_out_a_criterion_is_the_exact_result_of_the_scheme_without_it() {
        Scheme scheme = scheme(panel("A", "60"), figure("B", "25"), figure("C", "15"));
        PanelBallotFixture ballot = new PanelBallotFixture(3)
                .marked("N1", "A", "90 50 50")
                .marked("N2", "A", "60 61 62")
                .datum("N1", "B", Datum.number(new BigDecimal("33.3")))
                .datum("N2", "B", Datum.number(new BigDecimal("44.4")))
                .datum("N1", "C", Datum.number(new BigDecimal("77")))
                .datum("N2", "C", Datum.number(new BigDecimal("11")));
        LeaveOneOut without = of(ballot.scored(scheme)).leaveOneOut().stream()
                .filter(each -> each.leftOut().equals(List.of("B")))
                .findFirst()
                .orElseThrow();
        // 0.8·63.33 + 0.2·77 and 0.8·61 + 0.2·11
        assertEquals(
                new BigDecimal("66.06"),
                without.ranking().find("N1").orElseThrow().total());
        assertEquals(
                new BigDecimal("51.00"),
                without.ranking().find("N2").orElseThrow().total());
    }

    /** Three seats A &gt; B &gt; C, two B &gt; C &gt; A: Condorcet's winner is A, Borda's B (Borda 1781, Condorcet 1785). */
    @Test
    void borda_and_copeland_can_disagree() {
        Map<OtherRule.Kind, List<String>> winners = others(of(new PanelBallotFixture(5)
                .marked("A", "A", "90 90 90 10 10")
                .marked("B", "A", "50 50 50 90 90")
                .marked("C", "A", "10 10 10 50 50")
                .scored(ONE)));
        assertEquals(List.of("B"), winners.get(OtherRule.Kind.BORDA));
        assertEquals(List.of("A"), winners.get(OtherRule.Kind.COPELAND));
    }

    @Test
    void the_panel_rules_are_tried_by_the_official_engine() {
        Robustness robustness = of(new PanelBallotFixture(5)
                .marked("N1", "A", "100 60 60 60 59")
                .marked("N2", "A", "20 61 61 61 61")
                .marked("N3", "A", "0 0 99 99 99")
                .scored(ONE));
        Map<OtherRule.Kind, List<String>> winners = others(robustness);
        // means 67.8, 52.8, 59.4; trimmed 60, 61, 66; medians 60, 61, 99
        assertEquals(List.of("N1"), winners.get(OtherRule.Kind.PANEL_MEAN));
        assertEquals(List.of("N3"), winners.get(OtherRule.Kind.PANEL_TRIMMED_MEAN));
        assertEquals(List.of("N3"), winners.get(OtherRule.Kind.PANEL_MEDIAN));
        assertEquals(
                Set.of(OtherRule.Kind.PANEL_MEAN, OtherRule.Kind.ARITHMETIC),
                robustness.otherRules().stream()
                        .filter(OtherRule::official)
                        .map(OtherRule::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    void multiplying_favours_the_balanced() {
        Map<OtherRule.Kind, List<String>> winners = others(of(new PanelBallotFixture(1)
                .datum("N1", "A", Datum.number(new BigDecimal("100")))
                .datum("N1", "B", Datum.number(new BigDecimal("20")))
                .datum("N2", "A", Datum.number(new BigDecimal("58")))
                .datum("N2", "B", Datum.number(new BigDecimal("58")))
                .scored(scheme(figure("A", "1"), figure("B", "1")))));
        assertEquals(List.of("N1"), winners.get(OtherRule.Kind.ARITHMETIC));
        assertEquals(List.of("N2"), winners.get(OtherRule.Kind.GEOMETRIC));
        assertEquals(2, winners.size());
    }

    /** The lenient third seat is recused for N1: its 20 points more lift N2 and N3 until its severity is taken out. */
    @Test
    void severity_is_taken_out_where_a_seat_is_recused() {
        Robustness robustness = of(new PanelBallotFixture(3)
                .marked("N1", "A", "70 70 99")
                .marked("N2", "A", "65 65 85")
                .marked("N3", "A", "50 50 70")
                .recused("N1", "S3")
                .scored(ONE));
        // means 70, 71.67, 56.67
        assertEquals(List.of("N2"), others(robustness).get(OtherRule.Kind.PANEL_MEAN));
        assertEquals(List.of("N1"), others(robustness).get(OtherRule.Kind.SEVERITY_ADJUSTED));
        assertEquals(List.of("N1"), others(robustness).get(OtherRule.Kind.COPELAND));
    }

    @Test
    void the_word_follows_from_three_tests() {
        // the first by half a point, thanks to one seat only: the panel's noise is larger and one seat decides
        Robustness close = of(new PanelBallotFixture(3)
                .marked("N1", "A", "90 50 50")
                .marked("N2", "A", "62 62 62")
                .marked("N3", "A", "10 20 30")
                .scored(ONE));
        List<Separation.Test> tests = close.separation().tests();
        assertEquals(Outcome.PASSED, tests.get(0).outcome());
        assertEquals(1, tests.get(0).measured().value());
        assertEquals(0.95, tests.get(0).needed().value());
        assertEquals(Outcome.FAILED, tests.get(1).outcome());
        assertEquals(2, tests.get(1).measured().value());
        assertEquals(3, tests.get(1).needed().value());
        assertEquals(Outcome.FAILED, tests.get(2).outcome());
        assertEquals(1.33, tests.get(2).measured().value(), 1e-12);
        assertEquals(Word.NOT_SEPARABLE, close.separation().word());
    }

    @Test
    void one_failure_is_close() {
        Robustness robustness = of(new PanelBallotFixture(3)
                .marked("N1", "A", "80 80 80")
                .marked("N2", "A", "60 60 60")
                .datum("N1", "B", Datum.number(new BigDecimal("20")))
                .datum("N2", "B", Datum.number(new BigDecimal("40")))
                .scored(scheme(panel("A", "51"), figure("B", "49"))));
        assertEquals(Outcome.FAILED, robustness.separation().tests().get(0).outcome());
        assertEquals(Word.CLOSE, robustness.separation().word());
    }

    @Test
    void without_a_panel_the_tests_of_the_panel_do_not_count() {
        Robustness robustness = of(new PanelBallotFixture(0)
                .datum("N1", "A", Datum.number(new BigDecimal("80")))
                .datum("N2", "A", Datum.number(new BigDecimal("70")))
                .scored(scheme(figure("A", "1"))));
        assertEquals(
                List.of(Outcome.PASSED, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE),
                robustness.separation().tests().stream()
                        .map(Separation.Test::outcome)
                        .toList());
        assertNull(robustness.bootstrap());
        assertTrue(robustness.leaveOneOut().isEmpty());
        assertTrue(robustness.stability().isEmpty());
    }

    @Test
    void one_nomination_and_one_seat_are_no_trouble() {
        Robustness robustness =
                of(new PanelBallotFixture(1).marked("N1", "A", "80").scored(ONE));
        assertEquals(1, robustness.weights().first("N1").value());
        assertEquals(1, robustness.bootstrap().first("N1").value());
        // nothing is left of the panel without its only seat
        assertEquals(Outcome.FAILED, robustness.separation().tests().get(1).outcome());
        assertEquals(
                Outcome.NOT_APPLICABLE, robustness.separation().tests().get(2).outcome());
        assertTrue(Robustness.of(new PanelBallotFixture(1).scored(ONE)).isEmpty());
    }

    @Test
    void numbers_beyond_measure_are_data_errors_and_leave_nothing_to_test() {
        Scheme scheme = scheme(
                figure("A", "1e30"),
                figure("B", "1e-30"),
                panel("C", "1").like().normaliser(new ImpliedNormaliser.None()).build());
        CategoryResult result = new PanelBallotFixture(3)
                .marked("N1", "C", "1e400 1e400 -1e400")
                .marked("N2", "C", "5 6 7")
                .datum("N1", "A", Datum.number(new BigDecimal("1e-400")))
                .datum("N2", "A", Datum.number(new BigDecimal("1e400")))
                .datum("N1", "B", Datum.number(new BigDecimal("-1e400")))
                .datum("N2", "B", Datum.number(new BigDecimal("1")))
                .scored(scheme);
        assertEquals(List.of(), result.ranking().ranked());
        assertTrue(Robustness.of(result).isEmpty());
    }

    @Test
    void a_shared_first_place_is_not_separated() {
        Robustness robustness = of(new PanelBallotFixture(2)
                .marked("N1", "A", "80 70")
                .marked("N2", "A", "70 80")
                .scored(ONE));
        assertEquals(Word.NOT_SEPARABLE, robustness.separation().word());
        assertEquals(0, robustness.separation().tests().get(2).measured().value());
    }

    @Test
    void nothing_depends_on_threads_or_on_the_order_of_rows() {
        Scheme scheme = scheme(panel("A", "40"), panel("B", "35"), figure("C", "25"));
        PanelBallotFixture there = new PanelBallotFixture(4);
        PanelBallotFixture back = new PanelBallotFixture(4);
        String[][] rows = {
            {"N1", "A", "70 60 75 80"}, {"N1", "B", "50 55 60 65"}, {"N2", "A", "72 66 70 71"},
            {"N2", "B", "58 49 61 60"}, {"N3", "A", "40 90 20 60"}, {"N3", "B", "80 81 79 60"}
        };
        for (int r = 0; r < rows.length; r++) {
            there.marked(rows[r][0], rows[r][1], rows[r][2]);
            int last = rows.length - 1 - r;
            back.marked(rows[last][0], rows[last][1], rows[last][2]);
        }
        Datum fifty = Datum.number(new BigDecimal("50"));
        there.datum("N1", "C", fifty).datum("N2", "C", fifty).datum("N3", "C", fifty);
        back.datum("N3", "C", fifty).datum("N2", "C", fifty).datum("N1", "C", fifty);
        Robustness one = Robustness.of(there.scored(scheme), 1, Progress.NONE).orElseThrow();
        assertEquals(one, Robustness.of(back.scored(scheme), 4, Progress.NONE).orElseThrow());
    }

    @Test
    void tells_every_analysis_and_stops_where_it_is_told() {
        CategoryResult result = new PanelBallotFixture(2)
                .marked("N1", "A", "60 40")
                .marked("N2", "A", "50 51")
                .marked("N1", "B", "60 40")
                .scored(scheme(panel("A", "1"), panel("B", "1")));
        Set<String> heard = new LinkedHashSet<>();
        Robustness.of(result, 2, (analysis, done, of) -> heard.add(analysis) || done <= of);
        assertEquals(
                List.of("weights", "any_weights", "stability", "leave_one_out", "bootstrap", "other_rules"),
                List.copyOf(heard));
        for (String stop : heard) {
            assertThrows(
                    CancellationException.class,
                    () -> Robustness.of(result, 1, (analysis, done, of) -> !analysis.equals(stop)));
        }
    }
}
