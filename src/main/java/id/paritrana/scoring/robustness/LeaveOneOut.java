package id.paritrana.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.Ranking;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

/**
 * The exact official result of the same category with something left out.
 *
 * @param kind what is left out
 * @param leftOut codes of the seat, the two seats or the criterion
 * @param ranking the places without it
 */
public record LeaveOneOut(Kind kind, List<String> leftOut, Ranking ranking) {

    /** What is left out. */
    public enum Kind implements Coded {
        /** one seat; the quorum is lowered by one, because it counts who came, not whose marks are used */
        SEAT,
        /** two seats; the quorum is lowered by two */
        SEAT_PAIR,
        /** a criterion with all below it; its weight goes to its siblings in proportion */
        CRITERION;
    }

    public LeaveOneOut {
        leftOut = List.copyOf(leftOut);
    }

    /** The codes of those on the first place. */
    public List<String> first() {
        return ranking.first().stream().map(Place::entry).toList();
    }

    /**
     * All results with one thing left out: each seat, each pair of seats (both only when the scheme has criteria of the
     * panel), each criterion but the root, unless nothing would be left.
     *
     * @throws java.util.concurrent.CancellationException when the listener asks to stop
     */
    public static List<LeaveOneOut> all(CategoryResult result, int threads, Progress progress) {
        Scheme scheme = result.scheme();
        boolean panel = scheme.leaves().stream().anyMatch(leaf -> leaf.source().kind() == Source.Kind.MARK);
        List<String> seats = panel ? result.ballot().seats() : List.of();
        List<Supplier<LeaveOneOut>> turns = new ArrayList<>();
        for (String seat : seats) {
            turns.add(() -> withoutSeats(result, Kind.SEAT, List.of(seat)));
        }
        for (int a = 0; a < seats.size(); a++) {
            for (int b = a + 1; b < seats.size(); b++) {
                List<String> pair = List.of(seats.get(a), seats.get(b));
                turns.add(() -> withoutSeats(result, Kind.SEAT_PAIR, pair));
            }
        }
        scheme.inTreeOrder().stream()
                .filter(node ->
                        node != scheme.root() && !scheme.root().children().equals(List.of(node)))
                .map(Criterion::code)
                .forEach(code -> turns.add(() -> withoutCriterion(result, code)));
        LeaveOneOut[] all = new LeaveOneOut[turns.size()];
        SharedWork.run(
                "leave_one_out",
                all.length,
                threads,
                progress,
                () -> turn -> all[turn] = turns.get(turn).get());
        return List.of(all);
    }

    private static LeaveOneOut withoutSeats(CategoryResult result, Kind kind, List<String> seats) {
        Rules rules = result.scheme().rules();
        Rules lowered = rules.withQuorum(Math.max(1, rules.quorum() - seats.size()));
        CategoryResult without =
                Scorer.score(result.scheme().withRules(lowered), result.ballot().withoutSeats(seats));
        return new LeaveOneOut(kind, seats, without.ranking());
    }

    private static LeaveOneOut withoutCriterion(CategoryResult result, String code) {
        CategoryResult without = Scorer.score(result.scheme().without(code), result.ballot());
        return new LeaveOneOut(Kind.CRITERION, List.of(code), without.ranking());
    }
}
