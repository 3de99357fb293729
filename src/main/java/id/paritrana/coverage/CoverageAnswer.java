package id.paritrana.coverage;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Nomination;

/** An officer's answer to a warning. It holds for exactly the figures it was given for: new figures ask again. */
@Entity
public class CoverageAnswer {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Nomination nomination;

    private String warning;
    private String figures;
    private String reason;
    private @Nullable Long answeredBy;
    private Instant answeredAt;

    /** For Hibernate. */
    protected CoverageAnswer() {}

    public long id() {
        return id == null ? 0 : id;
    }

    public Nomination nomination() {
        return nomination;
    }

    public String warning() {
        return warning;
    }

    public String figures() {
        return figures;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Long answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public CoverageAnswer(
            Nomination nomination,
            String warning,
            String figures,
            String reason,
            @Nullable Long answeredBy,
            Instant answeredAt) {
        this.nomination = nomination;
        this.warning = warning;
        this.figures = figures;
        this.reason = reason;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
    }
}
