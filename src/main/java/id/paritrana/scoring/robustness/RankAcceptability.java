package id.paritrana.scoring.robustness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.agreement.Estimate;

/**
 * How often each nomination takes each rank over many draws (Lahdelma &amp; Salminen, SMAA-2, Operations Research 49, 2001). Draws by the
 * generator {@value #GENERATOR} from a published seed, in blocks of 250, the generator jumped ahead once for each next block: anyone can
 * repeat them. Equal totals share the better rank.
 */
public final class RankAcceptability {
    /** The name of the generator, in the library Apache Commons RNG; a seed of one long is spread out by SplitMix64. */
    public static final String GENERATOR = "XO_SHI_RO_256_PP";

    private static final int TOP = 3;

    private final String analysis;
    private final List<String> nominations;
    private final Map<String, Integer> index = new HashMap<>();
    private final int draws;
    private final long seed;
    private final int[][] counts;

    RankAcceptability(String analysis, List<String> nominations, int draws, long seed, int[][] counts) {
        this.analysis = analysis;
        this.nominations = List.copyOf(nominations);
        this.draws = draws;
        this.seed = seed;
        this.counts = counts;
        for (int i = 0; i < nominations.size(); i++) {
            index.put(nominations.get(i), i);
        }
    }

    /**
     * A rank interval.
     *
     * @param best the best rank in it
     * @param worst the worst rank in it
     */
    public record Ranks(int best, int worst) {}

    /** {@code weights, any_weights} or {@code bootstrap}, as in the result table {@code robustness}. */
    public String analysis() {
        return analysis;
    }

    /** Codes, in the order of the ballot: those that are officially ranked. */
    public List<String> nominations() {
        return nominations;
    }

    public int draws() {
        return draws;
    }

    public long seed() {
        return seed;
    }

    /** The share (0–1) of draws in which the nomination takes the rank, from 1. */
    public Estimate share(String nomination, int rank) {
        return Estimate.of((double) counts(nomination)[rank - 1] / draws);
    }

    /** The share of draws in which it is first, alone or with others. */
    public Estimate first(String nomination) {
        return share(nomination, 1);
    }

    /** The share of draws in which it is among the first three ranks. */
    public Estimate topThree(String nomination) {
        int[] of = counts(nomination);
        return Estimate.of(
                (double) Arrays.stream(of, 0, Math.min(TOP, of.length)).sum() / draws);
    }

    /** The mean rank, with the ranks of {@link #interval} as its limits. */
    public Estimate expectedRank(String nomination) {
        int[] of = counts(nomination);
        double sum = 0;
        for (int rank = 1; rank <= of.length; rank++) {
            sum += (double) rank * of[rank - 1];
        }
        return Estimate.of(sum / draws);
    }

    /** From the 5 % to the 95 % quantile of the rank: the least rank that 5 % (95 %) of the draws do not exceed. */
    public Ranks interval(String nomination) {
        int[] of = counts(nomination);
        return new Ranks(quantile(of, 5), quantile(of, 95));
    }

    private int quantile(int[] of, int percent) {
        long sum = 0;
        for (int rank = 1; rank < of.length; rank++) {
            sum += of[rank - 1];
            if (sum * 100 >= (long) draws * percent) {
                return rank;
            }
        }
        return of.length;
    }

    private int[] counts(String nomination) {
        Integer row = index.get(nomination);
        if (row == null) {
            throw new IllegalArgumentException("no nomination " + nomination + " in the analysis " + analysis);
        }
        return counts[row];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankAcceptability that
                && analysis.equals(that.analysis)
                && nominations.equals(that.nominations)
                && draws == that.draws
                && seed == that.seed
                && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return analysis + " of " + nominations + ", " + draws + " draws from " + seed + ": "
                + Arrays.deepToString(counts);
    }
}
