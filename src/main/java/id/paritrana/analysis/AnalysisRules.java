package id.paritrana.analysis;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Objection;

/** When an analysis may be asked for. */
final class AnalysisRules {
    private AnalysisRules() {}

    /** @param known what there is already of the run; null for nothing */
    static List<Objection> objections(@Nullable AnalysisHead known) {
        return known == null || known.state().mayBeAskedAgain()
                ? List.of()
                : List.of(Objection.overall(
                        known.state() == AnalysisState.DONE ? "analysis.done-already" : "analysis.under-way"));
    }
}
