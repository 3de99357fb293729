package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/**
 * The record that a holder handed over the drafts of a seat as they were at that moment. Filed sheets stay sealed, and
 * later writing is not included until the next handover.
 */
@Entity
@IdClass(SheetHandover.Key.class)
public class SheetHandover {
    /** Who handed over, and when. */
    record Key(Long holderId, Instant at) {}

    @Id
    private Long holderId;

    @Id
    private Instant at;

    private Long accountId;

    /** For Hibernate. */
    protected SheetHandover() {}

    public SheetHandover(long holderId, long accountId, Instant at) {
        this.holderId = holderId;
        this.accountId = accountId;
        this.at = at;
    }

    public Long holderId() {
        return holderId;
    }

    public Long accountId() {
        return accountId;
    }

    public Instant at() {
        return at;
    }
}
