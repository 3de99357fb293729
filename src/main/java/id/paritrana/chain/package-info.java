/**
 * The chain of the journal, recomputed: it tells whether every entry is unchanged and in its place, and whether the
 * digests printed on paper are in the chain. Plain Java that shares no code with the writer of the chain, which is the
 * database; both follow {@code src/docs/journal.md}.
 */
@NullMarked
package id.paritrana.chain;

import org.jspecify.annotations.NullMarked;
