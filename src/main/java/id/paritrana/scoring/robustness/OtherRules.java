package id.paritrana.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.Ranking;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.agreement.AdditiveModel;
import id.paritrana.scoring.agreement.Midranks;
import id.paritrana.scoring.agreement.PanelTable;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;

/** R6: the winner under other rules than those of the scheme. */
final class OtherRules {
    private static final double TIE = 1e-9;

    private final RankedField field;
    private final CategoryResult result;
    private final List<OtherRule> tried = new ArrayList<>();

    OtherRules(RankedField field) {
        this.field = field;
        this.result = field.result();
    }

    /** In the order of {@link OtherRule.Kind}; those of the panel only when it has given marks. */
    List<OtherRule> all(Progress progress) {
        boolean marked = field.markingSeats().length > 0;
        for (OtherRule.Kind kind : OtherRule.Kind.values()) {
            if (marked || kind == OtherRule.Kind.ARITHMETIC || kind == OtherRule.Kind.GEOMETRIC) {
                attempt(kind);
            }
            if (!progress.advanced("other_rules", kind.ordinal() + 1, OtherRule.Kind.values().length)) {
                throw new CancellationException("other_rules was stopped");
            }
        }
        return tried;
    }

    private void attempt(OtherRule.Kind kind) {
        switch (kind) {
            case PANEL_MEAN -> panel(kind, PanelRule.MEAN);
            case PANEL_TRIMMED_MEAN -> panel(kind, PanelRule.TRIMMED_MEAN);
            case PANEL_MEDIAN -> panel(kind, PanelRule.MEDIAN);
            case ARITHMETIC -> aggregate(kind, Aggregation.ARITHMETIC);
            case GEOMETRIC -> aggregate(kind, Aggregation.GEOMETRIC);
            case SEVERITY_ADJUSTED -> estimated(kind, withoutSeverity());
            case BORDA -> estimated(kind, borda(ballots()));
            case COPELAND -> estimated(kind, copeland(ballots()));
        }
    }

    private void panel(OtherRule.Kind kind, PanelRule rule) {
        Rules rules = result.scheme().rules();
        exact(kind, result.scheme().withRules(rules.withPanel(rule)), rules.panel() == rule);
    }

    private void aggregate(OtherRule.Kind kind, Aggregation aggregation) {
        Scheme scheme = result.scheme();
        Scheme changed = new Scheme(scheme.category(), everywhere(scheme.root(), aggregation), scheme.rules());
        exact(kind, changed, changed.equals(scheme));
    }

    private static Criterion everywhere(Criterion node, Aggregation aggregation) {
        if (node.isLeaf()) {
            return node;
        }
        return node.withAggregation(aggregation)
                .withChildren(node.children().stream()
                        .map(child -> everywhere(child, aggregation))
                        .toList());
    }

    private void exact(OtherRule.Kind kind, Scheme scheme, boolean official) {
        Ranking ranking = official
                ? result.ranking()
                : Scorer.score(scheme, result.ballot()).ranking();
        List<String> winners = ranking.first().stream().map(Place::entry).toList();
        tried.add(new OtherRule(kind, winners, true, official));
    }

    private void estimated(OtherRule.Kind kind, double[] totals) {
        tried.add(new OtherRule(kind, field.best(totals), false, false));
    }

    private double[] withoutSeverity() {
        PanelEstimate rule = new PanelEstimate(result.scheme().rules());
        Totals totals = new Totals(field.tree(), field.table());
        for (RankedField.Panel panel : field.panels()) {
            PanelTable marks = panel.marks();
            AdditiveModel model = AdditiveModel.of(marks);
            double[] column = new double[field.nominations().size()];
            for (int i = 0; i < column.length; i++) {
                double[] adjusted = new double[marks.seats().size()];
                for (int j = 0; j < adjusted.length; j++) {
                    adjusted[j] = marks.has(i, j) ? marks.mark(i, j) - model.severity(j) : Double.NaN;
                }
                double[] present = Arrays.stream(adjusted)
                        .filter(mark -> !Double.isNaN(mark))
                        .sorted()
                        .toArray();
                int[] once = new int[present.length];
                Arrays.fill(once, 1);
                double value = rule.score(present, once);
                column[i] = Double.isNaN(value)
                        ? field.table().scores()[i][panel.leaf()]
                        : panel.scale().score(value);
            }
            totals.set(panel.leaf(), column);
        }
        return sum(totals);
    }

    private double[] sum(Totals totals) {
        double[] sum = new double[field.nominations().size()];
        totals.sum(field.tree().weights(), sum);
        return sum;
    }

    /** The total of every nomination if a seat were the whole panel; NaN where it lacks a mark that others have given. */
    private List<double[]> ballots() {
        List<double[]> ballots = new ArrayList<>();
        for (int seat : field.markingSeats()) {
            Totals totals = new Totals(field.tree(), field.table());
            boolean[] abstains = new boolean[field.nominations().size()];
            for (RankedField.Panel panel : field.panels()) {
                double[] column = new double[abstains.length];
                for (int i = 0; i < column.length; i++) {
                    boolean marked = panel.marks().has(i, seat);
                    abstains[i] |= !marked && panel.marks().row(i).length > 0;
                    column[i] = marked
                            ? panel.scale().score(panel.marks().mark(i, seat))
                            : field.table().scores()[i][panel.leaf()];
                }
                totals.set(panel.leaf(), column);
            }
            double[] ballot = sum(totals);
            for (int i = 0; i < ballot.length; i++) {
                ballot[i] = abstains[i] ? Double.NaN : ballot[i];
            }
            ballots.add(ballot);
        }
        return ballots;
    }

    /** 1 for a win, ½ for a tie, 0 for a loss; NaN when one of the two is not on the ballot. */
    private static double duel(double[] ballot, int a, int b) {
        double lead = ballot[a] - ballot[b];
        if (Double.isNaN(lead)) {
            return Double.NaN;
        }
        return Math.abs(lead) <= TIE ? 0.5 : lead > 0 ? 1 : 0;
    }

    /** The share of the other nominations on its ballot that it leaves behind, over the ballots that name it: recusals cost nothing. */
    private static double[] borda(List<double[]> ballots) {
        double[] shares = new double[ballots.get(0).length];
        int[] named = new int[shares.length];
        for (double[] ballot : ballots) {
            int[] on = IntStream.range(0, ballot.length)
                    .filter(i -> !Double.isNaN(ballot[i]))
                    .toArray();
            if (on.length < 2) {
                continue;
            }
            double[] ranks = Midranks.of(Arrays.stream(on)
                    .mapToDouble(i -> Math.rint(ballot[i] / TIE) * TIE)
                    .toArray());
            for (int r = 0; r < on.length; r++) {
                shares[on[r]] += (ranks[r] - 1) / (on.length - 1);
                named[on[r]]++;
            }
        }
        Arrays.setAll(shares, i -> named[i] == 0 ? 0 : shares[i] / named[i]);
        return shares;
    }

    private static double[] copeland(List<double[]> ballots) {
        int n = ballots.get(0).length;
        double[] points = new double[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double balance = 0;
                for (double[] ballot : ballots) {
                    double duel = a == b ? Double.NaN : duel(ballot, a, b);
                    balance += Double.isNaN(duel) ? 0 : duel - 0.5;
                }
                points[a] += a == b ? 0 : balance > 0 ? 1 : balance < 0 ? 0 : 0.5;
            }
        }
        return points;
    }
}
