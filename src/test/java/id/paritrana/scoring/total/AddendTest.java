package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.AwardFixture;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.RandomEdition;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a criterion contributes by itself. */
class AddendTest {
    private static final int EDITIONS = 2_000;

    @Test
    void of_an_entry_that_lacks_nothing_every_leaf_contributes_what_the_method_says() {
        int compared = 0;
        for (long seed = 0; seed < EDITIONS; seed++) {
            CategoryResult result = RandomEdition.scored(seed, seed % 2 == 0);
            List<Plan.Node> nodes = new Plan(result.scheme()).nodes();
            List<Addend> addends = Addend.of(result.scheme());
            Scoring scoring = new Scoring(result.scheme(), result.ballot());
            for (Entry entry : result.ballot().entries()) {
                Evaluation numbers = scoring.evaluate(entry);
                if (!nodes.stream().allMatch(node -> numbers.state(node.index()) == NodeState.SCORED)) {
                    continue;
                }
                for (Plan.Node leaf : nodes.stream().filter(AddendTest::stands).toList()) {
                    Addend addend = addends.get(leaf.index());
                    String at = "edition " + seed + ", entry " + entry.code() + ", leaf " + leaf.code();
                    assertEquals(leaf.criterion(), addend.criterion(), at);
                    assertEquals(0, numbers.weight(leaf.index()).compareTo(addend.weight()), at);
                    assertEquals(
                            numbers.contribution(leaf.index()), addend.contribution(numbers.valueOf(leaf.index())), at);
                    compared++;
                }
            }
        }
        assertTrue(compared > EDITIONS, "enough contributions compared: " + compared);
    }

    private static boolean stands(Plan.Node node) {
        return node.isLeaf()
                && node.parent() >= 0
                && node.adds()
                && !node.criterion().normaliser().dependsOnField();
    }

    @Test
    void the_most_is_the_contribution_of_the_highest_score() {
        Criterion peak = Criterion.leaf(
                "A",
                "",
                new BigDecimal(40),
                Source.NUMBER,
                new TableNormaliser.Piecewise(List.of(
                        new Normaliser.Point(BigDecimal.ZERO, BigDecimal.ZERO),
                        new Normaliser.Point(new BigDecimal(50), new BigDecimal(90)),
                        new Normaliser.Point(new BigDecimal(100), BigDecimal.TEN))));
        Scheme scheme = AwardFixture.scheme(peak, AwardFixture.number("B", "60"));
        assertEquals(
                new BigDecimal("36.0000"),
                Addend.of(scheme).get(1).most(Range.HUNDRED).orElseThrow());
    }

    @Test
    void a_weight_that_a_scheme_in_the_making_lacks_counts_as_nothing_and_the_others_stay() {
        Criterion without = AwardFixture.number("A", "40").withWeight(null);
        Scheme scheme = AwardFixture.scheme(without, AwardFixture.number("B", "60"));
        assertEquals(List.of("1", "0", "0.6"), weights(scheme));
        assertEquals(
                List.of("1", "0", "0"), weights(scheme.withRules(scheme.rules().withWeights(WeightMode.RELATIVE))));
    }

    private static List<String> weights(Scheme scheme) {
        return Addend.of(scheme).stream()
                .map(addend -> addend.weight().toPlainString())
                .toList();
    }
}
