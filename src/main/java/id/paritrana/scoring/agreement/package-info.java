/**
 * How far nine people agree: the two-way table of nominations and seats, intraclass correlation, concordance, alpha, severity of a
 * seat, marks that stand apart. Diagnostics in double precision, each an {@link id.paritrana.scoring.agreement.Estimate} so that none can
 * slip into an official result.
 *
 * <p>Sources: Shrout &amp; Fleiss (1979), McGraw &amp; Wong (1996), Kendall &amp; Gibbons (1990), Krippendorff (2019).
 */
@NullMarked
package id.paritrana.scoring.agreement;

import org.jspecify.annotations.NullMarked;
