package id.paritrana.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import id.paritrana.committee.Seat;
import id.paritrana.edition.QuorumRule;
import id.paritrana.ranking.RankingRun;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A package is made of the verdict as it is pronounced and compared with the verdict as it is read again: both have to have the
 * same moment, on a clock with nanoseconds too.
 */
class VerdictMomentTest {
    @Test
    void the_moment_is_what_the_database_gives_back() {
        var exact = Instant.parse("2026-05-21T02:00:00.123456789Z");
        var run = new RankingRun(null, 1, null, exact, "", new byte[0], "", "", "");
        var meeting = new Meeting(LocalDate.of(2026, 5, 21), LocalTime.of(9, 30), "Ruang Rapat Contoh");
        var verdict = new Verdict(
                run,
                (Seat) null,
                null,
                exact,
                meeting,
                new Quorum(9, 8, new QuorumRule(2, 3, false)),
                Resolution.UNKNOWN);
        assertEquals(Instant.parse("2026-05-21T02:00:00.123456Z"), verdict.pronouncedAt());
    }
}
