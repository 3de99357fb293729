/**
 * The chain of the journal, recomputed: whether every entry is what it was when it was written, in its place, and whether the
 * digests that stand on paper are in it. Plain Java that shares nothing with what writes the chain, which is the database
 * itself; both follow {@code src/docs/journal.md}.
 */
@NullMarked
package id.paritrana.chain;

import org.jspecify.annotations.NullMarked;
