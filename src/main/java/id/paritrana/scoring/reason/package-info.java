/**
 * A number with its reason: {@link id.paritrana.scoring.reason.Figure} and the {@link id.paritrana.scoring.reason.Reason} by which
 * anybody computes it again, with the arithmetic of panels, sums and rounding that reasons use.
 */
@NullMarked
package id.paritrana.scoring.reason;

import org.jspecify.annotations.NullMarked;
