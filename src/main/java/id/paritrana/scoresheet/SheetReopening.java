package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** That two persons reopened a filed sheet, and why. Written by the database alone. */
@Entity
public class SheetReopening {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ScoreSheet sheet;

    private String reason;
    private @Nullable Long reopenedBy;
    private Instant reopenedAt;
    private @Nullable Long proposalId;

    /** For Hibernate. */
    protected SheetReopening() {}

    public long id() {
        return id == null ? 0 : id;
    }

    public ScoreSheet sheet() {
        return sheet;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Long reopenedBy() {
        return reopenedBy;
    }

    public Instant reopenedAt() {
        return reopenedAt;
    }

    /** What was proposed and confirmed; null for what was reopened before that was asked for. */
    public @Nullable Long proposalId() {
        return proposalId;
    }
}
