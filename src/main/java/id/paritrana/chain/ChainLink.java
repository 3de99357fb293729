package id.paritrana.chain;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.HashedFields;

/**
 * A link of the chain: which entry it holds, and on which link it was built.
 *
 * @param seq from 1, without gaps
 * @param entry number of the entry
 * @param writtenAt the database's own clock, in microseconds since 1970; null for an invalid time
 * @param content digest of the entry
 * @param prev hash of the link before; 64 zeros for the first
 * @param hash of this link
 */
public record ChainLink(
        long seq,
        long entry,
        @Nullable Long writtenAt,
        @Nullable String content,
        @Nullable String prev,
        @Nullable String hash) {
    /** What the first link is built on. */
    public static final String BEGINNING = "0".repeat(64);

    /** The hash that this link has to have. */
    public String computed() {
        return new HashedFields("paritrana-journal-link-1")
                .with(seq)
                .with(entry)
                .with(writtenAt)
                .with(content)
                .with(prev)
                .hash();
    }
}
