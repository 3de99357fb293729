package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.AwardFixture;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ChangedRules;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

import static id.paritrana.scoring.AwardFixture.ballot;
import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.entry;
import static id.paritrana.scoring.AwardFixture.number;
import static id.paritrana.scoring.AwardFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The short way to a total gives the same digits as the long one. */
class QuickTotalsTest {

    private static final int SCHEMES = 600;

    @Test
    void both_ways_agree_to_the_last_digit() {
        int quick = 0;
        for (long seed = 0; seed < SCHEMES; seed++) {
            Random random = new Random(seed);
            Scheme scheme = scheme(random);
            Ballot ballot = new Ballot(List.of(), entries(scheme, random), List.of(), Map.of());
            LeafReader reader = new LeafReader(scheme.rules(), ballot);
            Plan plan = new Plan(scheme);
            QuickTotals totals = QuickTotals.of(plan, reader);
            assertNotNull(totals);
            for (Entry entry : ballot.entries()) {
                QuickTotals.Quick total = totals.total(entry);
                if (total != null) {
                    quick++;
                    Evaluation numbers = Evaluation.of(plan, reader, Map.of(), entry);
                    assertEquals(numbers.total(), total.total(), "seed " + seed + ": " + entry);
                    assertEquals(numbers.present(0), total.presentShare(), "seed " + seed + ": " + entry);
                    assertEquals(List.of(), numbers.hindrances());
                }
            }
        }
        assertTrue(quick > SCHEMES * 15, "the short way was taken: " + quick);
    }

    private static Scheme scheme(Random random) {
        Rules rules = ChangedRules.rounded(
                Rules.STANDARD.withWeights(WeightMode.RELATIVE),
                new Rounding(2, random.nextInt(6), 2 + random.nextInt(4), random.nextInt(3)));
        List<Criterion> leaves = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(7); i++) {
            BigDecimal weight = random.nextBoolean() ? BigDecimal.ONE : BigDecimal.valueOf(1 + random.nextInt(400), 1);
            BigDecimal lo = BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(4) - 1);
            BigDecimal hi = lo.add(BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(5)));
            Normaliser normaliser = random.nextInt(5) == 0
                    ? new BoundedNormaliser.Target(hi.abs().add(BigDecimal.ONE))
                    : new BoundedNormaliser.Goalposts(lo, hi);
            leaves.add(Criterion.leaf("L" + i, "", weight, Source.NUMBER, normaliser)
                    .like()
                    .direction(random.nextBoolean() ? Direction.BENEFIT : Direction.COST)
                    .build());
        }
        return new Scheme("K", Criterion.aggregate("R", "", null, leaves), rules);
    }

    private static List<Entry> entries(Scheme scheme, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Map<String, Datum> data = new HashMap<>();
            for (Criterion leaf : scheme.leaves()) {
                int scale = random.nextInt(8) - 1;
                BigDecimal value = BigDecimal.valueOf(random.nextInt(1 << (5 + random.nextInt(20))), scale);
                if (random.nextInt(20) > 0) {
                    data.put(leaf.code(), Datum.number(random.nextBoolean() ? value : value.negate()));
                }
            }
            entries.add(new Entry("N" + i, "", data));
        }
        return entries;
    }

    @Test
    void a_half_that_comes_out_of_thirds_is_rounded_up() {
        // thirty equal weights: 0.0045 / 30 = 0.00015, which is 0.0002 on paper
        List<Criterion> leaves = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            leaves.add(Criterion.leaf("L" + i, "", BigDecimal.ONE, Source.NUMBER, new ImpliedNormaliser.None()));
        }
        Scheme scheme = new Scheme(
                "K", Criterion.aggregate("R", "", null, leaves), Rules.STANDARD.withWeights(WeightMode.RELATIVE));
        CategoryResult result = Scorer.score(
                scheme.withCriterion(
                        scheme.root().like().minComplete(BigDecimal.ZERO).build()),
                ballot(entry("A", "L0", number("0.0045"))));
        assertEquals(d("0.0002"), AwardFixture.node(result, "A", "L0").contribution());
    }

    @Test
    void numbers_too_long_for_it_take_the_long_way() {
        Scheme scheme = AwardFixture.scheme(AwardFixture.number("X", "100"));
        Entry long15 = entry("A", "X", number("33.333333333333335"));
        Entry huge = entry("B", "X", number("123456789012345678901234567890"));
        Entry tiny = entry("C", "X", number("1E-30"));
        CategoryResult result = Scorer.score(scheme, ballot(long15, huge, tiny));
        assertEquals(d("33.33"), report(result, "A").total());
        assertEquals(d("100.00"), report(result, "B").total());
        assertEquals(d("0.00"), report(result, "C").total());
    }

    @Test
    void schemes_that_do_more_than_add_up_are_left_alone() {
        Scheme plain = AwardFixture.scheme(AwardFixture.number("X", "100"));
        LeafReader reader = new LeafReader(plain.rules(), ballot());
        assertNotNull(QuickTotals.of(new Plan(plain), reader));
        assertNull(
                QuickTotals.of(new Plan(plain.withRules(ChangedRules.rounded(plain.rules(), Rounding.NONE))), reader));
        assertNull(QuickTotals.of(
                new Plan(plain.withCriterion(plain.root().withAggregation(Aggregation.MINIMUM))), reader));
        Scheme nested = AwardFixture.regencies();
        Criterion aspect =
                nested.find("COV").orElseThrow().like().gate(BigDecimal.TEN).build();
        assertNull(QuickTotals.of(new Plan(nested.withCriterion(aspect)), reader));
    }

    @Test
    void gates_hold_on_the_short_way() {
        Scheme plain = AwardFixture.scheme(AwardFixture.number("X", "50"), AwardFixture.number("Y", "50"));
        Scheme one = plain.withCriterion(
                AwardFixture.number("Y", "50").like().gate(d("30.00005")).build());
        Scheme both = one.withCriterion(one.root().like().gate(d("40")).build());
        Entry[] entries = {
            entry("A", "X", number("70"), "Y", number("30")),
            entry("B", "X", number("70"), "Y", number("30.0001")),
            entry("C", "X", number("49.98"), "Y", number("30.0001")),
            entry("D", "X", number("49.9899"), "Y", number("30.0001"))
        };
        CategoryResult result = Scorer.score(both, ballot(entries));
        assertEquals(
                List.of(new Hindrance.BelowGate("Y", d("30.0000"), d("30.00005"))),
                report(result, "A").hindrances());
        assertEquals(Status.RANKED, report(result, "B").status());
        assertEquals(
                List.of(new Hindrance.BelowGate("ROOT", d("39.99"), d("40"))),
                report(result, "C").hindrances());
        // 24.99495 + 15.00005 = 39.995 = 40.00
        assertEquals(Status.RANKED, report(result, "D").status());
    }
}
