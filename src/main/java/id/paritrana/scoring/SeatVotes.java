package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.reason.Marks;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.ScoreReport;

/**
 * The totals that each seat alone would give, from its own panel marks, normalised one by one and weighted by the
 * global weights of the scheme.
 */
final class SeatVotes {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private record Panel(Criterion criterion, BigDecimal weight) {}

    private final Ballot ballot;
    private final List<Panel> panels = new ArrayList<>();
    /** entry → seat → one score per panel criterion, absent where the seat gave no mark that counts */
    private final Map<String, Map<String, List<@Nullable BigDecimal>>> known = new HashMap<>();

    private final Map<String, Field> fields = new HashMap<>();

    SeatVotes(Scheme scheme, Ballot ballot) {
        this.ballot = ballot;
        for (Criterion leaf : scheme.leaves()) {
            if (leaf.source().kind() == Source.Kind.MARK) {
                panels.add(new Panel(leaf, scheme.globalWeight(leaf.code())));
            }
        }
    }

    /** One value for each entry: of two, the seats that prefer it; of more, pairs won less pairs lost. */
    List<BigDecimal> headToHead(List<ScoreReport> entries) {
        int[] values = new int[entries.size()];
        if (!panels.isEmpty()) {
            for (int a = 0; a < values.length; a++) {
                for (int b = a + 1; b < values.length; b++) {
                    pair(entries, a, b, values);
                }
            }
        }
        List<BigDecimal> result = new ArrayList<>();
        for (int value : values) {
            result.add(BigDecimal.valueOf(value));
        }
        return result;
    }

    private void pair(List<ScoreReport> entries, int a, int b, int[] values) {
        Map<String, List<@Nullable BigDecimal>> ofA = scores(entries.get(a));
        Map<String, List<@Nullable BigDecimal>> ofB = scores(entries.get(b));
        int forA = 0;
        int forB = 0;
        for (String seat : ballot.seats()) {
            if (ofA.containsKey(seat) && ofB.containsKey(seat)) {
                int sign = preference(ofA.get(seat), ofB.get(seat));
                forA += sign > 0 ? 1 : 0;
                forB += sign < 0 ? 1 : 0;
            }
        }
        if (entries.size() == 2) {
            values[a] = forA;
            values[b] = forB;
        } else {
            values[a] += Integer.signum(forA - forB);
            values[b] += Integer.signum(forB - forA);
        }
    }

    private int preference(List<@Nullable BigDecimal> a, List<@Nullable BigDecimal> b) {
        BigDecimal difference = BigDecimal.ZERO;
        for (int i = 0; i < panels.size(); i++) {
            BigDecimal scoreA = a.get(i);
            BigDecimal scoreB = b.get(i);
            if (scoreA != null && scoreB != null) {
                BigDecimal weighted =
                        scoreA.subtract(scoreB).multiply(panels.get(i).weight());
                difference = difference.add(weighted);
            }
        }
        return Rounding.to(Rounding.FINEST, difference).signum();
    }

    /** The median over the seats of their weighted mean scores; {@code null} when no seat gave a mark that counts. */
    @Nullable
    BigDecimal median(ScoreReport entry) {
        List<BigDecimal> means = new ArrayList<>();
        for (List<@Nullable BigDecimal> scores : scores(entry).values()) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal weight = BigDecimal.ZERO;
            for (int i = 0; i < panels.size(); i++) {
                BigDecimal score = scores.get(i);
                if (score != null) {
                    sum = sum.add(score.multiply(panels.get(i).weight()));
                    weight = weight.add(panels.get(i).weight());
                }
            }
            means.add(sum.divide(weight, EXACT));
        }
        return means.isEmpty() ? null : Marks.median(means);
    }

    private Map<String, List<@Nullable BigDecimal>> scores(ScoreReport report) {
        return known.computeIfAbsent(report.code(), this::bySeat);
    }

    private Map<String, List<@Nullable BigDecimal>> bySeat(String entry) {
        Map<String, List<@Nullable BigDecimal>> seats = new HashMap<>();
        for (int i = 0; i < panels.size(); i++) {
            Criterion criterion = panels.get(i).criterion();
            for (Mark mark : ballot.counted(entry, criterion.code())) {
                List<@Nullable BigDecimal> scores = seats.computeIfAbsent(mark.seat(), seat -> unmarked());
                scores.set(i, criterion.normaliser().score(mark.value(), criterion.direction(), field(criterion)));
            }
        }
        return seats;
    }

    private List<@Nullable BigDecimal> unmarked() {
        List<@Nullable BigDecimal> scores = new ArrayList<>();
        panels.forEach(panel -> scores.add(null));
        return scores;
    }

    /** All marks of a criterion, for a normaliser that depends on the field. */
    private Field field(Criterion criterion) {
        if (!criterion.normaliser().dependsOnField()) {
            return Field.EMPTY;
        }
        return fields.computeIfAbsent(
                criterion.code(),
                code -> new Field(ballot.marks().stream()
                        .filter(mark -> mark.criterion().equals(code))
                        .map(Mark::value)
                        .toList()));
    }
}
