package id.paritrana.analysis;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.site.form.Paging;

/** Makes the tables of how the seats of a panel marked: how far they agree, and who marks apart from the others. */
final class PanelTables {
    private static final int MOST_OUTLIERS = 50;

    private final VisibleAnalysis seen;
    private final AnalysisResult result;
    private final Shown shown;

    PanelTables(VisibleAnalysis seen, Shown shown) {
        this.seen = seen;
        this.result = Objects.requireNonNull(seen.result());
        this.shown = shown;
    }

    /**
     * Agreement of the panel; null without one.
     *
     * @param paging the nominations of this page
     */
    DetailView.@Nullable Panel panel(Paging paging) {
        if (result.agreement().isEmpty()) {
            return null;
        }
        AgreementWords words = new AgreementWords(result, shown);
        List<AnalysisResult.HeatRow> heat = paging.cut(result.heat().rows());
        return new DetailView.Panel(
                words.answer(),
                shown.say("analysis.answer-apart", result.outliers().size()),
                words.sentences(),
                words.further(),
                words.tables(),
                seen.seats() && !heat.isEmpty() ? HeatChart.of(result.heat(), heat, shown) : null,
                result.seats().stream()
                        .filter(line -> line.criterion().equals(PanelReport.TOTALS))
                        .map(this::seat)
                        .toList(),
                result.outliers().stream()
                        .limit(MOST_OUTLIERS)
                        .map(this::outlier)
                        .toList(),
                shown.criterion(PanelReport.TOTALS));
    }

    /** A seat on the totals; how often its mark was dropped is counted over the criteria that are really trimmed. */
    private DetailView.SeatStatisticsRow seat(AnalysisResult.SeatLine line) {
        List<AnalysisResult.SeatLine> onCriteria = result.seats().stream()
                .filter(other ->
                        other.seat().equals(line.seat()) && !other.criterion().equals(PanelReport.TOTALS))
                .toList();
        List<String> straight = onCriteria.stream()
                .filter(AnalysisResult.SeatLine::sameMarkThroughout)
                .map(other -> shown.criterion(other.criterion()))
                .toList();
        return new DetailView.SeatStatisticsRow(
                line.seat(),
                onCriteria.stream().mapToInt(AnalysisResult.SeatLine::count).sum(),
                shown.number(line.mean().value(), 2),
                shown.number(line.deviation().value(), 2),
                shown.signed(line.severity().value(), 2),
                shown.number(line.spread().value(), 2),
                shown.number(line.withRest().value(), 2),
                onCriteria.stream().mapToInt(AnalysisResult.SeatLine::dropped).sum(),
                straight.isEmpty() ? "" : shown.say("analysis.same-mark", shown.joined(straight)));
    }

    private String outlier(AnalysisResult.Outlier mark) {
        return shown.say(
                "analysis.outlier",
                mark.seat(),
                shown.name(mark.nomination()),
                shown.criterion(mark.criterion()),
                shown.number(mark.mark(), 2),
                shown.number(mark.median(), 2));
    }
}
