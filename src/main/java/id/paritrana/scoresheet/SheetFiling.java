package id.paritrana.scoresheet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** What a seat filed and when, as canonical text; each filing is kept. */
@Entity
public class SheetFiling {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ScoreSheet sheet;

    private int number;
    private @Nullable Long filedBy;
    private @Nullable Long holderId;
    private Instant filedAt;
    private String marks;

    /** For Hibernate. */
    protected SheetFiling() {}

    public long id() {
        return id == null ? 0 : id;
    }

    public ScoreSheet sheet() {
        return sheet;
    }

    public int number() {
        return number;
    }

    public @Nullable Long filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public String marks() {
        return marks;
    }

    /** Which holder of the seat filed it. */
    public @Nullable Long holderId() {
        return holderId;
    }

    public SheetFiling(
            ScoreSheet sheet, int number, @Nullable Long filedBy, long holderId, Instant filedAt, String marks) {
        this.sheet = sheet;
        this.number = number;
        this.filedBy = filedBy;
        this.holderId = holderId;
        this.filedAt = filedAt;
        this.marks = marks;
    }
}
