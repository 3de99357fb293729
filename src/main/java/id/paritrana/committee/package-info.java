/** The committee: seats and their dated holders, and the recusals that keep a seat from judging a nomination. */
@NullMarked
package id.paritrana.committee;

import org.jspecify.annotations.NullMarked;
