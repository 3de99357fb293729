package id.paritrana.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.robustness.Robustness;
import id.paritrana.site.Recent;
import id.paritrana.words.Messages;

/** Makes the views of analyses. What was made of a finished one is kept, since it never changes. */
@ApplicationScoped
class AnalysisViews {
    /** Nominations in the charts of the ranking page. */
    static final int BRIEF = 10;
    /** Nominations on one page of the details. */
    static final int PAGE = 50;

    private static final int KEPT = 64;

    private final Recent<String, SummaryView> summaries = new Recent<>(KEPT);

    /** Whether the viewer may ask for an analysis of the edition: officers who hold no seat in it. */
    static boolean mayAsk(Viewer viewer, BelongsToOffice edition) {
        return viewer.isSecretariat(edition) && viewer.seatIn(edition.code()).isEmpty();
    }

    SummaryView summary(VisibleAnalysis seen, Viewer viewer, BelongsToOffice edition, String category, Locale locale) {
        String address = AnalysisAddress.details(edition.code(), category);
        boolean mayAsk = mayAsk(viewer, edition);
        return seen.key()
                .map(key -> key + " " + mayAsk + " " + locale.getLanguage())
                .map(key -> summaries.of(key, () -> finished(seen, address, mayAsk, locale)))
                .orElseGet(() -> unfinished(seen.head(), address, mayAsk, locale));
    }

    private static SummaryView unfinished(@Nullable AnalysisHead head, String address, boolean mayAsk, Locale locale) {
        if (head == null || head.state() == AnalysisState.CANCELLED) {
            return SummaryView.unfinished("none", Messages.text(locale, "analysis.none"), address, mayAsk);
        }
        return switch (head.state()) {
            case RUNNING ->
                SummaryView.running(
                        head.stepNumber() == 0
                                ? Messages.text(locale, "analysis.begun")
                                : Messages.text(
                                        locale,
                                        "analysis.running",
                                        head.stepNumber(),
                                        ComputeAnalysis.STEPS.size(),
                                        Messages.text(locale, "analysis.step." + head.step())),
                        head.stepNumber(),
                        head.stepNumber() == 0 ? 0 : ComputeAnalysis.STEPS.size(),
                        address);
            case FAILED -> SummaryView.unfinished("failed", Messages.text(locale, "analysis.failed"), address, mayAsk);
            default -> SummaryView.unfinished("waiting", Messages.text(locale, "analysis.waiting"), address, false);
        };
    }

    private static SummaryView finished(VisibleAnalysis seen, String address, boolean mayAsk, Locale locale) {
        AnalysisResult result = Objects.requireNonNull(seen.result());
        if (result.word() == null) {
            CategoryResult ranked = seen.category().result();
            String why = Robustness.tooMany(ranked)
                    ? Messages.text(
                            locale,
                            "analysis.too-many",
                            ranked.ranking().ranked().size(),
                            Robustness.MOST_RANKED)
                    : Messages.text(locale, "analysis.nobody");
            return SummaryView.unfinished("nobody", why, address, mayAsk);
        }
        Shown shown = new Shown(seen.category(), locale);
        AnalysisWords words = new AnalysisWords(seen, shown);
        List<AnalysisResult.Ranks> ranks = result.weights();
        List<AnalysisResult.HeatRow> heat = result.heat().rows();
        return new SummaryView(
                "done",
                "",
                0,
                0,
                address,
                mayAsk,
                words.words(),
                words.lede(),
                words.verdict(),
                words.tests(),
                RanksChart.of(seen, ranks.subList(0, Math.min(BRIEF, ranks.size())), shown),
                heat.isEmpty()
                        ? null
                        : HeatChart.of(result.heat(), heat.subList(0, Math.min(BRIEF, heat.size())), shown),
                Math.max(0, ranks.size() - BRIEF));
    }
}
