package id.paritrana.fact;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Duty;
import id.paritrana.nomination.Nomination;

/**
 * A fact, those that it took the place of, and whether the viewer decides on it.
 *
 * @param mayConfirm whether it can be confirmed as well, which it cannot once scoring is closed
 * @param own whether the viewer recorded it, and so cannot decide on it
 * @param officers who can decide instead, where the viewer recorded it; null otherwise
 * @param filter of the list from which the viewer came
 * @param others the facts on which the viewer may decide next
 */
record FactView(
        Nomination nomination,
        String criterion,
        FactLine fact,
        List<FactLine> history,
        boolean mayDecide,
        boolean mayConfirm,
        boolean own,
        Duty.@Nullable Who officers,
        boolean mayRecord,
        String reason,
        FactFilter filter,
        List<String> others) {
    /** What the viewer wrote against a fact on which there is nothing for them to decide, whoever has decided on it. */
    public String unused() {
        return mayDecide ? "" : reason;
    }

    public String edition() {
        return nomination.edition().code();
    }

    public ZoneId zone() {
        return nomination.edition().zoneId();
    }
}
