/**
 * How a value becomes a score: the families of {@link id.paritrana.scoring.normaliser.Normaliser}, their scales, flaws, formulas and
 * the figures of their sentences. It knows no criterion and no entry.
 */
@NullMarked
package id.paritrana.scoring.normaliser;

import org.jspecify.annotations.NullMarked;
