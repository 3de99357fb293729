package id.paritrana.scoring.agreement;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.agreement.Estimate.Undefined;

import static id.paritrana.scoring.agreement.PanelTableFixture.bySeat;
import static id.paritrana.scoring.agreement.PanelTableFixture.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ConcordanceTest {
    /** Kendall, Rank Correlation Methods, chapter 6 (also Siegel, Nonparametric Statistics, 1956, p. 234): S = 591, W = .828. */
    @Test
    void reproduces_kendalls_example_with_ties() {
        PanelTable table = bySeat(
                "1 4.5 2 4.5 3 7.5 6 9 7.5 10", "2.5 1 2.5 4.5 4.5 8 9 6.5 10 6.5", "2 1 4.5 4.5 4.5 4.5 8 8 8 10");
        Concordance concordance = Concordance.of(table, 1);
        assertEquals(591 / (742.5 - 28.5), concordance.w().value(), 1e-12);
        assertEquals(0.828, concordance.w().value(), 0.0005);
        assertEquals(9, concordance.degreesOfFreedom());
        assertEquals(3 * 9 * 591 / 714.0, concordance.chiSquared(), 1e-10);
        assertEquals(0, concordance.permutations());
        // χ² = 22.35 with 9 degrees of freedom lies between the tabled 21.67 (p = .01) and 27.88 (p = .001)
        assertEquals(0.0078, concordance.p().value(), 0.0002);
    }

    /** Siegel &amp; Castellan, Nonparametric Statistics (1988), section 9.6: three executives rank six applicants, W = .16. */
    @Test
    void reproduces_siegels_applicants() {
        Concordance concordance = Concordance.of(bySeat("1 6 3 2 5 4", "1 5 6 4 2 3", "6 3 2 5 4 1"), 7);
        assertEquals(0.162, concordance.w().value(), 0.0005);
        assertEquals(10_000, concordance.permutations());
        // three orders as unlike as these are the rule, not the exception
        assertEquals(0.85, concordance.p().value(), 0.1);
    }

    /** Of the 6² = 36 pairs of orders of 3 by a second and third seat, one agrees wholly with the first. */
    @Test
    void the_permutation_approaches_the_exact_chance() {
        Concordance concordance = Concordance.of(bySeat("1 2 3", "1 2 3", "1 2 3"), 20261120);
        assertEquals(1, concordance.w().value(), 1e-12);
        assertEquals(1 / 36.0, concordance.p().value(), 0.006);
        assertEquals(concordance, Concordance.of(bySeat("1 2 3", "1 2 3", "1 2 3"), 20261120));
    }

    @Test
    void is_undefined_with_a_reason() {
        assertEquals(
                Undefined.NO_VARIATION,
                Concordance.of(table("2 2", "2 2"), 1).w().because());
        assertEquals(
                Undefined.TOO_FEW_SEATS, Concordance.of(table("2", "3"), 1).p().because());
        assertEquals(
                Undefined.TOO_FEW_NOMINATIONS,
                Concordance.of(table("2 3"), 1).w().because());
    }
}
