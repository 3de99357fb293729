/**
 * From closed marks to places: a run keeps the frozen input of a category and the hash of its result. Every number that a
 * page or a document shows of a run, its places too, is computed again from that input.
 */
@NullMarked
package id.paritrana.ranking;

import org.jspecify.annotations.NullMarked;
