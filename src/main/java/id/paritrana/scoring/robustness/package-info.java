/**
 * How firm a ranking is: weights shifted, criteria and seats left out, the panel resampled, other rules tried. Advice
 * only; nothing here changes a rank. Seeds are given and the generator is named, so that anyone can repeat it.
 *
 * <p>Sources: Lahdelma &amp; Salminen, SMAA-2 (2001); Triantaphyllou &amp; Sánchez (1997).
 */
@NullMarked
package id.paritrana.scoring.robustness;

import org.jspecify.annotations.NullMarked;
