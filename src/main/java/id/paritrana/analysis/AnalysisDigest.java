package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.analysis.AnalysisResult.Measure;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.Ranking;
import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.scoring.agreement.PanelTable;
import id.paritrana.scoring.agreement.SeatStatistics;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.scoring.robustness.RankAcceptability;
import id.paritrana.scoring.robustness.Robustness;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Takes out of the analyses what is kept of them. */
final class AnalysisDigest {
    private final CategoryResult result;
    private final PanelReport panel;
    private final @Nullable Robustness robustness;
    private final List<String> inOrder;

    AnalysisDigest(CategoryResult result, PanelReport panel, @Nullable Robustness robustness) {
        this.result = result;
        this.panel = panel;
        this.robustness = robustness;
        this.inOrder = result.ranking().places().stream().map(Place::entry).toList();
    }

    AnalysisResult result() {
        return new AnalysisResult(
                robustness == null ? null : word(robustness.separation().word()),
                result.ranking().first().stream().map(Place::entry).toList(),
                tests(),
                ranks(Robustness::weights),
                ranks(Robustness::anyWeights),
                ranks(Robustness::bootstrap),
                central(),
                stability(),
                without(),
                rules(),
                agreement(),
                seats(),
                outliers(),
                heat());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Measure measure(Estimate estimate) {
        return new Measure(
                estimate.isDefined() ? estimate.value() : null,
                estimate.hasLimits() ? estimate.low() : null,
                estimate.hasLimits() ? estimate.high() : null,
                estimate.because() == null ? null : word(estimate.because()));
    }

    private List<AnalysisResult.Test> tests() {
        return robustness == null
                ? List.of()
                : robustness.separation().tests().stream()
                        .map(t -> new AnalysisResult.Test(
                                t.question(), measure(t.measured()), measure(t.needed()), t.outcome()))
                        .toList();
    }

    private List<AnalysisResult.Ranks> ranks(Function<Robustness, @Nullable RankAcceptability> which) {
        RankAcceptability of = robustness == null ? null : which.apply(robustness);
        return of == null
                ? List.of()
                : inOrder.stream()
                        .filter(of.nominations()::contains)
                        .map(code -> ranks(of, code))
                        .toList();
    }

    private static AnalysisResult.Ranks ranks(RankAcceptability of, String code) {
        var shares = new ArrayList<AnalysisResult.Share>();
        for (int rank = 1; rank <= of.nominations().size(); rank++) {
            double share = of.share(code, rank).value();
            if (share > 0) {
                shares.add(new AnalysisResult.Share(rank, share));
            }
        }
        var interval = of.interval(code);
        return new AnalysisResult.Ranks(
                code,
                of.first(code).value(),
                of.topThree(code).value(),
                of.expectedRank(code).value(),
                interval.best(),
                interval.worst(),
                shares);
    }

    private Map<String, Map<String, Measure>> central() {
        var all = new LinkedHashMap<String, Map<String, Measure>>();
        if (robustness != null) {
            for (String code : inOrder) {
                Map<String, Estimate> weights = robustness.centralWeights().get(code);
                if (weights != null) {
                    var measures = new LinkedHashMap<String, Measure>();
                    result.scheme().leaves().stream()
                            .filter(leaf -> weights.containsKey(leaf.code()))
                            .forEach(leaf -> measures.put(
                                    leaf.code(), measure(Objects.requireNonNull(weights.get(leaf.code())))));
                    all.put(code, measures);
                }
            }
        }
        return all;
    }

    private List<AnalysisResult.Limit> stability() {
        return robustness == null
                ? List.of()
                : robustness.stability().stream()
                        .map(i -> new AnalysisResult.Limit(
                                i.criterion(),
                                measure(i.weight()),
                                measure(i.low()),
                                measure(i.high()),
                                i.rivalLow(),
                                i.rivalHigh(),
                                i.closedForm()))
                        .toList();
    }

    private List<AnalysisResult.Without> without() {
        if (robustness == null) {
            return List.of();
        }
        Map<String, @Nullable Integer> official = places(result.ranking());
        return robustness.leaveOneOut().stream()
                .map(left ->
                        new AnalysisResult.Without(left.kind(), left.leftOut(), left.first(), moved(official, left)))
                .toList();
    }

    private static Map<String, @Nullable Integer> places(Ranking ranking) {
        var places = new HashMap<String, @Nullable Integer>();
        ranking.places().forEach(place -> places.put(place.entry(), place.rank()));
        return places;
    }

    private static int moved(Map<String, @Nullable Integer> official, LeaveOneOut left) {
        return (int) left.ranking().places().stream()
                .filter(place -> !Objects.equals(official.get(place.entry()), place.rank()))
                .count();
    }

    private List<AnalysisResult.Rule> rules() {
        return robustness == null
                ? List.of()
                : robustness.otherRules().stream()
                        .map(r -> new AnalysisResult.Rule(word(r.kind()), r.winners(), r.exact(), r.official()))
                        .toList();
    }

    private List<AnalysisResult.Agreement> agreement() {
        return panel.statistics().entrySet().stream()
                .map(each -> {
                    var statistics = new LinkedHashMap<String, Measure>();
                    each.getValue().byName().forEach((name, estimate) -> statistics.put(name, measure(estimate)));
                    return new AnalysisResult.Agreement(
                            each.getKey(),
                            each.getValue().nominations(),
                            each.getValue().seats(),
                            each.getValue().completeNominations(),
                            statistics);
                })
                .toList();
    }

    private List<AnalysisResult.SeatLine> seats() {
        return panel.statistics().entrySet().stream()
                .flatMap(each -> each.getValue().bySeat().stream().map(seat -> line(each.getKey(), seat)))
                .toList();
    }

    private static AnalysisResult.SeatLine line(String criterion, SeatStatistics seat) {
        return new AnalysisResult.SeatLine(
                criterion,
                seat.seat(),
                seat.count(),
                measure(seat.mean()),
                measure(seat.deviation()),
                measure(seat.severity()),
                measure(seat.spread()),
                measure(seat.withRest()),
                seat.dropped(),
                seat.sameMarkThroughout());
    }

    private List<AnalysisResult.Outlier> outliers() {
        return panel.statistics().entrySet().stream()
                .filter(each -> !each.getKey().equals(PanelReport.TOTALS))
                .flatMap(each -> each.getValue().outliers().stream()
                        .map(mark -> new AnalysisResult.Outlier(
                                each.getKey(),
                                mark.nomination(),
                                mark.seat(),
                                mark.mark(),
                                mark.median(),
                                mark.score())))
                .toList();
    }

    private AnalysisResult.Heat heat() {
        PanelTable totals = panel.tables().get(PanelReport.TOTALS);
        if (totals == null) {
            return new AnalysisResult.Heat(List.of(), List.of());
        }
        var rowOf = new HashMap<String, Integer>();
        for (int i = 0; i < totals.nominations().size(); i++) {
            rowOf.put(totals.nominations().get(i), i);
        }
        var rows = new ArrayList<AnalysisResult.HeatRow>();
        for (String code : inOrder) {
            Integer row = rowOf.get(code);
            if (row != null) {
                rows.add(new AnalysisResult.HeatRow(
                        code,
                        differences(totals, row, weight(code)),
                        totals.seats().stream()
                                .filter(seat -> result.ballot().recused(code, seat))
                                .toList()));
            }
        }
        return new AnalysisResult.Heat(totals.seats(), rows);
    }

    /** The weight on which the panel has a score for the nomination: what its points are divided by to lie on a scale of 100. */
    private double weight(String code) {
        ScoreReport report = result.report(code).orElseThrow();
        return panel.tables().keySet().stream()
                .filter(criterion -> !criterion.equals(PanelReport.TOTALS))
                .map(report::find)
                .flatMap(Optional::stream)
                .filter(node -> node.state() == NodeState.SCORED)
                .map(NodeScore::weight)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private static List<@Nullable Double> differences(PanelTable totals, int row, double weight) {
        double[] marked = totals.row(row);
        double mean = Arrays.stream(marked).average().orElse(0);
        return IntStream.range(0, totals.seats().size())
                .mapToObj(seat -> totals.has(row, seat) && weight > 0 ? (totals.mark(row, seat) - mean) / weight : null)
                .toList();
    }
}
