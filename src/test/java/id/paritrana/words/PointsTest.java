package id.paritrana.words;

import java.math.BigDecimal;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PointsTest {
    @Test
    void a_column_has_as_many_decimals_as_its_longest_figure_needs() {
        assertEquals(2, Points.decimals(Arrays.asList(new BigDecimal("56.0000"), null, new BigDecimal("5"))));
        assertEquals(4, Points.decimals(Arrays.asList(new BigDecimal("27.1988"), new BigDecimal("5.0000"))));
        assertEquals("56,00", Points.column(new BigDecimal("56.0000"), 2));
        assertEquals("–", Points.column(null, 2));
    }

    @Test
    void what_is_cut_says_so() {
        assertEquals("0,333333…", Points.shown(new BigDecimal("0.33333333333")));
        assertEquals("0,33…", Points.column(new BigDecimal("0.333"), 2));
        assertEquals("81,90", Points.shown(new BigDecimal("81.90")));
    }

    @Test
    void differences_carry_their_sign() {
        assertEquals("+3,40", Points.signed(new BigDecimal("3.4"), 2));
        assertEquals("−1,30", Points.signed(new BigDecimal("-1.30")));
        assertEquals("0,00", Points.signed(new BigDecimal("0.00")));
    }
}
