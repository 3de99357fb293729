package id.paritrana.scoresheet.progress;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SeatRangesTest {
    @Test
    void seats_that_follow_each_other_are_told_by_the_first_and_the_last() {
        assertEquals("1\u2060–\u20609", SeatRanges.of(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")));
        assertEquals("1, 2, 4, 6\u2060–\u20608", SeatRanges.of(List.of("1", "2", "4", "6", "7", "8")));
        assertEquals("K 1, K 2, 9", SeatRanges.of(List.of("K 1", "K 2", "9")));
    }
}
