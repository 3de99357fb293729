/** Drafts that a holder leaves to the next one of the seat, and the drafts of a seat that a substitute holds meanwhile. */
@NullMarked
package id.paritrana.scoresheet.handover;

import org.jspecify.annotations.NullMarked;
