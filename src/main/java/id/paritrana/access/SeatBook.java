package id.paritrana.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells who has signed in before and which seats they hold on a day; kept by the committee. */
public interface SeatBook {
    /** An account and the seats it holds. */
    record Known(long account, String displayName, List<HeldSeat> seats) {}

    /** The account behind issuer and subject; empty for somebody who has never signed in. Asked once per request. */
    Optional<Known> find(String issuer, String subject, LocalDate on);
}
