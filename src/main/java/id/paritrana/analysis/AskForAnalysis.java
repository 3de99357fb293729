package id.paritrana.analysis;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.ranking.RankingRan;
import id.paritrana.ranking.RankingResults;
import id.paritrana.ranking.RunHead;
import id.paritrana.refusal.Refusal;
import id.paritrana.scoring.CategoryResult;

/** Puts the analysis of a run into the queue: by itself after every run, and when an officer asks for one that is missing. */
@ApplicationScoped
public class AskForAnalysis {
    private final Analyses analyses;
    private final RankingResults results;
    private final Event<AnalysisAsked> asked;
    private final Journal journal;
    private final Clock clock;

    AskForAnalysis(
            Analyses analyses, RankingResults results, Event<AnalysisAsked> asked, Journal journal, Clock clock) {
        this.analyses = analyses;
        this.results = results;
        this.asked = asked;
        this.journal = journal;
        this.clock = clock;
    }

    void afterRun(@Observes RankingRan ran) {
        analyses.cancelBefore(ran.category(), ran.run());
        queue(ran.by(), ran.run(), ran.result());
    }

    /**
     * Asks for the analysis of a run that has none, or whose analysis failed.
     *
     * @throws Refusal when it waits, is being computed or is done
     */
    @Transactional
    public void ask(Viewer viewer, Category category, RunHead run) {
        AnalysisHead known = analyses.of(run).orElse(null);
        Refusal.unlessNone(AnalysisRules.objections(known));
        if (known == null) {
            queue(viewer, run, results.of(run).result());
        } else if (analyses.askAgain(known.id(), clock.instant())) {
            asked.fire(new AnalysisAsked());
        }
        journal.act(RecordedAct.ANALYSIS_ASKED)
                .in(category.edition().id(), category.edition().code())
                .about("category", category.code())
                .about("run", String.valueOf(run.number()))
                .before(Map.of())
                .after(Map.of("result", run.resultHash()))
                .write();
    }

    private void queue(Viewer viewer, RunHead run, CategoryResult result) {
        analyses.persist(new Analysis(
                analyses.reference(run.id()),
                result.scheme().rules().draws(),
                run.engine(),
                clock.instant(),
                viewer.actor()));
        asked.fire(new AnalysisAsked());
    }
}
