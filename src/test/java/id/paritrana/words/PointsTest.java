package id.paritrana.words;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PointsTest {
    private final Points points = Points.in(Messages.INDONESIAN);

    @Test
    void a_column_has_as_many_decimals_as_its_longest_figure_needs() {
        assertEquals(2, Points.decimals(Arrays.asList(new BigDecimal("56.0000"), null, new BigDecimal("5"))));
        assertEquals(4, Points.decimals(Arrays.asList(new BigDecimal("27.1988"), new BigDecimal("5.0000"))));
        assertEquals("56,00", points.column(new BigDecimal("56.0000"), 2));
        assertEquals("–", points.column(null, 2));
    }

    @Test
    void what_is_cut_says_so() {
        assertEquals("0,333333…", points.shown(new BigDecimal("0.33333333333")));
        assertEquals("0,33…", points.column(new BigDecimal("0.333"), 2));
        assertEquals("81,90", points.shown(new BigDecimal("81.90")));
    }

    @Test
    void people_read_at_least_two_decimals() {
        assertEquals("82,00", points.shown(new BigDecimal("82")));
        assertEquals("81,90", points.shown(new BigDecimal("81.9")));
    }

    @Test
    void totals_are_read_with_two_decimals_unless_different_ones_look_alike() {
        assertEquals(2, Points.decimalsApart(of("85.3440", "85.3190", "85.3440", "71.5")));
        assertEquals(3, Points.decimalsApart(of("85.344", "85.343")));
        assertEquals(6, Points.decimalsApart(of("0.33333333", "0.33333334")), "no more than can be read");
        assertEquals("85,34", points.total(new BigDecimal("85.3440"), 2));
        assertEquals("0,333333…", points.total(new BigDecimal("0.33333333"), 6));
    }

    @Test
    void a_lead_is_the_difference_of_the_totals_as_they_are_read() {
        var totals = TotalWords.of(Messages.INDONESIAN, of("85.345", "85.334", "85.0"));
        assertEquals("85,35", totals.shown(new BigDecimal("85.345")));
        assertEquals("0,02", totals.lead(new BigDecimal("85.345"), new BigDecimal("85.334")));
        assertEquals("−0,33", totals.change(new BigDecimal("85.334"), new BigDecimal("85.0")));
        assertEquals("+0,02", totals.change(new BigDecimal("85.334"), new BigDecimal("85.345")));
        assertEquals("0,00", totals.change(new BigDecimal("85.0"), new BigDecimal("85.0")));
        assertEquals("–", totals.change(null, new BigDecimal("85.0")));
    }

    private static List<BigDecimal> of(String... figures) {
        return Stream.of(figures).map(BigDecimal::new).toList();
    }

    @Test
    void differences_carry_their_sign() {
        assertEquals("+3,40", points.signed(new BigDecimal("3.4"), 2));
        assertEquals("−1,30", points.signed(new BigDecimal("-1.30")));
        assertEquals("0,00", points.signed(new BigDecimal("0.00")));
    }

    @Test
    void parts_that_do_not_add_up_in_two_decimals_get_more() {
        List<BigDecimal> parts = Stream.of("18.3500", "26.2500", "10.8750", "18.7850")
                .map(BigDecimal::new)
                .toList();
        assertFalse(Points.readAddsUp(parts, new BigDecimal("74.26")), "18.35 + 26.25 + 10.88 + 18.79 is 74.27");
        assertTrue(Points.readAddsUp(parts.subList(0, 2), new BigDecimal("44.60")));
        assertEquals("10,88", points.at(parts.get(2), 2));
        assertEquals("10,8750", points.at(parts.get(2), 4));
        assertEquals("+10,88", points.signedAt(parts.get(2), 2));
        assertEquals("+10,8750", points.signedAt(parts.get(2), 4));
    }

    @Test
    void english_points_have_the_point() {
        assertEquals("0.333333…", Points.in(Messages.ENGLISH).shown(new BigDecimal("0.33333333333")));
        assertEquals("+1,003.40", Points.in(Messages.ENGLISH).readSigned(new BigDecimal("1003.4")));
    }
}
