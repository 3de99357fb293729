package id.paritrana.edition.proposal;

import java.util.Collection;

/** Locks the seats that proposals are about; implemented by the committee. */
public interface LockSeats {
    /** Locks these seats until the transaction ends, in the order in which seats are locked. */
    void lock(Collection<Long> seats);
}
