package id.paritrana.committee;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A seat that does not judge a nomination, with the reason. Once declared it stays. */
@Entity
public class Recusal {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private Long nominationId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Seat seat;

    private String reason;
    private @Nullable Long declaredBy;
    private Instant declaredAt;

    public long id() {
        return id == null ? 0 : id;
    }

    public Long nominationId() {
        return nominationId;
    }

    public Seat seat() {
        return seat;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Long declaredBy() {
        return declaredBy;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    /** For Hibernate. */
    protected Recusal() {}

    public Recusal(long nominationId, Seat seat, String reason, @Nullable Long declaredBy, Instant declaredAt) {
        this.nominationId = nominationId;
        this.seat = seat;
        this.reason = reason;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }
}
