package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;

/** Puts scored entries in order: descending on the rounded total, standard competition ranking, ties by the chain of the rules. */
public final class Ranker {

    private static final Comparator<ScoreReport> BY_CODE = Comparator.comparing(ScoreReport::code);

    private Ranker() {}

    /**
     * The places of those entries.
     *
     * @param reports of one scheme and ballot, in any order
     * @param prizePlaces how many places carry a prize; 0 when not known
     */
    public static Ranking rank(Scheme scheme, Ballot ballot, List<ScoreReport> reports, int prizePlaces) {
        List<ScoreReport> ranked = reports.stream()
                .filter(report -> report.status() == Status.RANKED)
                .sorted(Comparator.comparing(Ranker::total).reversed().thenComparing(BY_CODE))
                .toList();
        TieChain chain = new TieChain(scheme, ballot);
        List<TieChain.Placed> inOrder = new ArrayList<>();
        int from = 0;
        while (from < ranked.size()) {
            int to = from + 1;
            while (to < ranked.size() && total(ranked.get(to)).compareTo(total(ranked.get(from))) == 0) {
                to++;
            }
            inOrder.addAll(chain.separate(ranked.subList(from, to)));
            from = to;
        }
        List<Place> places = new ArrayList<>(places(inOrder, prizePlaces));
        for (Status status : List.of(Status.NOT_RANKED, Status.INELIGIBLE)) {
            reports.stream()
                    .filter(report -> report.status() == status)
                    .sorted(BY_CODE)
                    .forEach(report -> places.add(apart(report)));
        }
        return new Ranking(places, prizePlaces);
    }

    private static BigDecimal total(ScoreReport report) {
        return Objects.requireNonNull(report.total(), "a ranked entry without a total");
    }

    private static List<Place> places(List<TieChain.Placed> inOrder, int prizePlaces) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            TieChain.Placed group = inOrder.get(i);
            int rank = places.size() + 1;
            int size = group.entries().size();
            boolean shared = size > 1;
            boolean atCut = shared && rank <= prizePlaces && prizePlaces < rank + size - 1;
            for (ScoreReport report : group.entries()) {
                // whoever shares a place leads by nothing, written with the decimals of the totals
                BigDecimal lead = shared ? total(report).subtract(total(report)) : lead(report, inOrder, i + 1);
                places.add(new Place(
                        rank,
                        report.code(),
                        report.entry().name(),
                        report.total(),
                        lead,
                        Status.RANKED,
                        group.separatedBy(),
                        group.steps(),
                        shared,
                        atCut));
            }
        }
        return places;
    }

    private static @Nullable BigDecimal lead(ScoreReport report, List<TieChain.Placed> inOrder, int next) {
        return next == inOrder.size()
                ? null
                : total(report).subtract(total(inOrder.get(next).entries().get(0)));
    }

    private static Place apart(ScoreReport report) {
        return new Place(
                null,
                report.code(),
                report.entry().name(),
                report.total(),
                null,
                report.status(),
                null,
                List.of(),
                false,
                false);
    }
}
