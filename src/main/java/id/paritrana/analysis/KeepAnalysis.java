package id.paritrana.analysis;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

import id.paritrana.digest.Sha256;
import id.paritrana.edition.Category;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordedActs;
import id.paritrana.ranking.RankingRun;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.RunHead;

/** Stores a worker's result and records its subject and digest, with which later displays are compared. */
@ApplicationScoped
class KeepAnalysis {
    private final Analyses analyses;
    private final RecordedActs recorded;
    private final Journal journal;
    private final Clock clock;

    KeepAnalysis(Analyses analyses, RecordedActs recorded, Journal journal, Clock clock) {
        this.analyses = analyses;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    /** False when the analysis is no longer the worker's own. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean keep(AnalysisHead analysis, String worker, byte[] result) {
        if (!analyses.finish(analysis.id(), worker, result, clock.instant())) {
            return false;
        }
        RankingRun run = analyses.reference(analysis.run());
        Category category = run.category();
        journal.act(RecordedAct.ANALYSIS_KEPT)
                .in(category.edition().id(), category.edition().code())
                .about(RankingRuns.about(category, run.number()))
                .before(Map.of())
                .after(said(analysis, run.resultHash(), result))
                .write();
        return true;
    }

    /** Whether these bytes are those that were found for the run, with these draws. */
    boolean onRecord(Category category, RunHead run, AnalysisHead analysis, byte[] result) {
        return recorded
                .of(category.edition().id(), RecordedAct.ANALYSIS_KEPT, RankingRuns.about(category, run.number()))
                .stream()
                .anyMatch(entry -> entry.says(said(analysis, run.resultHash(), result)));
    }

    private static Map<String, ?> said(AnalysisHead analysis, String ranked, byte[] result) {
        return Map.of(
                "digest",
                Sha256.of(result),
                "draws",
                analysis.draws(),
                "engine",
                analysis.engine(),
                "generator",
                analysis.generator(),
                "noise",
                analysis.weightNoise().stripTrailingZeros().toPlainString(),
                "result",
                ranked,
                "seed",
                analysis.seed());
    }
}
