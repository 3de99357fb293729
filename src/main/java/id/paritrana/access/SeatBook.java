package id.paritrana.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds known accounts and the seats they hold at a moment; implemented by the committee. */
public interface SeatBook {
    /**
     * An account and the seats it holds.
     *
     * @param publicId as {@link Account#publicId}
     * @param duties as {@link Account#duties}
     * @param offices codes of the account's offices at its last sign-in
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
     * @param substitute who stands in for the holder; null for nobody
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
     * The seats that an account does not hold now: a substitute holds it for those days, or the account's own days are
     * over or have not begun.
     */
    List<NotNow> notNow(long account, Instant at);

    /** The accounts that were, are or will be the holders of a seat of the edition with this code: they have no office there. */
    Set<Long> boundIn(String edition);

    /**
     * The account behind issuer and subject, with the seats held on the present day in each edition's time zone; empty
     * for a person who has never signed in. Called once per request.
     */
    Optional<Known> find(String issuer, String subject, Instant at);
}
