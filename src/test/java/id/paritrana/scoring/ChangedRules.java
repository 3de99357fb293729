package id.paritrana.scoring;

import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;

/** Rules that differ in one point. */
public final class ChangedRules {
    private ChangedRules() {}

    public static Rules rounded(Rules rules, Rounding rounding) {
        return new Rules(
                rules.weights(),
                rules.panel(),
                rules.quorum(),
                rules.belowQuorum(),
                rounding,
                rules.ties(),
                rules.draws());
    }

    public static Rules belowQuorum(Rules rules, QuorumPolicy policy) {
        return new Rules(
                rules.weights(), rules.panel(), rules.quorum(), policy, rules.rounding(), rules.ties(), rules.draws());
    }
}
