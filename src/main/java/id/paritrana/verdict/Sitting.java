package id.paritrana.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.PresidingSeat;
import id.paritrana.committee.Seat;
import id.paritrana.edition.QuorumRule;
import id.paritrana.words.Points;

/**
 * The data of a category about to be decided, as the rules need them.
 *
 * @param moment in the zone of the edition
 * @param closedAt when scoring was closed, in the same zone; null while it is open
 * @param run number of the latest run of the ranking; 0 without one
 * @param computedOn the day of that run; null without one
 * @param missed number of changes to figures that were confirmed after that run and are not in it
 * @param seats of the committee in their order
 * @param ranked the ranked nominations, from the latest run
 * @param prizePlaces how many places carry a prize; 0 when that is not known
 */
record Sitting(
        LocalDateTime moment,
        @Nullable LocalDateTime closedAt,
        boolean pronounced,
        int run,
        @Nullable LocalDate computedOn,
        int missed,
        List<AtTable> seats,
        List<Ranked> ranked,
        int prizePlaces,
        QuorumRule quorumRule) {

    /** A seat at the table; recused when it may not judge some nomination of the category. */
    record AtTable(Seat seat, boolean recused) {
        String code() {
            return seat.code();
        }
    }

    /** A nomination with its computed rank. */
    record Ranked(String code, String name, int rank, BigDecimal total) {}

    /** Times of meetings are written without seconds, so a plenary may begin in the minute in which scoring was closed. */
    Sitting {
        closedAt = closedAt == null ? null : closedAt.truncatedTo(ChronoUnit.MINUTES);
        seats = List.copyOf(seats);
        ranked = List.copyOf(ranked);
    }

    /** With how many decimals the totals are read. */
    int decimals() {
        return Points.decimalsApart(ranked.stream().map(Ranked::total).toList());
    }

    LocalDate today() {
        return moment.toLocalDate();
    }

    List<AtTable> entitled() {
        return seats.stream().filter(s -> !s.recused()).toList();
    }

    /**
     * The seat that presides and pronounces: the chair, else the secretary, else the first seat, whichever is the first
     * that is not recused. Empty when every seat is recused.
     */
    Optional<Seat> presiding() {
        return PresidingSeat.of(entitled().stream().map(AtTable::seat).toList());
    }

    /** The presiding seat in words; empty without one. */
    String presider() {
        return presiding().map(Seat::named).orElse("");
    }

    Quorum quorum(Map<String, Presence> presence) {
        int present = (int) entitled().stream()
                .filter(s -> presence.get(s.code()) == Presence.PRESENT)
                .count();
        return new Quorum(entitled().size(), present, quorumRule);
    }
}
