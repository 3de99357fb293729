package id.paritrana.analysis;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.Rankings;
import id.paritrana.ranking.RunHead;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.site.Recent;

/**
 * Analyses as viewers may know them. Whoever may see the whole ranking sees what was found of it; how single seats
 * marked only the chair, the secretariat and the auditor. A seat with a recusal in the category sees nothing, because
 * each figure of an analysis depends on the hidden nomination.
 */
@ApplicationScoped
public class AnalysisResults {
    private static final int KEPT = 16;

    private final Analyses analyses;
    private final Rankings rankings;
    private final KeepAnalysis keep;
    /** By everything that is shown of where it comes from, so that none stands in for another. */
    private final Recent<String, AnalysisResult> read = new Recent<>(KEPT);

    AnalysisResults(Analyses analyses, Rankings rankings, KeepAnalysis keep) {
        this.keep = keep;
        this.analyses = analyses;
        this.rankings = rankings;
    }

    /** Whether the viewer may know how single seats marked, once the category is closed. */
    static boolean seats(Viewer viewer, BelongsToOffice edition) {
        return viewer.is(Role.INSPECTORS, edition) || viewer.chairs(edition.code());
    }

    /**
     * The analysis of the category's latest run for a page that shows both, which is noted; empty where there is no run, or none
     * that the viewer may see whole.
     */
    Optional<VisibleAnalysis> show(Viewer viewer, Category category) {
        return rankings.seenBy(viewer, category).flatMap(ranked -> seenBy(viewer, category, ranked));
    }

    /**
     * The analysis of a ranking that the viewer sees; empty when nominations are hidden in it.
     *
     * @throws NotAsRecorded when it was not computed from this ranking
     */
    Optional<VisibleAnalysis> seenBy(Viewer viewer, Category category, RankedCategory ranked) {
        if (!ranked.whole()) {
            return Optional.empty();
        }
        AnalysisHead head = analyses.of(ranked.run()).orElse(null);
        AnalysisResult whole = head == null ? null : of(category, ranked.run(), head);
        boolean seats = seats(viewer, category.edition());
        return Optional.of(
                new VisibleAnalysis(ranked, head, whole == null || seats ? whole : whole.withoutSeats(), seats));
    }

    private @Nullable AnalysisResult of(Category category, RunHead run, AnalysisHead head) {
        if (head.state() != AnalysisState.DONE) {
            return null;
        }
        return read.of(head.origin() + " " + run.resultHash(), () -> onRecord(category, run, head));
    }

    private AnalysisResult onRecord(Category category, RunHead run, AnalysisHead head) {
        byte[] kept = analyses.result(head.id()).orElseThrow();
        if (!keep.onRecord(category, run, head, kept)) {
            throw new NotAsRecorded(
                    "analysis " + head.id() + " of run " + run.id() + " is not what the journal says of it",
                    null,
                    "analysis.differs",
                    run.number());
        }
        return AnalysisResult.read(kept);
    }
}
