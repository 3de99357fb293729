package id.paritrana.analysis;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.RankingSection;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.words.Messages;

/** How firm a run is, in short, on the page of its ranking; nothing where nominations are hidden from the viewer. */
@ApplicationScoped
class AnalysisSection implements RankingSection {
    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance summary(SummaryView summary, boolean link);

        static native TemplateInstance charts(SummaryView summary);
    }

    private static final Logger LOG = Logger.getLogger(AnalysisSection.class);

    private final AnalysisResults analyses;
    private final AnalysisViews views;

    AnalysisSection(AnalysisResults analyses, AnalysisViews views) {
        this.analyses = analyses;
        this.views = views;
    }

    @Override
    public Optional<Section> of(Viewer viewer, Category category, RankedCategory ranked, Locale locale) {
        return summary(viewer, category, ranked, locale)
                .map(summary -> new Section(
                        new RawString(Templates.summary(summary, true).render()),
                        new RawString(Templates.charts(summary).render())));
    }

    /** An analysis that differs from its record is withheld; the ranking beside it is shown. */
    private Optional<SummaryView> summary(Viewer viewer, Category category, RankedCategory ranked, Locale locale) {
        try {
            return analyses.seenBy(viewer, category, ranked)
                    .map(seen -> views.summary(seen, viewer, category.edition(), category.code(), locale));
        } catch (NotAsRecorded differs) {
            LOG.errorf(differs, "the analysis of %s is not as recorded", category.code());
            return Optional.of(SummaryView.unfinished(
                    "differs",
                    Messages.text(locale, "analysis.differs", ranked.run().number()),
                    AnalysisAddress.details(category.edition().code(), category.code()),
                    false));
        }
    }
}
