package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a holder of a seat leaves the drafts on it to whoever follows. Filed sheets stay sealed all the same. */
@Entity
public class SheetHandover {
    @Id
    private Long holderId;

    private Long accountId;
    private Instant at;

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
