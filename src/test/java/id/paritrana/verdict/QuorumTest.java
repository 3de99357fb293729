package id.paritrana.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.edition.QuorumRule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuorumTest {
    @ParameterizedTest
    @CsvSource({
        "9, 6, 2, 3, true", "9, 5, 2, 3, false", "8, 6, 2, 3, true", "8, 5, 2, 3, false", "7, 5, 2, 3, true",
        "7, 4, 2, 3, false", "9, 5, 1, 2, true", "8, 4, 1, 2, true", "9, 4, 1, 2, false", "9, 9, 1, 1, true",
        "9, 8, 1, 1, false", "1, 1, 2, 3, true", "1, 0, 2, 3, false", "0, 0, 2, 3, false"
    })
    void is_counted_in_whole_numbers(int entitled, int present, int numerator, int denominator, boolean reached) {
        assertEquals(reached, of(entitled, present, numerator, denominator).reached());
    }

    @Test
    void the_number_needed_is_the_least_that_reaches_it() {
        for (int denominator = 1; denominator <= 12; denominator++) {
            for (int numerator = 1; numerator <= denominator; numerator++) {
                for (int entitled = 1; entitled <= 30; entitled++) {
                    int needed = of(entitled, 0, numerator, denominator).needed();
                    assertTrue(of(entitled, needed, numerator, denominator).reached());
                    assertFalse(of(entitled, needed - 1, numerator, denominator).reached());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9, 5, 1, 2, true",
        "9, 4, 1, 2, false",
        "8, 5, 1, 2, true",
        "8, 4, 1, 2, false",
        "1, 1, 1, 2, true",
        "2, 1, 1, 2, false",
        "9, 6, 2, 3, false",
        "9, 7, 2, 3, true",
        "0, 0, 1, 2, false",
        "2000000000, 1000000000, 1, 2, false",
        "2000000000, 1000000001, 1, 2, true"
    })
    void more_than_a_share_is_one_more_where_the_share_is_whole(
            int entitled, int present, int numerator, int denominator, boolean reached) {
        assertEquals(reached, new Quorum(entitled, present, new QuorumRule(numerator, denominator, true)).reached());
    }

    private static Quorum of(int entitled, int present, int numerator, int denominator) {
        return new Quorum(entitled, present, new QuorumRule(numerator, denominator, false));
    }

    @Test
    void large_numbers_do_not_wrap_around() {
        assertTrue(of(2_000_000_000, 1_999_999_999, 999_999_999, 1_000_000_000).reached());
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> of(5, 6, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> of(5, 3, 4, 3));
        assertThrows(IllegalArgumentException.class, () -> of(5, 3, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new QuorumRule(3, 3, true), "more than all");
    }
}
