package id.paritrana.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import org.jboss.logging.Logger;

import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.RankingResults;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.scoring.robustness.Progress;
import id.paritrana.scoring.robustness.Robustness;

/**
 * Computes one analysis from the queue: claims it, computes it outside any transaction with a heartbeat, and stores the
 * result if it still holds the claim.
 */
@ApplicationScoped
public class ComputeAnalysis {
    /** The six tests, in the order in which they are computed. */
    static final List<String> STEPS =
            List.of("weights", "any_weights", "stability", "leave_one_out", "bootstrap", "other_rules");

    /** An analysis without a heartbeat for so long is taken up by somebody else. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(ComputeAnalysis.class);

    private final Analyses analyses;
    private final RankingRuns runs;
    private final RankingResults results;
    private final KeepAnalysis keep;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private volatile boolean stopping;

    ComputeAnalysis(Analyses analyses, RankingRuns runs, RankingResults results, KeepAnalysis keep, Clock clock) {
        this.analyses = analyses;
        this.runs = runs;
        this.results = results;
        this.keep = keep;
        this.clock = clock;
    }

    /** Lets go of the current analysis at its next step, and takes no other. */
    void stop() {
        stopping = true;
    }

    /**
     * Works out the next analysis.
     *
     * @return false when there is none to do
     */
    public boolean compute() {
        if (stopping) {
            return false;
        }
        Instant now = clock.instant();
        Optional<AnalysisHead> claimed =
                QuarkusTransaction.requiringNew().call(() -> analyses.claim(worker, now, now.minus(SILENCE)));
        claimed.ifPresent(this::compute);
        return claimed.isPresent();
    }

    private void compute(AnalysisHead analysis) {
        byte[] result;
        try {
            result = of(analysis).bytes();
        } catch (CancellationException stopped) {
            boolean released =
                    stopping && QuarkusTransaction.requiringNew().call(() -> analyses.release(analysis.id(), worker));
            LOG.infof("analysis %d stopped%s", analysis.id(), released ? ", somebody else may go on" : "");
            return;
        } catch (NotAsRecorded | IllegalStateException | IllegalArgumentException | ArithmeticException broken) {
            LOG.errorf(broken, "analysis %d of run %d failed", analysis.id(), analysis.run());
            QuarkusTransaction.requiringNew().run(() -> analyses.fail(analysis.id(), worker, clock.instant()));
            return;
        }
        boolean kept = keep.keep(analysis, worker, result);
        LOG.infof("analysis %d of run %d %s", analysis.id(), analysis.run(), kept ? "is done" : "is not ours any more");
    }

    private AnalysisResult of(AnalysisHead analysis) {
        RankedCategory category = QuarkusTransaction.requiringNew().call(() -> results.of(runs.head(analysis.run())));
        CategoryResult result = category.result();
        var robustness = Robustness.of(result, 1, new Heartbeat(analysis)).orElse(null);
        return AnalysisResult.of(result, PanelReport.of(result), robustness);
    }

    /** Records the current test, and stops the computation when it is no longer wanted. */
    private final class Heartbeat implements Progress {
        private final AnalysisHead analysis;
        private String step = "";
        private Instant last = Instant.MIN;

        private Heartbeat(AnalysisHead analysis) {
            this.analysis = analysis;
        }

        @Override
        public boolean advanced(String test, int done, int of) {
            Instant now = clock.instant();
            if (stopping) {
                return false;
            }
            if (test.equals(step) && now.isBefore(last.plus(BETWEEN_BEATS))) {
                return true;
            }
            step = test;
            last = now;
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> analyses.advance(analysis.id(), worker, test, STEPS.indexOf(test) + 1, now));
            } catch (QuarkusTransactionException | PersistenceException away) {
                LOG.warnf(away, "analysis %d goes on without a heartbeat", analysis.id());
                return true;
            }
        }
    }
}
