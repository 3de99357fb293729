package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.ScoreReport;

/** Separates entries of equal total, step by step, and records what each step compared. */
final class TieChain {

    /** Highest first, those without a value last, equal ones by code (which separates nothing). */
    private static final Comparator<Weighed> HIGHEST_FIRST = Comparator.comparing(
                    Weighed::compared, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
            .reversed()
            .thenComparing(weighed -> weighed.report().code());

    /**
     * Entries that share a place, or one that has its own.
     *
     * @param separatedBy the step that separated them; {@code null} when there was no tie
     */
    record Placed(
            List<ScoreReport> entries,
            List<TieStep> steps,
            @Nullable TieBreak separatedBy) {}

    private record Weighed(ScoreReport report, @Nullable BigDecimal value) {
        @Nullable
        BigDecimal compared() {
            return value == null ? null : Rounding.to(Rounding.FINEST, value);
        }

        boolean ties(Weighed other) {
            BigDecimal own = compared();
            BigDecimal others = other.compared();
            return own == null || others == null ? own == others : own.compareTo(others) == 0;
        }
    }

    /** What a group of entries has to compare. */
    private record Group(List<ScoreReport> entries, SeatVotes votes) implements TieBreak.Tied {
        @Override
        public List<@Nullable BigDecimal> scores(String criterion) {
            return each(entry -> entry.score(criterion));
        }

        @Override
        public List<@Nullable BigDecimal> headToHead() {
            return new ArrayList<>(votes.headToHead(entries));
        }

        @Override
        public List<@Nullable BigDecimal> medians() {
            return each(votes::median);
        }

        @Override
        public List<@Nullable BigDecimal> nothing() {
            return each(entry -> null);
        }

        private List<@Nullable BigDecimal> each(Function<ScoreReport, @Nullable BigDecimal> value) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            entries.forEach(entry -> values.add(value.apply(entry)));
            return values;
        }
    }

    private final List<TieBreak> chain;
    private final SeatVotes votes;

    TieChain(Scheme scheme, Ballot ballot) {
        this.chain = scheme.rules().ties();
        this.votes = new SeatVotes(scheme, ballot);
    }

    /** The entries, which all have the same total, in order. */
    List<Placed> separate(List<ScoreReport> entries) {
        if (entries.size() == 1) {
            return List.of(new Placed(entries, List.of(), null));
        }
        List<Placed> inOrder = new ArrayList<>();
        separate(entries, 0, List.of(), inOrder);
        return inOrder;
    }

    private void separate(List<ScoreReport> entries, int next, List<TieStep> before, List<Placed> inOrder) {
        if (entries.size() == 1) {
            inOrder.add(
                    new Placed(entries, before, before.get(before.size() - 1).rule()));
            return;
        }
        TieBreak rule = next < chain.size() ? chain.get(next) : new TieBreak.Shared();
        List<Weighed> weighed = weigh(rule, entries);
        List<List<ScoreReport>> groups = new ArrayList<>();
        for (int i = 0; i < weighed.size(); i++) {
            if (i == 0 || !weighed.get(i).ties(weighed.get(i - 1))) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(weighed.get(i).report());
        }
        List<TieStep.Value> values = weighed.stream()
                .map(each -> new TieStep.Value(each.report().code(), each.value()))
                .toList();
        List<TieStep> steps = new ArrayList<>(before);
        steps.add(new TieStep(rule, values, groups.size() > 1));
        if (rule.isLast()) {
            inOrder.add(new Placed(groups.get(0), steps, rule));
        } else {
            groups.forEach(group -> separate(group, next + 1, steps, inOrder));
        }
    }

    private List<Weighed> weigh(TieBreak rule, List<ScoreReport> entries) {
        List<@Nullable BigDecimal> values = rule.values(new Group(entries, votes));
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            weighed.add(new Weighed(entries.get(i), values.get(i)));
        }
        weighed.sort(HIGHEST_FIRST);
        return weighed;
    }
}
