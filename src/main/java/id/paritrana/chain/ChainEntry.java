package id.paritrana.chain;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.HashedFields;

/**
 * An entry of the journal, as it is stored.
 *
 * @param salt random bytes in hexadecimal digits
 * @param at the app's clock, in microseconds since 1970; null for an invalid time
 * @param actor number of the account
 */
public record ChainEntry(
        long id,
        @Nullable String salt,
        @Nullable Long at,
        @Nullable Long actor,
        @Nullable Long seat,
        @Nullable Long edition,
        @Nullable Long sealedIn,
        @Nullable String act,
        @Nullable String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** The digest of all its fields. */
    public String content() {
        return new HashedFields("paritrana-journal-entry-1")
                .with(salt)
                .with(id)
                .with(at)
                .with(actor)
                .with(seat)
                .with(edition)
                .with(sealedIn)
                .with(act)
                .with(subject)
                .with(before)
                .with(after)
                .with(reason)
                .hash();
    }
}
