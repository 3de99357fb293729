/**
 * From closed marks to places: a run keeps the frozen input of a category, the hash of its result and the places. Every
 * number that a page or a document shows of a run is computed again from that input.
 */
@NullMarked
package id.paritrana.ranking;

import org.jspecify.annotations.NullMarked;
