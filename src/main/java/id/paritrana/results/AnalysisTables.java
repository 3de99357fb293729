package id.paritrana.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    /** Above this many nominations only ranks that occur are written, so that the table grows with the field and not its square. */
    private static final int ALL_RANKS = 200;

    private AnalysisTables() {}

    static List<WrittenTable> of(List<Analyses> analyses) {
        return List.of(
                panelStatistics(analyses),
                seatStatistics(analyses),
                robustness(analyses),
                stability(analyses),
                leaveOneOut(analyses));
    }

    private static WrittenCell category(Analyses each) {
        return WrittenCell.of(each.result().scheme().category());
    }

    private static WrittenCell cell(Estimate estimate) {
        return WrittenCell.approximate(estimate.value());
    }

    private static WrittenTable panelStatistics(List<Analyses> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Analyses each : analyses) {
            for (Map.Entry<String, PanelStatistics> criterion :
                    each.panel().statistics().entrySet()) {
                criterion
                        .getValue()
                        .byName()
                        .forEach((name, estimate) -> rows.add(List.of(
                                category(each),
                                WrittenCell.of(criterion.getKey()),
                                WrittenCell.of(name),
                                cell(estimate),
                                WrittenCell.approximate(estimate.low()),
                                WrittenCell.approximate(estimate.high()))));
            }
        }
        return new WrittenTable(
                "panel_statistics", List.of("category", "criterion", "statistic", "value", "low", "high"), rows);
    }

    private static WrittenTable seatStatistics(List<Analyses> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Analyses each : analyses) {
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

    private static WrittenTable robustness(List<Analyses> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Analyses each : analyses) {
            Robustness robustness = each.robustness();
            if (robustness != null) {
                acceptability(category(each), robustness.weights(), rows);
                acceptability(category(each), robustness.anyWeights(), rows);
                acceptability(category(each), robustness.bootstrap(), rows);
            }
        }
        return new WrittenTable("robustness", List.of("category", "analysis", "nomination", "rank", "share"), rows);
    }

    private static void acceptability(
            WrittenCell category, @Nullable RankAcceptability ranks, List<List<WrittenCell>> rows) {
        if (ranks == null) {
            return;
        }
        int count = ranks.nominations().size();
        for (String nomination : ranks.nominations()) {
            for (int rank = 1; rank <= count; rank++) {
                Estimate share = ranks.share(nomination, rank);
                if (count <= ALL_RANKS || share.value() > 0) {
                    rows.add(List.of(
                            category,
                            WrittenCell.of(ranks.analysis()),
                            WrittenCell.of(nomination),
                            WrittenCell.of(rank),
                            cell(share)));
                }
            }
        }
    }

    private static WrittenTable stability(List<Analyses> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Analyses each : analyses) {
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

    private static WrittenTable leaveOneOut(List<Analyses> analyses) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Analyses each : analyses) {
            Robustness robustness = each.robustness();
            List<LeaveOneOut> without = robustness == null ? List.of() : robustness.leaveOneOut();
            for (LeaveOneOut left : without) {
                if (left.kind() == LeaveOneOut.Kind.SEAT_PAIR) {
                    continue;
                }
                for (Place place : left.ranking().places()) {
                    rows.add(List.of(
                            category(each),
                            WrittenCell.of(left.kind().code()),
                            WrittenCell.of(String.join("+", left.leftOut())),
                            WrittenCell.of(place.entry()),
                            WrittenCell.of(place.rank()),
                            WrittenCell.of(place.total())));
                }
            }
        }
        return new WrittenTable(
                "leave_one_out", List.of("category", "kind", "left_out", "nomination", "rank", "total"), rows);
    }
}
