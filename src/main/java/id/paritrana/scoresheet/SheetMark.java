package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A mark that a seat gave on one criterion of one nomination. No value is not zero: it is not yet marked. */
@Entity
public class SheetMark {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private ScoreSheet sheet;

    @Column(updatable = false)
    private Long nominationId;

    @Column(updatable = false)
    private Long seatId;

    @Column(updatable = false)
    private @Nullable Long holderId;

    @Column(updatable = false)
    private String criterion;

    private @Nullable BigDecimal value;
    private String comment = "";
    private Instant savedAt;

    /** For Hibernate. */
    protected SheetMark() {}

    public long id() {
        return id == null ? 0 : id;
    }

    public ScoreSheet sheet() {
        return sheet;
    }

    public Long nominationId() {
        return nominationId;
    }

    public Long seatId() {
        return seatId;
    }

    /** Which holder of the seat gave it; null for what came with a workbook. */
    public @Nullable Long holderId() {
        return holderId;
    }

    public String criterion() {
        return criterion;
    }

    public @Nullable BigDecimal value() {
        return value;
    }

    public String comment() {
        return comment;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
