package id.paritrana.edition;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A level of a rubric or an option of a choice, one row of the workbook's table {@code levels}. */
@Entity
public class StoredLevel {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int position;
    private String category;
    private String criterion;
    private String level;
    private @Nullable BigDecimal score;
    private String label = "";

    public long id() {
        return id == null ? 0 : id;
    }

    public Edition edition() {
        return edition;
    }

    public int position() {
        return position;
    }

    public String category() {
        return category;
    }

    public String criterion() {
        return criterion;
    }

    public String level() {
        return level;
    }

    public @Nullable BigDecimal score() {
        return score;
    }

    public String label() {
        return label;
    }

    /** For Hibernate. */
    protected StoredLevel() {}

    public StoredLevel(Edition edition, String category, String criterion, String level, int position) {
        this.edition = edition;
        this.category = category;
        this.criterion = criterion;
        this.level = level;
        this.position = position;
    }

    public void describe(@Nullable BigDecimal score, String label) {
        this.score = score;
        this.label = label;
    }
}
