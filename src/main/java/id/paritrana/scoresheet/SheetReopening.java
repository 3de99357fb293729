package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** That the secretariat reopened a filed sheet, and why. */
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

    public SheetReopening(ScoreSheet sheet, String reason, @Nullable Long reopenedBy, Instant reopenedAt) {
        this.sheet = sheet;
        this.reason = reason;
        this.reopenedBy = reopenedBy;
        this.reopenedAt = reopenedAt;
    }
}
