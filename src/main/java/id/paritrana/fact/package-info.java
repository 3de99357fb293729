/**
 * What is true or not: which regulation exists, who came to the interview. Recorded once with its evidence, confirmed
 * by a second person, never marked nine times.
 */
@NullMarked
package id.paritrana.fact;

import org.jspecify.annotations.NullMarked;
