package id.paritrana.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals(reached, new Quorum(entitled, present, numerator, denominator).reached());
    }

    @Test
    void the_number_needed_is_the_least_that_reaches_it() {
        for (int denominator = 1; denominator <= 12; denominator++) {
            for (int numerator = 1; numerator <= denominator; numerator++) {
                for (int entitled = 1; entitled <= 30; entitled++) {
                    int needed = new Quorum(entitled, 0, numerator, denominator).needed();
                    assertTrue(new Quorum(entitled, needed, numerator, denominator).reached());
                    assertFalse(new Quorum(entitled, needed - 1, numerator, denominator).reached());
                }
            }
        }
    }

    @Test
    void large_numbers_do_not_wrap_around() {
        assertTrue(new Quorum(2_000_000_000, 1_999_999_999, 999_999_999, 1_000_000_000).reached());
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Quorum(5, 6, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new Quorum(5, 3, 4, 3));
        assertThrows(IllegalArgumentException.class, () -> new Quorum(5, 3, 0, 3));
    }
}
