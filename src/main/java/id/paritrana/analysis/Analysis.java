package id.paritrana.analysis;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.ranking.RankingRun;
import id.paritrana.scoring.robustness.RankAcceptability;
import id.paritrana.scoring.scheme.Draws;

/** The analysis of one run: asked for, claimed by a worker, kept with what anybody needs to repeat it. */
@Entity
public class Analysis {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private RankingRun run;

    private AnalysisState state = AnalysisState.WAITING;

    @Column(updatable = false)
    private long seed;

    @Column(updatable = false)
    private int draws;

    @Column(updatable = false)
    private BigDecimal weightNoise;

    @Column(updatable = false)
    private String generator = RankAcceptability.GENERATOR;

    @Column(updatable = false)
    private String engine;

    private Instant askedAt;

    @Column(updatable = false)
    private @Nullable Long askedBy;

    private int attempts;
    private String worker = "";
    private @Nullable Instant startedAt;
    private @Nullable Instant heartbeatAt;
    private @Nullable Instant finishedAt;
    private String step = "";
    private int stepNumber;
    private byte @Nullable [] result;

    /** For Hibernate. */
    protected Analysis() {}

    /**
     * An analysis that waits for a worker.
     *
     * @param chance seed, draws and noise of the run's scheme
     */
    Analysis(RankingRun run, Draws chance, String engine, Instant askedAt, @Nullable Long askedBy) {
        this.run = run;
        this.seed = chance.seed();
        this.draws = chance.count();
        this.weightNoise = chance.weightNoise();
        this.engine = engine;
        this.askedAt = askedAt;
        this.askedBy = askedBy;
    }

    /** What pages need of it. */
    AnalysisHead head() {
        return new AnalysisHead(
                id == null ? 0 : id,
                run.id(),
                state,
                seed,
                draws,
                weightNoise,
                generator,
                engine,
                attempts,
                startedAt,
                finishedAt,
                step,
                stepNumber);
    }
}
