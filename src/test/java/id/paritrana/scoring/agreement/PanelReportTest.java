package id.paritrana.scoring.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Scheme;

import static id.paritrana.scoring.agreement.PanelBallotFixture.figure;
import static id.paritrana.scoring.agreement.PanelBallotFixture.panel;
import static id.paritrana.scoring.agreement.PanelBallotFixture.scheme;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PanelReportTest {
    private static final Scheme SCHEME = scheme(panel("A", "30"), panel("B", "20"), figure("C", "50"));

    private static PanelBallotFixture ballot() {
        return new PanelBallotFixture(5)
                .marked("N1", "A", "80 70 90 60 75")
                .marked("N1", "B", "50 40 60 . 55")
                .marked("N2", "A", "20 30 10 40 25")
                .marked("N2", "B", "90 80 70 60 50")
                .recused("N2", "S2")
                .datum("N1", "C", Datum.number(BigDecimal.TEN))
                .datum("N2", "C", Datum.number(BigDecimal.TEN));
    }

    @Test
    void marks_of_recused_seats_are_absent() {
        PanelReport report = PanelReport.of(ballot().scored(SCHEME));
        assertEquals(List.of("A", "B", "*"), List.copyOf(report.tables().keySet()));
        assertArrayEquals(
                new double[] {80, 70, 90, 60, 75}, report.tables().get("A").row(0));
        assertArrayEquals(
                new double[] {20, 10, 40, 25}, report.tables().get("A").row(1));
        assertFalse(report.tables().get("A").has(1, 1));
        assertEquals(5, report.statistics().get("B").seats());
    }

    @Test
    void the_totals_are_the_points_that_a_seat_alone_would_bring() {
        PanelTable totals = PanelReport.of(ballot().scored(SCHEME)).tables().get(PanelReport.TOTALS);
        assertEquals(0.3 * 80 + 0.2 * 50, totals.mark(0, 0), 1e-12);
        assertEquals(0.3 * 25 + 0.2 * 50, totals.mark(1, 4), 1e-12);
        assertTrue(Double.isNaN(totals.mark(0, 3)));
        assertTrue(Double.isNaN(totals.mark(1, 1)));
    }

    @Test
    void what_does_not_apply_gives_its_weight_away() {
        CategoryResult result = ballot().datum("N1", "B", Datum.notApplicable()).scored(SCHEME);
        PanelReport report = PanelReport.of(result);
        assertEquals(0.375 * 60, report.tables().get("*").mark(0, 3), 1e-12);
        assertEquals(0, report.tables().get("B").row(0).length);
    }

    @Test
    void summaries_are_unrounded_beside_the_score_that_was_used() {
        Scheme trimmed = SCHEME.withRules(SCHEME.rules().withPanel(PanelRule.TRIMMED_MEAN));
        PanelReport report = PanelReport.of(new PanelBallotFixture(5)
                .marked("N1", "A", "80 70 90 60 71")
                .marked("N1", "B", "50 . . 40 42")
                .scored(trimmed));
        PanelSummary first = report.summaries().get(0);
        assertEquals(5, first.count());
        assertEquals(74.2, first.mean().value(), 1e-12);
        assertEquals(71, first.median().value());
        assertEquals(221 / 3.0, first.trimmedMean().value(), 1e-12);
        assertEquals(new BigDecimal("73.67"), first.used());
        assertEquals(Math.sqrt(512.8 / 4), first.deviation().value(), 1e-12);
        PanelSummary second = report.summaries().get(1);
        assertFalse(second.trimmedMean().isDefined());
        assertEquals(new BigDecimal("44.00"), second.used());
        assertEquals(2, report.summaries().size());
    }

    @Test
    void below_the_quorum_the_marks_are_shown_and_nothing_is_used() {
        Scheme strict = SCHEME.withRules(SCHEME.rules().withQuorum(4));
        PanelReport report = PanelReport.of(new PanelBallotFixture(5)
                .marked("N1", "A", "80 70 90 60 71")
                .marked("N1", "B", "50 . . 40 42")
                .scored(strict));
        assertEquals(3, report.summaries().get(1).count());
        assertNull(report.summaries().get(1).used());
        assertEquals(0.3 * 80, report.tables().get("*").mark(0, 0), 1e-12);
    }

    @Test
    void tells_a_seat_that_gives_one_mark_to_every_criterion() {
        Scheme three = scheme(panel("A", "1"), panel("B", "1"), panel("C", "1"));
        PanelReport report = PanelReport.of(new PanelBallotFixture(2)
                .marked("N1", "A", "70 70")
                .marked("N1", "B", "70 60")
                .marked("N1", "C", "70 50")
                .marked("N2", "A", "40 30")
                .marked("N2", "B", "40 30")
                .marked("N2", "C", "40 30")
                .scored(three));
        assertEquals(Map.of("S1", 2, "S2", 1), report.sameMarkThroughout());
    }

    @Test
    void the_seed_of_the_rules_is_used_and_a_scheme_without_panel_has_no_table() {
        PanelReport one = PanelReport.of(ballot().scored(SCHEME));
        assertEquals(one.statistics(), PanelReport.of(ballot().scored(SCHEME)).statistics());
        PanelReport none = PanelReport.of(new PanelBallotFixture(2)
                .datum("N1", "C", Datum.number(BigDecimal.ONE))
                .scored(scheme(figure("C", "1"))));
        assertTrue(none.tables().isEmpty());
        assertTrue(none.statistics().isEmpty());
    }
}
