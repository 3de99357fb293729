package id.paritrana.ranking;

import java.math.BigDecimal;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FiguresTest {
    @Test
    void a_column_has_as_many_decimals_as_its_longest_figure_needs() {
        assertEquals(2, Figures.decimals(Arrays.asList(new BigDecimal("56.0000"), null, new BigDecimal("5"))));
        assertEquals(4, Figures.decimals(Arrays.asList(new BigDecimal("27.1988"), new BigDecimal("5.0000"))));
        assertEquals("56,00", Figures.column(new BigDecimal("56.0000"), 2));
        assertEquals("–", Figures.column(null, 2));
    }

    @Test
    void what_is_cut_says_so() {
        assertEquals("0,333333…", Figures.shown(new BigDecimal("0.33333333333")));
        assertEquals("0,33…", Figures.column(new BigDecimal("0.333"), 2));
        assertEquals("81,90", Figures.shown(new BigDecimal("81.90")));
    }

    @Test
    void differences_carry_their_sign() {
        assertEquals("+3,40", Figures.signed(new BigDecimal("3.4"), 2));
        assertEquals("−1,30", Figures.signed(new BigDecimal("-1.30")));
        assertEquals("0,00", Figures.signed(new BigDecimal("0.00")));
    }
}
