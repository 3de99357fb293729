package id.paritrana.fact;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.OpaqueId;
import id.paritrana.nomination.Nomination;

/** Something that is true or not: recorded once by one officer, confirmed or rejected by another. */
@Entity
public class Fact {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Nomination nomination;

    @Column(updatable = false)
    private String criterion;

    @Column(updatable = false)
    private @Nullable String level;

    @Column(updatable = false)
    private @Nullable LocalDate asOf;

    @Column(updatable = false)
    private String evidence = "";

    @Column(updatable = false)
    private @Nullable Long recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    private @Nullable Decision decision;
    private @Nullable Long decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private boolean current = true;

    @Version
    private int version;

    /** For Hibernate. */
    protected Fact() {}

    public long id() {
        return id == null ? 0 : id;
    }

    /** Its identifier in addresses and forms. */
    public String publicId() {
        return publicId;
    }

    public Nomination nomination() {
        return nomination;
    }

    public String criterion() {
        return criterion;
    }

    public @Nullable String level() {
        return level;
    }

    /** The day that it was so, where the record says one. */
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    /** Keeps the day that it was so. */
    public void keepDay(@Nullable LocalDate day) {
        this.asOf = day;
    }

    public String evidence() {
        return evidence;
    }

    public @Nullable Long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable Long decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean current() {
        return current;
    }

    public int version() {
        return version;
    }

    public Fact(
            Nomination nomination,
            String criterion,
            @Nullable String level,
            String evidence,
            @Nullable Long recordedBy,
            Instant recordedAt) {
        this.publicId = OpaqueId.next();
        this.nomination = nomination;
        this.criterion = criterion;
        this.level = level;
        this.evidence = evidence;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public boolean confirmed() {
        return decision == Decision.CONFIRMED;
    }

    public boolean awaitsDecision() {
        return current && decision == null;
    }

    /** Records the second person's decision. The person who recorded a fact cannot decide on it. */
    void decide(Decision word, long by, Instant at, @Nullable String reason) {
        if (decision != null) {
            throw new IllegalStateException("decided already");
        }
        if (recordedBy != null && recordedBy == by) {
            throw new IllegalStateException("a fact is decided by a second person");
        }
        this.decision = word;
        this.decidedBy = by;
        this.decidedAt = at;
        this.reason = reason;
    }

    /** A later record takes this one's place; the row stays. */
    public void supersede() {
        this.current = false;
    }
}
