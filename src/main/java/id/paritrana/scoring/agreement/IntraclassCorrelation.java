package id.paritrana.scoring.agreement;

import org.apache.commons.statistics.distribution.FDistribution;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.agreement.Estimate.Undefined;

/**
 * The six intraclass correlations of a panel with the 95 % limits of McGraw &amp; Wong (1996), "Forming inferences
 * about some intraclass correlation coefficients", Psychological Methods 1, tables 4 and 7. In the notation of Shrout
 * &amp; Fleiss (1979): (1,1), (2,1), (3,1), (1,k), (2,k), (3,k). The headline is {@link #consistencyMean}. For an
 * incomplete panel the mean squares are those of the additive model over all its marks and k is the harmonic mean of
 * the marks per nomination; the limits are approximate then.
 *
 * @param oneWay ICC(1,1)
 * @param agreement ICC(A,1)
 * @param consistency ICC(C,1)
 * @param oneWayMean ICC(1,k)
 * @param agreementMean ICC(A,k)
 * @param consistencyMean ICC(C,k)
 */
public record IntraclassCorrelation(
        Estimate oneWay,
        Estimate agreement,
        Estimate consistency,
        Estimate oneWayMean,
        Estimate agreementMean,
        Estimate consistencyMean) {

    private static final double TAIL = 0.025;

    /** How far the seats agree, in a word (Koo &amp; Li 2016: .5, .75, .9). */
    public enum Agreement implements Coded {
        POOR,
        MODERATE,
        GOOD,
        EXCELLENT;

        static Agreement of(double correlation) {
            if (correlation < 0.5) {
                return POOR;
            }
            if (correlation < 0.75) {
                return MODERATE;
            }
            return correlation < 0.9 ? GOOD : EXCELLENT;
        }
    }

    /**
     * The word for an interval, never for the point alone: "from … to …".
     *
     * @param from the word for the lower limit
     * @param to the word for the upper limit
     */
    public record Words(Agreement from, Agreement to) {}

    /**
     * The words for a correlation that has limits.
     *
     * @throws IllegalArgumentException when it has none
     */
    public static Words words(Estimate correlation) {
        if (!correlation.hasLimits()) {
            throw new IllegalArgumentException("No limits, no word: " + correlation);
        }
        return new Words(Agreement.of(correlation.low()), Agreement.of(correlation.high()));
    }

    /** The correlations of a table: over the nominations with a mark and the seats with a mark. */
    public static IntraclassCorrelation of(PanelTable table) {
        return of(table, AdditiveModel.of(table));
    }

    static IntraclassCorrelation of(PanelTable table, AdditiveModel model) {
        PanelTable complete = table.completeRows();
        if (complete.seats().size() < 2) {
            return undefined(Undefined.TOO_FEW_SEATS);
        }
        int marked = table.markedRows();
        boolean holed = complete.nominations().size() < marked;
        if (marked < 2) {
            return undefined(Undefined.TOO_FEW_NOMINATIONS);
        }
        if (holed && !model.isConnected()) {
            return undefined(Undefined.NOT_CONNECTED);
        }
        if (holed && model.degreesOfFreedom() < 1) {
            return undefined(Undefined.TOO_FEW_MARKS);
        }
        MeanSquares squares = holed ? MeanSquares.of(model) : MeanSquares.of(complete);
        if (squares.between() == 0) {
            return undefined(Undefined.NO_VARIATION);
        }
        return of(squares);
    }

    private static IntraclassCorrelation undefined(Undefined because) {
        Estimate none = Estimate.undefined(because);
        return new IntraclassCorrelation(none, none, none, none, none, none);
    }

    private static IntraclassCorrelation of(MeanSquares s) {
        int n = s.n();
        double k = s.k();
        Limits within = limits(s.unadjusted(), s.within(), n - 1, s.withinFreedom());
        Limits residual = limits(s.between(), s.error(), n - 1, s.errorFreedom());
        Estimate single = agreement(s);
        return new IntraclassCorrelation(
                single(s.unadjusted(), s.within(), within, k),
                single,
                single(s.between(), s.error(), residual, k),
                mean(s.unadjusted(), s.within(), within),
                agreementMean(s, single),
                mean(s.between(), s.error(), residual));
    }

    /** The F ratio divided by its two critical values. */
    private record Limits(double low, double high) {}

    private static Limits limits(double between, double noise, double df1, double df2) {
        double ratio = between / noise;
        return new Limits(ratio / critical(df1, df2), ratio * critical(df2, df1));
    }

    private static double critical(double df1, double df2) {
        return FDistribution.of(df1, df2).inverseSurvivalProbability(TAIL);
    }

    private static Estimate single(double between, double noise, Limits f, double k) {
        double value = (between - noise) / (between + (k - 1) * noise);
        return Estimate.of(value, single(f.low(), k), single(f.high(), k));
    }

    private static double single(double ratio, double k) {
        return Double.isInfinite(ratio) ? 1 : (ratio - 1) / (ratio + k - 1);
    }

    private static Estimate mean(double between, double noise, Limits f) {
        return Estimate.of((between - noise) / between, 1 - 1 / f.low(), 1 - 1 / f.high());
    }

    private static Estimate agreement(MeanSquares s) {
        double n = s.n();
        double k = s.k();
        double value =
                (s.between() - s.error()) / (s.between() + (k - 1) * s.error() + k * (s.seats() - s.error()) / n);
        if (s.error() == 0 && s.seats() == 0) {
            return Estimate.of(1, 1, 1);
        }
        double a = k * value / (n * (1 - value));
        double b = 1 + k * value * (n - 1) / (n * (1 - value));
        double seats = a * s.seats();
        double error = b * s.error();
        // Satterthwaite's degrees of freedom
        double v = (seats + error)
                * (seats + error)
                / (seats * seats / s.seatFreedom() + error * error / s.errorFreedom());
        if (!(v > 0)) {
            return Estimate.of(value);
        }
        double below = critical(n - 1, v);
        double above = critical(v, n - 1);
        if (!Double.isFinite(below) || !Double.isFinite(above)) {
            // hardly a degree of freedom is left: the critical value overflows, and limits would be meaningless
            return Estimate.of(value);
        }
        double noise = k * s.seats() + (k * n - k - n) * s.error();
        return Estimate.of(
                value,
                n * (s.between() - below * s.error()) / (below * noise + n * s.between()),
                n * (above * s.between() - s.error()) / (noise + n * above * s.between()));
    }

    /** The mean of k seats: Spearman-Brown of the single value and of its limits, which equals McGraw &amp; Wong's formulas. */
    private static Estimate agreementMean(MeanSquares s, Estimate single) {
        double value = (s.between() - s.error()) / (s.between() + (s.seats() - s.error()) / s.n());
        if (!single.hasLimits()) {
            return Estimate.of(value);
        }
        return Estimate.of(value, stepUp(single.low(), s.k()), stepUp(single.high(), s.k()));
    }

    private static double stepUp(double correlation, double k) {
        return k * correlation / (1 + (k - 1) * correlation);
    }
}
