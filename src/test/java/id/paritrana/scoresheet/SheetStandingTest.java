package id.paritrana.scoresheet;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What may be done with a sheet, without a database. */
class SheetStandingTest {
    static IntStream every_case() {
        return IntStream.range(0, 32);
    }

    @ParameterizedTest
    @MethodSource("every_case")
    void it_is_filled_in_only_while_scoring_is_open_and_nothing_has_ended_it(int bits) {
        boolean opened = (bits & 1) != 0;
        var standing = SheetStanding.of(opened, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);
        boolean ended = (bits & (2 | 4 | 8)) != 0;
        assertEquals(opened && !ended, standing.mayFill());
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true, WITHDRAWN",
        "true, false, true, true, CLOSED",
        "true, false, false, true, FILED",
        "false, true, false, false, WITHDRAWN",
        "false, false, false, true, FILED",
        "false, false, false, false, WAITING",
        "true, false, false, false, OPEN",
    })
    void what_is_final_comes_first(
            boolean opened, boolean withdrawn, boolean closed, boolean filed, SheetStanding standing) {
        assertEquals(standing, SheetStanding.of(opened, withdrawn, closed, filed, false));
    }
}
