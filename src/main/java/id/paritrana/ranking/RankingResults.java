package id.paritrana.ranking;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.Sha256;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.site.Recent;

/**
 * The results of runs, recomputed from their frozen input and compared with the stored hash, and both with the
 * journal's entry: a person who rewrites a run with its hashes would have to rewrite the journal too. The most recently
 * used stay in memory, up to {@value #MOST_NOMINATIONS} nominations altogether.
 */
@ApplicationScoped
public class RankingResults {
    private static final int MOST_NOMINATIONS = 4_000;

    private final RankingRuns runs;
    private final Recent<String, RankedCategory> known = new Recent<>(MOST_NOMINATIONS, RankedCategory::size);

    RankingResults(RankingRuns runs) {
        this.runs = runs;
    }

    /**
     * The whole result of a run.
     *
     * @throws NotAsRecorded when the frozen input gives another result than the one on record, or the run is not on record
     */
    public RankedCategory of(RunHead run) {
        RankedCategory kept = known.of(Long.toString(run.id()), () -> computed(run));
        if (!sameHashes(kept.run(), run)) {
            throw differs(run, "was read as " + kept.run() + " before", null);
        }
        return kept;
    }

    private static boolean sameHashes(RunHead kept, RunHead run) {
        return kept.inputHash().equals(run.inputHash()) && kept.resultHash().equals(run.resultHash());
    }

    private RankedCategory computed(RunHead run) {
        byte[] input = runs.input(run.id());
        if (!Sha256.of(input).equals(run.inputHash())) {
            throw differs(run, "has an input with another fingerprint", null);
        }
        RankedCategory computed;
        try {
            computed = RankedCategory.of(run, input);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw differs(run, "has an input that cannot be computed", unreadable);
        }
        String now = computed.resultHash();
        if (!now.equals(run.resultHash())) {
            throw differs(run, "gives " + now + " now", null);
        }
        if (!runs.onRecord(run)) {
            throw differs(run, "is not what the journal says of it", null);
        }
        return computed;
    }

    private static NotAsRecorded differs(RunHead run, String what, @Nullable RuntimeException cause) {
        return new NotAsRecorded(
                "run " + run.id() + ", kept with result " + run.resultHash() + " by " + run.engine() + ", " + what,
                cause,
                "ranking.differs",
                run.number());
    }

    /** The result as a viewer may see it from whom those nominations are hidden. */
    public RankedCategory of(RunHead run, Set<String> hidden) {
        if (hidden.isEmpty()) {
            return of(run);
        }
        return known.of(run.id() + " " + new TreeSet<>(hidden), () -> of(run).without(hidden));
    }
}
