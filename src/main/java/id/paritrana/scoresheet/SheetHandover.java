package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/**
 * That a holder of a seat leaves the drafts on it, as they are at that moment, to whoever follows. Filed sheets stay sealed all the
 * same, and what the holder writes later stays with them until they hand over again.
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

    SheetHandover(long holderId, long accountId, Instant at) {
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
