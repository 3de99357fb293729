package id.paritrana.scoring.agreement;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.scoring.agreement.Estimate.Undefined;

/**
 * How one seat marked compared with the others: a diagnostic for the chair, never a correction.
 *
 * @param seat code
 * @param count marks given
 * @param mean of its marks
 * @param deviation sample standard deviation of its marks; undefined below two marks
 * @param severity seat mean less panel mean; with recusals b_j of the additive model y_ij = μ + a_i + b_j, least
 * squares, Σa = Σb = 0. Negative = strict
 * @param spread its standard deviation over the root mean square of the seats' standard deviations; below 1 = narrow
 * use of the scale
 * @param withRest Spearman's correlation of its marks with the mean of the other seats' marks on the same nominations
 * @param dropped how often its mark was the one highest or one lowest that the trimmed mean leaves out (5 marks or
 * more; among equal marks the first seat in order is the one dropped)
 * @param sameMarkThroughout true when it gave one and the same mark to three or more nominations and never another,
 * though the panel saw differences between them
 */
public record SeatStatistics(
        String seat,
        int count,
        Estimate mean,
        Estimate deviation,
        Estimate severity,
        Estimate spread,
        Estimate withRest,
        int dropped,
        boolean sameMarkThroughout) {

    private static final int LEAST_FOR_STRAIGHT_LINE = 3;
    /** Means are compared to nine digits, so that summation order cannot separate equal ones. */
    private static final double GRAIN = 1e9;

    /** The statistics of every seat of the table, in its order. */
    public static List<SeatStatistics> of(PanelTable table) {
        return of(table, AdditiveModel.of(table));
    }

    static List<SeatStatistics> of(PanelTable table, AdditiveModel model) {
        int k = table.seats().size();
        double squares = 0;
        int spreads = 0;
        for (int j = 0; j < k; j++) {
            double[] marks = table.column(j);
            if (marks.length > 1) {
                squares += Moments.variance(marks);
                spreads++;
            }
        }
        double typical = Math.sqrt(squares / spreads);
        int[] dropped = TrimmedSeats.counts(table);
        List<SeatStatistics> statistics = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            double[] marks = table.column(j);
            Estimate rest = withRest(table, j);
            boolean straight =
                    marks.length >= LEAST_FOR_STRAIGHT_LINE && Moments.variance(marks) == 0 && othersDiffer(table, j);
            statistics.add(new SeatStatistics(
                    table.seats().get(j),
                    marks.length,
                    marks.length == 0 ? Estimate.undefined(Undefined.TOO_FEW_MARKS) : Estimate.of(Moments.mean(marks)),
                    deviation(marks),
                    severity(model, j, marks.length),
                    spread(marks, typical),
                    rest,
                    dropped[j],
                    straight));
        }
        return statistics;
    }

    private static Estimate deviation(double[] marks) {
        return marks.length < 2
                ? Estimate.undefined(Undefined.TOO_FEW_MARKS)
                : Estimate.of(Math.sqrt(Moments.variance(marks)));
    }

    private static Estimate severity(AdditiveModel model, int seat, int count) {
        if (count == 0) {
            return Estimate.undefined(Undefined.TOO_FEW_MARKS);
        }
        return model.isConnected() ? Estimate.of(model.severity(seat)) : Estimate.undefined(Undefined.NOT_CONNECTED);
    }

    private static Estimate spread(double[] marks, double typical) {
        if (marks.length < 2) {
            return Estimate.undefined(Undefined.TOO_FEW_MARKS);
        }
        return typical > 0
                ? Estimate.of(Math.sqrt(Moments.variance(marks)) / typical)
                : Estimate.undefined(Undefined.NO_VARIATION);
    }

    private record Pairs(double[] own, double[] rest) {}

    private static Pairs pairs(PanelTable table, int seat) {
        List<Double> own = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        for (int i = 0; i < table.nominations().size(); i++) {
            double sum = 0;
            int others = 0;
            for (int j = 0; j < table.seats().size(); j++) {
                if (j != seat && table.has(i, j)) {
                    sum += table.mark(i, j);
                    others++;
                }
            }
            if (others > 0 && table.has(i, seat)) {
                own.add(table.mark(i, seat));
                rest.add(Math.rint(sum / others * GRAIN) / GRAIN);
            }
        }
        return new Pairs(
                own.stream().mapToDouble(Double::doubleValue).toArray(),
                rest.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Estimate withRest(PanelTable table, int seat) {
        Pairs pairs = pairs(table, seat);
        if (pairs.own().length < 2) {
            boolean alone = table.seats().size() < 2;
            return Estimate.undefined(alone ? Undefined.TOO_FEW_SEATS : Undefined.TOO_FEW_NOMINATIONS);
        }
        double correlation = Midranks.spearman(pairs.own(), pairs.rest());
        return Double.isNaN(correlation) ? Estimate.undefined(Undefined.NO_VARIATION) : Estimate.of(correlation);
    }

    private static boolean othersDiffer(PanelTable table, int seat) {
        double[] rest = pairs(table, seat).rest();
        return rest.length > 1 && Moments.variance(rest) > 0;
    }
}
