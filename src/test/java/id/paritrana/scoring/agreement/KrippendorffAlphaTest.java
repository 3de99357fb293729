package id.paritrana.scoring.agreement;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.agreement.Estimate.Undefined;

import static id.paritrana.scoring.agreement.PanelTableFixture.bySeat;
import static id.paritrana.scoring.agreement.PanelTableFixture.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

class KrippendorffAlphaTest {
    /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: .743, .815, .849. */
    @Test
    void reproduces_the_canonical_reliability_data() {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(bySeat(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 ."));
        assertEquals(0.743, alpha.nominal().value(), 0.0005);
        assertEquals(0.815, alpha.ordinal().value(), 0.0005);
        assertEquals(0.849, alpha.interval().value(), 0.0005);
    }

    /** The worked example of the encyclopaedia: three coders, fifteen units; nominal .691, interval .811. */
    @Test
    void reproduces_three_coders_with_many_holes() {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(bySeat(
                ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"));
        assertEquals(0.691, alpha.nominal().value(), 0.0005);
        assertEquals(0.811, alpha.interval().value(), 0.0005);
    }

    /** Krippendorff (2011), section A: two observers, ten objects, 0/1: .095. */
    @Test
    void reproduces_the_binary_example() {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(bySeat("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"));
        assertEquals(0.095, alpha.nominal().value(), 0.0005);
        assertEquals(alpha.nominal().value(), alpha.interval().value(), 1e-12);
        assertEquals(alpha.nominal().value(), alpha.ordinal().value(), 1e-12);
    }

    @Test
    void is_undefined_when_all_are_equal_or_nothing_can_be_paired() {
        assertEquals(
                Undefined.NO_VARIATION,
                KrippendorffAlpha.of(table("3 3", "3 .")).nominal().because());
        assertEquals(
                Undefined.TOO_FEW_SEATS,
                KrippendorffAlpha.of(table("3 .", ". 4")).interval().because());
    }
}
