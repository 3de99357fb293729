package id.paritrana.scoring;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

import static id.paritrana.scoring.AwardFixture.ballot;
import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.entry;
import static id.paritrana.scoring.AwardFixture.marks;
import static id.paritrana.scoring.AwardFixture.node;
import static id.paritrana.scoring.AwardFixture.number;
import static id.paritrana.scoring.AwardFixture.report;
import static id.paritrana.scoring.AwardFixture.together;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The nine-judge panel of the ISU Judging System: of nine marks the highest and the lowest are dropped, the mean of seven is rounded to two
 * decimals, multiplied by the factor of the component, rounded to two decimals, and added to the element score.
 *
 * <p>Source: ISU, Special Regulations and Technical Rules Single &amp; Pair Skating and Ice Dance, rules 352 and 353 (calculation of
 * results); factor 1.67 of the three components of a short programme for men, from season 2022/23. The marks are made up, worked by hand:
 *
 * <pre>
 * composition   9.25 9.00 9.50 8.75 9.25 9.00 9.25 9.50 9.00  less 8.75 and 9.50 = 64.25/7 = 9.1785… = 9.18 × 1.67 = 15.3306 = 15.33
 * presentation  8.50 8.75 8.50 9.00 8.25 8.75 8.50 8.75 9.25  less 8.25 and 9.25 = 60.75/7 = 8.6785… = 8.68 × 1.67 = 14.4956 = 14.50
 * skills        9.00 nine times                                                                   9.00 × 1.67 = 15.03
 * elements      48.11
 * total         48.11 + 15.33 + 14.50 + 15.03 = 92.97
 * </pre>
 */
class IsuPanelTest {

    private static Criterion component(String code) {
        return Criterion.leaf(code, "", d("1.67"), Source.PANEL, new ImpliedNormaliser.None());
    }

    private static final Scheme PROGRAMME = new Scheme(
            "SP",
            AwardFixture.root(
                    Criterion.leaf("TES", "", d("1"), Source.NUMBER, new ImpliedNormaliser.None()),
                    component("CO"),
                    component("PR"),
                    component("SK")),
            ChangedRules.rounded(
                    Rules.STANDARD.withWeights(WeightMode.POINTS).withQuorum(9), new Rounding(2, null, 2, 2)));

    @Test
    void the_protocol_adds_up() {
        CategoryResult result = Scorer.score(
                PROGRAMME,
                ballot(
                        together(
                                marks("X", "CO", "9.25 9.00 9.50 8.75 9.25 9.00 9.25 9.50 9.00"),
                                marks("X", "PR", "8.50 8.75 8.50 9.00 8.25 8.75 8.50 8.75 9.25"),
                                marks("X", "SK", "9.00 9.00 9.00 9.00 9.00 9.00 9.00 9.00 9.00")),
                        entry("X", "TES", number("48.11"))));
        assertEquals(d("9.18"), node(result, "X", "CO").value());
        assertEquals(d("15.33"), node(result, "X", "CO").contribution());
        assertEquals(d("8.68"), node(result, "X", "PR").score());
        assertEquals(d("14.50"), node(result, "X", "PR").contribution());
        assertEquals(d("15.03"), node(result, "X", "SK").contribution());
        assertEquals(d("92.97"), report(result, "X").total());
    }
}
