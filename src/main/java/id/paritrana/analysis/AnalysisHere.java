package id.paritrana.analysis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.OfOffice;
import id.paritrana.ranking.RankingResults;
import id.paritrana.ranking.RunHead;
import id.paritrana.site.Site;

/** The analysis of the ranking that a page is about, as {@code cdi:analysis}: the ranking's own package knows nothing of it. */
@Named("analysis")
@RequestScoped
public class AnalysisHere {
    private final AnalysisResults analyses;
    private final AnalysisViews views;
    private final RankingResults results;
    private final CurrentUser user;
    private final Site site;
    private @Nullable SummaryView known;

    AnalysisHere(AnalysisResults analyses, AnalysisViews views, RankingResults results, CurrentUser user, Site site) {
        this.analyses = analyses;
        this.views = views;
        this.results = results;
        this.user = user;
        this.site = site;
    }

    /**
     * How firm the run is.
     *
     * @param partial whether nominations are hidden from the viewer: then there is nothing
     * @return null where there is nothing to show
     */
    public @Nullable SummaryView of(RunHead run, boolean partial, String category) {
        OfOffice edition = site.here();
        if (partial || edition == null) {
            return null;
        }
        if (known == null) {
            known = analyses.seenBy(user.viewer(), edition, results.of(run))
                    .map(seen -> views.summary(seen, user.viewer(), edition, category, site.locale()))
                    .orElse(null);
        }
        return known;
    }
}
