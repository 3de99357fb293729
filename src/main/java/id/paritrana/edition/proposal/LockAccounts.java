package id.paritrana.edition.proposal;

import java.util.Collection;

/** Locks the accounts that proposals bind to seats; implemented by the committee. */
public interface LockAccounts {
    /**
     * Locks them until the transaction ends, by id. To be called before anything is written: whatever is written locks the journal, and
     * who joins two accounts locks them first and the journal then.
     */
    void lock(Collection<Proposal> proposals);
}
