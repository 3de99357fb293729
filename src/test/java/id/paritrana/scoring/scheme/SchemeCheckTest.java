package id.paritrana.scoring.scheme;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import id.paritrana.scoring.AwardFixture;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.RandomEdition;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.FieldNormaliser;
import id.paritrana.scoring.normaliser.Flaw;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;

import static id.paritrana.scoring.AwardFixture.aggregate;
import static id.paritrana.scoring.AwardFixture.ballot;
import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.number;
import static id.paritrana.scoring.AwardFixture.scheme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchemeCheckTest {

    private static List<Flaw> problems(Scheme scheme) {
        return SchemeCheck.problems(scheme);
    }

    @Test
    void the_worked_example_is_sound() {
        assertEquals(List.of(), problems(AwardFixture.regencies()));
    }

    @Test
    void percent_weights_must_sum_to_exactly_a_hundred() {
        Scheme scheme = scheme(number("X", "60"), number("Y", "39.99"));
        assertEquals(List.of(Flaw.error(Flaw.Kind.WEIGHTS_NOT_HUNDRED, "ROOT", d("99.99"))), problems(scheme));
        assertEquals(List.of(), problems(scheme.withRules(scheme.rules().withWeights(WeightMode.RELATIVE))));
        assertEquals(List.of(), problems(scheme.withRules(scheme.rules().withWeights(WeightMode.POINTS))));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Scorer.score(scheme, ballot()));
        assertTrue(refused.getMessage().contains("WEIGHTS_NOT_HUNDRED"), refused.getMessage());
    }

    @Test
    void weights_must_be_there_and_above_zero() {
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.WEIGHT_NOT_POSITIVE, "Y", d("0"))),
                problems(scheme(number("X", "100"), number("Y", "0"))));
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.WEIGHT_MISSING, "X")),
                problems(scheme(number("X", "1").withWeight(null))));
    }

    @Test
    void codes_must_be_there_once() {
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.CODE_TWICE, "X", "X")),
                problems(scheme(number("X", "50"), aggregate("A", "50", number("X", "100")))));
        assertEquals(List.of(Flaw.error(Flaw.Kind.CODE_MISSING, " ")), problems(scheme(number(" ", "100"))));
    }

    @Test
    void leaves_need_a_source_and_others_have_none() {
        assertEquals(List.of(Flaw.error(Flaw.Kind.LEAF_WITHOUT_SOURCE, "A")), problems(scheme(aggregate("A", "100"))));
        Criterion confused = number("A", "100").withChildren(List.of(number("X", "100")));
        assertEquals(List.of(Flaw.error(Flaw.Kind.CHILDREN_BELOW_LEAF, "A", "number")), problems(scheme(confused)));
        assertEquals(List.of(Flaw.error(Flaw.Kind.LEAF_WITHOUT_SOURCE, "ROOT")), problems(scheme()));
    }

    @Test
    void normalisers_must_fit_and_work() {
        Criterion choice = Criterion.leaf("C", "", d("100"), Source.CHOICE, new ImpliedNormaliser.None());
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.NORMALISER_DOES_NOT_FIT, "C", "choice", "none")),
                problems(scheme(choice)));
        Criterion flat = number("X", "100")
                .like()
                .normaliser(new BoundedNormaliser.Goalposts(d("5"), d("5")))
                .build();
        assertEquals(List.of(Flaw.error(Flaw.Kind.LO_NOT_BELOW_HI, "X", "goalposts")), problems(scheme(flat)));
        Criterion ranked =
                number("X", "100").like().normaliser(new FieldNormaliser.Rank()).build();
        assertEquals(List.of(Flaw.warning(Flaw.Kind.DEPENDS_ON_FIELD, "X", "rank")), problems(scheme(ranked)));
        assertEquals(List.of(), SchemeCheck.errors(scheme(ranked)));
    }

    @Test
    void numbers_without_measure_are_refused() {
        Criterion vast = number("X", "100")
                .like()
                .normaliser(new BoundedNormaliser.LnGoalposts(d("1"), d("1E+400")))
                .build();
        assertEquals(List.of(Flaw.error(Flaw.Kind.NUMBER_OUT_OF_RANGE, "X", "ln_goalposts")), problems(scheme(vast)));
        Criterion heavy = number("X", "1E+999999999");
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.NUMBER_OUT_OF_RANGE, "X", d("1E+999999999"))), problems(scheme(heavy)));
        Scheme sound = scheme(number("X", "100"));
        Ballot ballot = ballot(AwardFixture.entry("A", "X", AwardFixture.number("1E+999999999")));
        CategoryResult result = Scorer.score(sound, ballot);
        assertEquals(NodeState.DATA_ERROR, AwardFixture.node(result, "A", "X").state());
    }

    @Test
    void rules_must_make_sense() {
        Rules rules = new Rules(
                WeightMode.PERCENT,
                PanelRule.MEAN,
                0,
                QuorumPolicy.NOT_RANKED,
                new Rounding(-1, 4, 4, 26),
                List.of(
                        new TieBreak.ByCriterion("X"),
                        new TieBreak.ByCriterion("NO"),
                        new TieBreak.ByCriterion("X"),
                        new TieBreak.Shared(),
                        new TieBreak.HeadToHead()),
                Draws.STANDARD);
        assertEquals(
                List.of(
                        Flaw.error(Flaw.Kind.QUORUM_NOT_POSITIVE, "", 0),
                        Flaw.error(Flaw.Kind.DECIMALS_OUT_OF_RANGE, "", "round_panel", -1),
                        Flaw.error(Flaw.Kind.DECIMALS_OUT_OF_RANGE, "", "round_total", 26),
                        Flaw.error(Flaw.Kind.TIE_CRITERION_UNKNOWN, "", "NO"),
                        Flaw.error(Flaw.Kind.TIE_STEP_USELESS, "", "X"),
                        Flaw.error(Flaw.Kind.TIE_STEP_USELESS, "", "head_to_head")),
                problems(scheme(number("X", "100")).withRules(rules)));
        assertEquals(
                List.of(Flaw.error(Flaw.Kind.COMPLETENESS_OUT_OF_RANGE, "X", d("75"))),
                problems(scheme(number("X", "100").like().minComplete(d("75")).build())));
    }

    @Test
    void random_editions_are_sound() {
        for (long seed = 0; seed < 500; seed++) {
            assertEquals(List.of(), SchemeCheck.errors(RandomEdition.scheme(seed, false)), "edition " + seed);
        }
    }

    // ballots

    @Test
    void rows_that_contradict_each_other_make_no_ballot() {
        Entry a = AwardFixture.entry("A");
        Mark mark = new Mark("A", "P", "K1", d("3"));
        List<String> seats = List.of("K1");
        assertRefused("entry twice: A", () -> new Ballot(seats, List.of(a, a), List.of(), Map.of()));
        assertRefused("seat twice: K1", () -> new Ballot(List.of("K1", "K1"), List.of(a), List.of(), Map.of()));
        assertRefused("mark twice", () -> new Ballot(seats, List.of(a), List.of(mark, mark), Map.of()));
        assertRefused("mark by a seat", () -> new Ballot(List.of(), List.of(a), List.of(mark), Map.of()));
        assertRefused("mark for an entry", () -> new Ballot(seats, List.of(), List.of(mark), Map.of()));
        assertRefused(
                "recusal of a seat", () -> new Ballot(seats, List.of(a), List.of(), Map.of("A", Map.of("K2", "ipar"))));
    }

    private static void assertRefused(String why, Executable attempt) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, attempt);
        assertTrue(refused.getMessage().startsWith(why), refused.getMessage());
    }
}
