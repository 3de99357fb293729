package id.paritrana.scoring.robustness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.agreement.Estimate.Undefined;
import id.paritrana.scoring.agreement.PanelReader;
import id.paritrana.scoring.agreement.PanelStatistics;
import id.paritrana.scoring.agreement.PanelTable;
import id.paritrana.scoring.robustness.Separation.Question;
import id.paritrana.scoring.scheme.Draws;

/**
 * How much the places of a result depend on its weights, its seats and its rules, over the nominations that are ranked.
 * Advice, in doubles except where recomputed exactly; it changes no place. Seed, number of draws and noise are those of
 * the scheme's rules.
 *
 * @param weights R1: ranks under weights ± noise
 * @param anyWeights R2: ranks under any weights at all, each sibling set uniform on its simplex
 * @param centralWeights R2: nomination → leaf → global weight, the mean of the weights that make it first; only
 * nominations that are ever first
 * @param stability R3: for every criterion with siblings, how far its weight may move
 * @param leaveOneOut R4: exact results without each seat, pair of seats and criterion
 * @param bootstrap R5: ranks under resampled panels; null without marks
 * @param otherRules R6: the winner under other rules
 * @param separation the word for the category
 */
public record Robustness(
        RankAcceptability weights,
        RankAcceptability anyWeights,
        Map<String, Map<String, Estimate>> centralWeights,
        List<StabilityInterval> stability,
        List<LeaveOneOut> leaveOneOut,
        @Nullable RankAcceptability bootstrap,
        List<OtherRule> otherRules,
        Separation separation) {

    /**
     * The most ranked nominations that are analysed: every analysis counts each on every rank, so memory grows with the
     * square.
     */
    public static final int MOST_RANKED = 2_000;

    private static final double FIRST_SHARE = 0.95;

    public Robustness {
        centralWeights = Collections.unmodifiableMap(new LinkedHashMap<>(centralWeights));
        stability = List.copyOf(stability);
        leaveOneOut = List.copyOf(leaveOneOut);
        otherRules = List.copyOf(otherRules);
    }

    /**
     * All analyses, on as many threads as there are processors; empty when none or more than {@link #MOST_RANKED} are
     * ranked.
     */
    public static Optional<Robustness> of(CategoryResult result) {
        return of(result, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    /**
     * All analyses; empty when none or more than {@link #MOST_RANKED} are ranked. The number of threads does not change
     * the result.
     *
     * @throws java.util.concurrent.CancellationException when the listener asks to stop
     * @throws IllegalArgumentException when the rules ask for no draws, or for a noise outside 0–1
     */
    public static Optional<Robustness> of(CategoryResult result, int threads, Progress progress) {
        if (tooMany(result)) {
            return Optional.empty();
        }
        RankedField field = new RankedField(result);
        if (field.nominations().isEmpty()) {
            return Optional.empty();
        }
        Draws draws = result.scheme().rules().draws();
        WeightAnalysis analysis = new WeightAnalysis(field.tree(), field.table(), threads, progress);
        RankAcceptability weights = analysis.perturbed(draws.weightNoise().doubleValue(), draws.count(), draws.seed());
        WeightAnalysis.AnyWeights any = analysis.any(draws.count(), draws.seed());
        String winner = result.ranking().ranked().get(0).entry();
        List<StabilityInterval> stability =
                new StabilityAnalysis(field.tree(), field.table(), winner).intervals(progress);
        List<LeaveOneOut> leaveOneOut = LeaveOneOut.all(result, threads, progress);
        PanelBootstrap bootstrap = new PanelBootstrap(field);
        RankAcceptability resampled = bootstrap.isPossible() ? bootstrap.ranks(draws.seed(), threads, progress) : null;
        return Optional.of(new Robustness(
                weights,
                any.ranks(),
                any.centralWeights(),
                stability,
                leaveOneOut,
                resampled,
                new OtherRules(field).all(progress),
                separation(result, weights, leaveOneOut)));
    }

    /** Whether more are ranked than {@link #MOST_RANKED}. */
    public static boolean tooMany(CategoryResult result) {
        return result.ranking().ranked().size() > MOST_RANKED;
    }

    private static Separation separation(
            CategoryResult result, RankAcceptability weights, List<LeaveOneOut> leaveOneOut) {
        return Separation.of(List.of(reweighted(result, weights), withoutSeats(result, leaveOneOut), lead(result)));
    }

    private static List<String> first(CategoryResult result) {
        return result.ranking().first().stream().map(Place::entry).toList();
    }

    private static Separation.Test reweighted(CategoryResult result, RankAcceptability weights) {
        double share = first(result).stream()
                .mapToDouble(entry -> weights.first(entry).value())
                .min()
                .orElseThrow();
        return Separation.Test.atLeast(Question.FIRST_IN_REWEIGHTINGS, Estimate.of(share), Estimate.of(FIRST_SHARE));
    }

    private static Separation.Test withoutSeats(CategoryResult result, List<LeaveOneOut> leaveOneOut) {
        List<LeaveOneOut> seats = leaveOneOut.stream()
                .filter(without -> without.kind() == LeaveOneOut.Kind.SEAT)
                .toList();
        long same = seats.stream()
                .filter(without -> without.first().equals(first(result)))
                .count();
        Estimate measured = Estimate.of(same);
        Estimate needed = Estimate.of(seats.size());
        return seats.isEmpty()
                ? Separation.Test.notApplicable(Question.SAME_WITHOUT_ANY_SEAT, measured, needed)
                : Separation.Test.atLeast(Question.SAME_WITHOUT_ANY_SEAT, measured, needed);
    }

    private static Separation.Test lead(CategoryResult result) {
        Place first = result.ranking().ranked().get(0);
        PanelReader reader = new PanelReader(result);
        Map<String, PanelTable> tables = reader.tables();
        Estimate needed = tables.isEmpty()
                ? Estimate.undefined(Undefined.TOO_FEW_SEATS)
                : PanelStatistics.leastDifference(reader.totals(tables));
        if (first.lead() == null) {
            Estimate none = Estimate.undefined(Undefined.TOO_FEW_NOMINATIONS);
            return Separation.Test.notApplicable(Question.LEAD_BEYOND_PANEL_NOISE, none, needed);
        }
        Estimate lead = Estimate.of(Estimate.near(first.lead()));
        return tables.isEmpty()
                ? Separation.Test.notApplicable(Question.LEAD_BEYOND_PANEL_NOISE, lead, needed)
                : Separation.Test.atLeast(Question.LEAD_BEYOND_PANEL_NOISE, lead, needed);
    }
}
