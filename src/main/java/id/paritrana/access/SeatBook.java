package id.paritrana.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Tells who has signed in before and which seats they hold at a moment; kept by the committee. */
public interface SeatBook {
    /**
     * An account and the seats it holds.
     *
     * @param publicId as {@link Account#publicId}
     * @param duties as {@link Account#duties}
     * @param offices codes of those that the account was of when it last said so
     * @param boundIn codes of the editions in which it was, is or will be the holder of a seat
     * @param joined the accounts that were joined to it
     */
    record Known(
            long account,
            String publicId,
            String displayName,
            String duties,
            Set<String> offices,
            List<HeldSeat> seats,
            Set<String> boundIn,
            List<Viewer.Joined> joined) {}

    /**
     * A seat of which an account is a holder, but not now.
     *
     * @param edition its code
     * @param substitute who stands in for them; null for nobody
     * @param letter of the substitute
     */
    record NotNow(
            String edition,
            String seat,
            @Nullable String substitute,
            String letter,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean ended) {}

    /**
     * The seats that an account does not hold now: a substitute does, from and to those days; or its own days are over, or have not
     * begun.
     */
    List<NotNow> notNow(long account, Instant at);

    /**
     * The account behind issuer and subject, with the seats held on the day that it is in each edition's time zone; empty for
     * somebody who has never signed in. Asked once per request.
     */
    Optional<Known> find(String issuer, String subject, Instant at);
}
