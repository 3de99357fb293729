package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Seat;
import id.paritrana.nomination.Nomination;

/** One seat's sheet for one nomination: begun, saved as often as needed, filed, and reopened only on record. */
@Entity
public class ScoreSheet {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Nomination nomination;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Seat seat;

    @Column(updatable = false)
    private @Nullable Long holderId;

    @Column(updatable = false)
    private Origin origin = Origin.SEAT;

    @Column(updatable = false)
    private Instant begunAt;

    private Instant savedAt;
    private @Nullable Instant filedAt;

    @Version
    private int version;

    /** For Hibernate. */
    protected ScoreSheet() {}

    public long id() {
        return id == null ? 0 : id;
    }

    public Nomination nomination() {
        return nomination;
    }

    public Seat seat() {
        return seat;
    }

    /** Which holder of the seat wrote what stands on it; null for what came with a workbook and for a blank one. */
    public @Nullable Long holderId() {
        return holderId;
    }

    public Origin origin() {
        return origin;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public @Nullable Instant filedAt() {
        return filedAt;
    }

    public int version() {
        return version;
    }

    public boolean filed() {
        return filedAt != null;
    }

    void file(Instant at) {
        if (filed()) {
            throw new IllegalStateException("filed already");
        }
        this.filedAt = at;
    }
}
