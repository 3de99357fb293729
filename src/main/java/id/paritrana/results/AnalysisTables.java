package id.paritrana.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Place;
import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.agreement.PanelStatistics;
import id.paritrana.scoring.agreement.SeatStatistics;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.scoring.robustness.RankAcceptability;
import id.paritrana.scoring.robustness.Robustness;
import id.paritrana.scoring.robustness.StabilityInterval;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;

/** The statistics and robustness analyses as tables. */
final class AnalysisTables {
    /**
     * Above this many nominations only ranks that occur are written, so that the table does not grow with the square of
     * the field.
     */
    private static final int ALL_RANKS = 200;

    private AnalysisTables() {}

    static List<WrittenTable> of(List<AdvisedResult> analyses) {
        return List.of(
                panelStatistics(analyses),
                seatStatistics(analyses),
                robustness(analyses),
                stability(analyses),
                leaveOneOut(analyses));
    }

    private static WrittenCell category(AdvisedResult each) {
        return WrittenCell.of(each.result().scheme().category());
    }

    private static WrittenCell cell(Estimate estimate) {
        return WrittenCell.approximate(estimate.value());
    }

    private static WrittenTable panelStatistics(List<AdvisedResult> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (AdvisedResult each : analyses) {
            for (Map.Entry<String, PanelStatistics> criterion :
                    each.panel().statistics().entrySet()) {
                PanelStatistics statistics = criterion.getValue();
                List<WrittenCell> panel = List.of(category(each), WrittenCell.of(criterion.getKey()));
                statistics
                        .byName()
                        .forEach((name, estimate) -> rows.add(row(
                                panel,
                                name,
                                cell(estimate),
                                WrittenCell.approximate(estimate.low()),
                                WrittenCell.approximate(estimate.high()))));
                for (String family : List.of("icc", "kendall", "alpha")) {
                    PanelStatistics.Basis basis = statistics.basis(family);
                    rows.add(row(
                            panel,
                            family + "_rows",
                            WrittenCell.of(basis.rows()),
                            WrittenCell.EMPTY,
                            WrittenCell.EMPTY));
                    rows.add(row(
                            panel,
                            family + "_marks",
                            WrittenCell.of(basis.marks()),
                            WrittenCell.EMPTY,
                            WrittenCell.EMPTY));
                }
            }
        }
        return new WrittenTable(
                "panel_statistics", List.of("category", "criterion", "statistic", "value", "low", "high"), rows);
    }

    private static List<WrittenCell> row(
            List<WrittenCell> panel, String statistic, WrittenCell value, WrittenCell low, WrittenCell high) {
        List<WrittenCell> row = new ArrayList<>(panel);
        row.addAll(List.of(WrittenCell.of(statistic), value, low, high));
        return row;
    }

    private static WrittenTable seatStatistics(List<AdvisedResult> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (AdvisedResult each : analyses) {
            for (Map.Entry<String, PanelStatistics> criterion :
                    each.panel().statistics().entrySet()) {
                for (SeatStatistics seat : criterion.getValue().bySeat()) {
                    rows.add(List.of(
                            category(each),
                            WrittenCell.of(criterion.getKey()),
                            WrittenCell.of(seat.seat()),
                            WrittenCell.of(seat.count()),
                            cell(seat.mean()),
                            cell(seat.deviation()),
                            cell(seat.severity()),
                            cell(seat.withRest()),
                            WrittenCell.of(seat.dropped())));
                }
            }
        }
        return new WrittenTable(
                "seat_statistics",
                List.of(
                        "category",
                        "criterion",
                        "seat",
                        "n",
                        "mean",
                        "sd",
                        "severity",
                        "spearman_with_rest",
                        "dropped"),
                rows);
    }

    private static WrittenTable robustness(List<AdvisedResult> analyses) {
        return new WrittenTable(
                "robustness",
                List.of("category", "analysis", "nomination", "rank", "share"),
                MadeRows.of(ranked(analyses), AnalysisTables::shares));
    }

    /** A nomination in one of the rank analyses. */
    private record Ranked(WrittenCell category, RankAcceptability ranks, String nomination) {}

    private static List<Ranked> ranked(List<AdvisedResult> analyses) {
        List<Ranked> all = new ArrayList<>();
        for (AdvisedResult each : analyses) {
            Robustness robustness = each.robustness();
            if (robustness != null) {
                Stream.of(robustness.weights(), robustness.anyWeights(), robustness.bootstrap())
                        .filter(Objects::nonNull)
                        .forEach(ranks -> ranks.nominations()
                                .forEach(nomination -> all.add(new Ranked(category(each), ranks, nomination))));
            }
        }
        return all;
    }

    private static List<List<WrittenCell>> shares(Ranked ranked) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        RankAcceptability ranks = ranked.ranks();
        int count = ranks.nominations().size();
        for (int rank = 1; rank <= count; rank++) {
            Estimate share = ranks.share(ranked.nomination(), rank);
            if (count <= ALL_RANKS || share.value() > 0) {
                rows.add(List.of(
                        ranked.category(),
                        WrittenCell.of(ranks.analysis()),
                        WrittenCell.of(ranked.nomination()),
                        WrittenCell.of(rank),
                        cell(share)));
            }
        }
        return rows;
    }

    private static WrittenTable stability(List<AdvisedResult> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (AdvisedResult each : analyses) {
            Robustness robustness = each.robustness();
            List<StabilityInterval> intervals = robustness == null ? List.of() : robustness.stability();
            for (StabilityInterval interval : intervals) {
                rows.add(List.of(
                        category(each),
                        WrittenCell.of(interval.criterion()),
                        cell(interval.weight()),
                        cell(interval.low()),
                        cell(interval.high()),
                        code(interval.rivalLow()),
                        code(interval.rivalHigh())));
            }
        }
        return new WrittenTable(
                "stability",
                List.of("category", "criterion", "weight", "low", "high", "rival_low", "rival_high"),
                rows);
    }

    private static WrittenCell code(@Nullable String code) {
        return code == null ? WrittenCell.EMPTY : WrittenCell.of(code);
    }

    private static WrittenTable leaveOneOut(List<AdvisedResult> analyses) {
        return new WrittenTable(
                "leave_one_out",
                List.of("category", "kind", "left_out", "nomination", "rank", "total"),
                MadeRows.of(without(analyses), AnalysisTables::places));
    }

    /** A leave-one-out ranking with its category. */
    private record Without(WrittenCell category, LeaveOneOut left) {}

    private static List<Without> without(List<AdvisedResult> analyses) {
        List<Without> all = new ArrayList<>();
        for (AdvisedResult each : analyses) {
            Robustness robustness = each.robustness();
            List<LeaveOneOut> turns = robustness == null ? List.of() : robustness.leaveOneOut();
            turns.stream()
                    .filter(left -> left.kind() != LeaveOneOut.Kind.SEAT_PAIR)
                    .forEach(left -> all.add(new Without(category(each), left)));
        }
        return all;
    }

    private static List<List<WrittenCell>> places(Without without) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Place place : without.left().ranking().places()) {
            rows.add(List.of(
                    without.category(),
                    WrittenCell.of(without.left().kind().code()),
                    WrittenCell.of(String.join("+", without.left().leftOut())),
                    WrittenCell.of(place.entry()),
                    WrittenCell.of(place.rank()),
                    WrittenCell.of(place.total())));
        }
        return rows;
    }
}
