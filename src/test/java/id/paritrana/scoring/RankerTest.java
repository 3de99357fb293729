package id.paritrana.scoring;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.Status;

import static id.paritrana.scoring.AwardFixture.ballot;
import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.entry;
import static id.paritrana.scoring.AwardFixture.marks;
import static id.paritrana.scoring.AwardFixture.number;
import static id.paritrana.scoring.AwardFixture.panel;
import static id.paritrana.scoring.AwardFixture.scheme;
import static id.paritrana.scoring.AwardFixture.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RankerTest {

    private static final TieBreak HEADS = new TieBreak.HeadToHead();
    private static final TieBreak MEDIAN = new TieBreak.PanelMedian();
    private static final TieBreak SHARED = new TieBreak.Shared();

    private static Scheme twoFigures(TieBreak... ties) {
        Scheme scheme = scheme(AwardFixture.number("X", "50"), AwardFixture.number("Y", "50"));
        return scheme.withRules(Rules.STANDARD.withTies(List.of(ties)));
    }

    private static Entry xy(String code, String x, String y) {
        return entry(code, "X", number(x), "Y", number(y));
    }

    private static List<String> table(CategoryResult result) {
        return result.ranking().places().stream()
                .map(place -> place.entry() + " " + place.rank()
                        + (place.tie() == null ? "" : " " + place.tie().code()))
                .toList();
    }

    private static Place place(CategoryResult result, String entry) {
        return result.ranking().find(entry).orElseThrow();
    }

    @Test
    void equal_totals_share_a_place_and_the_next_is_skipped() {
        CategoryResult result = Scorer.score(
                twoFigures(SHARED),
                ballot(xy("A", "60", "60"), xy("B", "70", "70"), xy("C", "50", "70"), xy("D", "10", "10")));
        assertEquals(List.of("B 1", "A 2 shared", "C 2 shared", "D 4"), table(result));
        assertEquals(d("10.00"), place(result, "B").lead());
        assertEquals(d("0.00"), place(result, "A").lead());
        assertEquals(d("0.00"), place(result, "C").lead());
        assertNull(place(result, "D").lead());
        assertTrue(place(result, "A").shared());
        assertFalse(place(result, "D").shared());
    }

    @Test
    void who_shares_a_place_is_listed_as_given() {
        CategoryResult result = Scorer.score(
                twoFigures(SHARED),
                ballot(xy("A", "60", "60"), xy("B", "70", "70"), xy("C", "50", "70"), xy("D", "10", "10")));
        assertEquals(
                List.of("B 1", "C 2 shared", "A 2 shared", "D 4"), table(result.listed(List.of("D", "C", "B", "A"))));
        assertEquals(List.of("B 1", "A 2 shared", "C 2 shared", "D 4"), table(result.listed(List.of())));
    }

    @Test
    void totals_that_are_equal_only_after_rounding_are_a_tie() {
        // 60.004 and 60.003 are both 60.00
        CategoryResult result =
                Scorer.score(twoFigures(SHARED), ballot(xy("A", "60.004", "60.004"), xy("B", "60.003", "60.003")));
        assertEquals(List.of("A 1 shared", "B 1 shared"), table(result));
    }

    @Test
    void a_named_criterion_separates() {
        CategoryResult result = Scorer.score(
                twoFigures(new TieBreak.ByCriterion("Y"), SHARED),
                ballot(xy("A", "60", "60"), xy("B", "50", "70"), xy("C", "50", "70")));
        assertEquals(List.of("B 1 shared", "C 1 shared", "A 3 Y"), table(result));
        TieStep step = place(result, "A").steps().get(0);
        assertEquals("Y", step.criterion().orElseThrow());
        assertEquals(d("60.0000"), step.value("A").orElseThrow());
        assertEquals(d("70.0000"), step.value("B").orElseThrow());
        assertTrue(step.separated());
        assertEquals(step, result.ranking().separation("B", "A").orElseThrow());
        assertTrue(result.ranking().separation("B", "C").isEmpty());
        assertEquals(step, result.compare("B", "A").orElseThrow().tie().orElseThrow());
    }

    @Test
    void without_a_chain_the_place_is_shared() {
        CategoryResult result = Scorer.score(twoFigures(), ballot(xy("Z", "60", "60"), xy("A", "50", "70")));
        assertEquals(List.of("A 1 shared", "Z 1 shared"), table(result));
    }

    // head to head

    private static Scheme panels(TieBreak... ties) {
        return scheme(panel("P", "60"), panel("Q", "40")).withRules(Rules.STANDARD.withTies(List.of(ties)));
    }

    @Test
    void head_to_head_breaks_a_tie_and_a_recused_seat_is_not_asked() {
        // A: less a 1 and a 3 = 2.00; B: all 2. K1, K2 prefer A, K3 prefers B, the rest neither.
        List<Mark> a = together(marks("A", "P", "3 3 1 2 2 2 2 2 1"), marks("A", "Q", "2 2 2 2 2 2 2 2 2"));
        List<Mark> b = together(marks("B", "P", "2 2 2 2 2 2 2 2 2"), marks("B", "Q", "2 2 2 2 2 2 2 2 2"));
        Ballot all = ballot(together(a, b), entry("A"), entry("B"));
        CategoryResult tied = Scorer.score(panels(HEADS, SHARED), all);
        assertEquals(List.of("A 1 shared", "B 1 shared"), table(tied));

        Ballot recused = new Ballot(all.seats(), all.entries(), all.marks(), Map.of("B", Map.of("K9", "kerabat")));
        CategoryResult result = Scorer.score(panels(HEADS, SHARED), recused);
        assertEquals(List.of("A 1 head_to_head", "B 2 head_to_head"), table(result));
        TieStep step = place(result, "A").steps().get(0);
        assertEquals(d("2"), step.value("A").orElseThrow());
        assertEquals(d("1"), step.value("B").orElseThrow());
    }

    @Test
    void among_three_pairs_won_less_pairs_lost_decide() {
        // means 2.00 each. A beats B 2:1 (K1 K2 : K3), A beats C 2:1, B and C are level
        List<Mark> marks = together(
                marks("A", "P", "3 3 0 2 2 2 2 2 2"), marks("A", "Q", "2 2 2 2 2 2 2 2 2"),
                marks("B", "P", "2 2 2 2 2 2 2 2 2"), marks("B", "Q", "2 2 2 2 2 2 2 2 2"),
                marks("C", "P", "2 2 2 2 2 2 2 2 2"), marks("C", "Q", "2 2 2 2 2 2 2 2 2"));
        Scheme median = panels(HEADS).withRules(panels(HEADS).rules().withPanel(PanelRule.MEDIAN));
        CategoryResult result = Scorer.score(median, ballot(marks, entry("A"), entry("B"), entry("C")));
        assertEquals(List.of("A 1 head_to_head", "B 2 shared", "C 2 shared"), table(result));
        TieStep step = place(result, "A").steps().get(0);
        assertEquals(
                List.of(d("2"), d("-1"), d("-1")),
                step.values().stream().map(TieStep.Value::value).toList());
    }

    @Test
    void the_higher_panel_median_separates() {
        // B: less a 0 and a 4 = 14/7 = 2.00, as A; the middle seat gives A 50 of 100, B 2.5/4 × 60 + 50 × 40 % = 57.5
        List<Mark> marks = together(
                marks("A", "P", "2 2 2 2 2 2 2 2 2"), marks("A", "Q", "2 2 2 2 2 2 2 2 2"),
                marks("B", "P", "0 1 1 1 2.5 2.5 3 3 4"), marks("B", "Q", "2 2 2 2 2 2 2 2 2"));
        CategoryResult result = Scorer.score(panels(MEDIAN, SHARED), ballot(marks, entry("A"), entry("B")));
        assertEquals(List.of("B 1 panel_median", "A 2 panel_median"), table(result));
        TieStep step = place(result, "B").steps().get(0);
        assertEquals(0, d("57.5").compareTo(step.value("B").orElseThrow()));
        assertEquals(0, d("50").compareTo(step.value("A").orElseThrow()));
    }

    @Test
    void a_tie_across_the_prize_cut_is_flagged() {
        Ballot ballot = ballot(xy("A", "90", "90"), xy("B", "60", "60"), xy("C", "50", "70"), xy("D", "10", "10"));
        assertEquals(List.of("B", "C"), atCut(Scorer.score(twoFigures(SHARED), ballot, 2)));
        assertEquals(List.of(), atCut(Scorer.score(twoFigures(SHARED), ballot, 3)));
        assertEquals(List.of(), atCut(Scorer.score(twoFigures(SHARED), ballot, 1)));
        assertEquals(List.of(), atCut(Scorer.score(twoFigures(SHARED), ballot, 0)));
    }

    private static List<String> atCut(CategoryResult result) {
        return result.ranking().places().stream()
                .filter(Place::atPrizeCut)
                .map(Place::entry)
                .toList();
    }

    @Test
    void those_without_a_rank_come_apart() {
        Scheme gated = twoFigures(SHARED)
                .withCriterion(
                        AwardFixture.number("Y", "50").like().gate(d("30")).build());
        CategoryResult result = Scorer.score(
                gated, ballot(xy("A", "100", "29"), entry("B", "X", number("100")), xy("C", "1", "31"), entry("D")));
        assertEquals(List.of("C 1", "A null", "B null", "D null"), table(result));
        assertEquals(Status.INELIGIBLE, place(result, "A").status());
        assertEquals(d("64.50"), place(result, "A").total());
        assertNull(place(result, "A").lead());
        assertEquals(
                List.of(
                        new Hindrance.BelowCompleteness("ROOT", d("0.5"), d("0.75")),
                        new Hindrance.BelowGate("Y", d("0.0000"), d("30"))),
                AwardFixture.report(result, "B").hindrances());
    }

    @Test
    void competition_ranks_hold_in_every_random_edition() {
        for (long seed = 0; seed < 2_000; seed++) {
            List<Place> ranked = RandomEdition.scored(seed, false).ranking().ranked();
            for (int i = 0; i < ranked.size(); i++) {
                Place place = ranked.get(i);
                Place above = i == 0 ? null : ranked.get(i - 1);
                boolean sharesWithAbove = above != null && place.rank().equals(above.rank());
                assertTrue(sharesWithAbove || place.rank() == i + 1, "edition " + seed + " at " + place);
                assertTrue(above == null || above.total().compareTo(place.total()) >= 0, "edition " + seed);
                boolean tied = ranked.stream()
                                .filter(other -> other.total().compareTo(place.total()) == 0)
                                .count()
                        > 1;
                assertEquals(tied, place.tie() != null, "edition " + seed + " at " + place);
                assertEquals(place.shared(), SHARED.equals(place.tie()), "edition " + seed + " at " + place);
            }
        }
    }
}
