package id.paritrana.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.committee.Seat;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.QuorumRule;
import id.paritrana.refusal.Objection;
import id.paritrana.workbook.SeatRole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class VerdictRulesTest {
    private final Map<String, String> presence = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<Integer> recused = new HashSet<>();
    private int[] ranks = {1, 2, 3, 4};
    private String reason = "";
    private String day = "21-05-2026";
    private String time = "09.30";
    private LocalDateTime closed = LocalDateTime.of(2026, 5, 8, 17, 0);
    private LocalDate computed = LocalDate.of(2026, 5, 20);
    private boolean shared;
    private Voting voting = Voting.CONSENSUS;

    VerdictRulesTest() {
        for (int seat = 1; seat <= 9; seat++) {
            presence.put("" + seat, "present");
        }
    }

    @Test
    void as_ranked_before_everybody_there_is_nothing_to_object_to() {
        assertEquals(List.of(), keys());
    }

    @Test
    void without_a_quorum_nothing_is_decided() {
        for (int seat = 6; seat <= 9; seat++) {
            presence.put("" + seat, "absent");
        }
        assertEquals(List.of("verdict.no-quorum"), keys());
        presence.put("6", "present");
        assertEquals(List.of(), keys());
    }

    @Test
    void nothing_is_decided_before_it_has_happened() {
        time = "10.00";
        assertEquals(List.of(), keys());
        time = "10.01";
        assertEquals(List.of("verdict.time-in-future"), keys(), "later on the day that it is");
        day = "20-05-2026";
        assertEquals(List.of(), keys());
        day = "22-05-2026";
        assertEquals(List.of("verdict.day-in-future"), keys());
    }

    @Test
    void a_plenary_may_begin_in_the_minute_of_the_closing_and_not_before() {
        closed = LocalDateTime.of(2026, 5, 21, 9, 30, 59);
        computed = LocalDate.of(2026, 5, 21);
        assertEquals(List.of(), keys(), "minutes are typed without seconds");
        time = "09.29";
        assertEquals(List.of("verdict.time-before-closing"), keys());
        time = "00.05";
        assertEquals(List.of("verdict.time-before-closing"), keys());
        day = "20-05-2026";
        assertEquals(List.of("verdict.day-before-closing"), keys());
    }

    @Test
    void a_ranking_is_computed_in_the_session_and_decided_on_no_earlier_day() {
        computed = LocalDate.of(2026, 5, 21);
        time = "08.00";
        assertEquals(List.of(), keys(), "the session began at eight and computed at ten");
        day = "20-05-2026";
        assertEquals(List.of("verdict.day-before-ranking"), keys(), "that ranking was not there");
    }

    @Test
    void a_recused_seat_counts_neither_way() {
        recused.addAll(List.of(7, 8, 9));
        presence.put("5", "absent");
        presence.put("6", "absent");
        assertEquals(List.of(), keys(), "4 of 6 are two thirds");
        presence.put("4", "absent");
        assertEquals(List.of("verdict.no-quorum"), keys(), "3 of 6, whatever the recused say");
    }

    @Test
    void the_presiding_seat_has_to_be_there() {
        presence.put("1", "absent");
        assertEquals(List.of("verdict.presider-absent"), keys());
        recused.add(1);
        assertEquals(List.of(), keys(), "the secretary presides for a recused chair");
        presence.put("2", "absent");
        assertEquals(List.of("verdict.presider-absent"), keys());
    }

    @Test
    void presence_is_said_of_every_seat() {
        presence.remove("4");
        assertEquals(List.of("verdict.presence-missing"), keys());
    }

    @Test
    void while_presence_is_not_said_nothing_is_said_of_the_quorum() {
        presence.clear();
        assertEquals(Set.of("verdict.presence-missing"), Set.copyOf(keys()));
    }

    @Test
    void a_time_that_is_none_is_not_taken_for_a_missing_one() {
        time = "jam 9";
        assertEquals(List.of("verdict.time-unreadable"), keys());
        time = "";
        assertEquals(List.of("verdict.time-missing"), keys());
    }

    @Test
    void each_changed_place_needs_a_reason() {
        places.put("A", "2");
        places.put("B", "1");
        assertEquals(List.of("verdict.deviation-needs-reason", "verdict.deviation-needs-reason"), keys());
        reasons.put("A", "Temuan pada kunjungan lapangan");
        assertEquals(List.of("verdict.deviation-needs-reason"), keys());
        reason = "Menurut putusan rapat";
        assertEquals(List.of(), keys());
    }

    @Test
    void nobody_s_number_gets_into_the_minutes() {
        reasons.put("A", "kepesertaan 12345678901");
        reason = "NIK 6372010101900001";
        assertEquals(List.of("site.typed.personal", "site.typed.personal"), keys());
    }

    @Test
    void places_have_no_gaps() {
        reason = "Menurut putusan rapat";
        places.put("D", "5");
        assertEquals(List.of("verdict.not-a-place"), keys());
        places.put("D", "dua");
        assertEquals(List.of("verdict.not-a-place"), keys());
        places.put("D", "");
        assertEquals(List.of("verdict.not-a-place"), keys());
        places.put("D", "2");
        assertEquals(List.of("verdict.place-left-out"), keys());
        places.put("C", "4");
        shared = true;
        assertEquals(List.of(), keys(), "1, 2, 2, 4");
    }

    @Test
    void a_tie_at_the_last_prize_is_decided_or_shared_on_purpose() {
        ranks = new int[] {1, 2, 3, 3};
        assertEquals(List.of("verdict.shared-at-cut"), keys());
        shared = true;
        assertEquals(List.of(), keys());
        shared = false;
        places.put("D", "4");
        reasons.put("D", "Cakupan pekerja rentan lebih rendah");
        assertEquals(List.of(), keys());
    }

    @Test
    void a_vote_is_that_of_everybody_present_and_carries_the_decision() {
        voting = new Voting(Resolution.VOTE, "", "", "", "");
        assertEquals(List.of("verdict.votes-missing"), keys());
        voting = new Voting(Resolution.VOTE, "6", "1", "1", "");
        assertEquals(List.of("verdict.votes-do-not-add-up"), keys());
        voting = new Voting(Resolution.VOTE, "4", "4", "1", "");
        assertEquals(List.of("verdict.votes-do-not-carry"), keys());
        voting = new Voting(Resolution.VOTE, "6", "2", "1", "Kursi 5: cakupan belum cukup");
        assertEquals(List.of(), keys());
        assertEquals(new Resolution.Votes(6, 2, 1), voting.resolution().votes());
        voting = new Voting(Resolution.CONSENSUS, "6", "", "", "");
        assertEquals(List.of(), keys(), "votes that were typed before consensus was chosen are left out");
        assertNull(voting.resolution().votes());
        voting = new Voting(Resolution.CONSENSUS, "", "", "", "x".repeat(4_001));
        assertEquals(List.of("site.typed.too-long"), keys());
    }

    /** A verdict cannot be taken back, and its minutes print what was typed. */
    @Test
    void what_the_minutes_could_not_print_is_said_before_the_verdict() {
        voting = new Voting(Resolution.CONSENSUS, "", "", "", "Kursi 5: \u65e5\u672c");
        assertEquals(List.of("site.typed.unprintable"), keys());
    }

    private List<String> keys() {
        var edition = new Edition("X", "X", EditionFixture.OFFICE);
        List<Sitting.AtTable> seats = new ArrayList<>();
        for (int n = 1; n <= 9; n++) {
            var seat = new Seat(edition, "" + n, n);
            seat.describe("Unsur " + n, n == 1 ? SeatRole.CHAIR : n == 2 ? SeatRole.SECRETARY : SeatRole.MEMBER, n);
            seats.add(new Sitting.AtTable(seat, recused.contains(n)));
        }
        List<Sitting.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            String code = String.valueOf((char) ('A' + i));
            ranked.add(new Sitting.Ranked(code, "Calon " + code, ranks[i], new BigDecimal("80.00")));
        }
        var sitting = new Sitting(
                LocalDateTime.of(2026, 5, 21, 10, 0),
                closed,
                false,
                1,
                computed,
                0,
                seats,
                ranked,
                3,
                new QuorumRule(2, 3, false));
        var form = new VerdictForm(day, time, "Ruang Contoh", presence, places, reasons, reason, shared, "1", voting);
        return VerdictRules.objections(form, sitting, Set.of()).stream()
                .map(Objection::key)
                .toList();
    }
}
