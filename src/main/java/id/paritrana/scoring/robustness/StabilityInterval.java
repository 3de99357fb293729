package id.paritrana.scoring.robustness;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.agreement.Estimate;

/**
 * How far one weight may move before the first place changes, the siblings keeping their proportions (Triantaphyllou &amp; Sánchez, A
 * sensitivity analysis approach for some deterministic multi-criteria decision making methods, Decision Sciences 28, 1997). Weights as shares
 * of the sibling set, 0 to 1.
 *
 * @param criterion code
 * @param weight today's share
 * @param low the least share at which the winner is still first; 0 when it stays first down to nothing
 * @param high the greatest such share
 * @param rivalLow who takes over below; null when nobody does
 * @param rivalHigh who takes over above; null when nobody does
 * @param closedForm true when the limits are roots of straight lines; false when they were searched for (an aggregator that does not add
 *     up, or criteria that do not apply to some): then changes closer together than 1/200 may be missed
 */
public record StabilityInterval(
        String criterion,
        Estimate weight,
        Estimate low,
        Estimate high,
        @Nullable String rivalLow,
        @Nullable String rivalHigh,
        boolean closedForm) {}
