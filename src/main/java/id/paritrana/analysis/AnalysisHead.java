package id.paritrana.analysis;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.robustness.RankAcceptability;

/**
 * What is known of an analysis without its result.
 *
 * @param seed of the draws, with their number and the noise of the weights as they were when it was asked for
 * @param generator name of the random generator
 * @param engine name and version of the program that works it out; of the one that ran the ranking until then
 * @param step the test that is being computed, by its name in the result tables; empty without one
 * @param stepNumber that test's number, from 1
 */
public record AnalysisHead(
        long id,
        long run,
        AnalysisState state,
        long seed,
        int draws,
        BigDecimal weightNoise,
        String generator,
        String engine,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String step,
        int stepNumber) {

    /** The generator by the name that its authors gave it. */
    String generatorName() {
        return generator.equals(RankAcceptability.GENERATOR) ? "xoshiro256++" : generator;
    }

    /** What it was computed from, and how. */
    String origin() {
        return String.join(
                " ",
                String.valueOf(id),
                String.valueOf(run),
                String.valueOf(seed),
                String.valueOf(draws),
                weightNoise.toPlainString(),
                generator,
                engine);
    }
}
