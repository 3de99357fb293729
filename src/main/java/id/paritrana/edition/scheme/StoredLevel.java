package id.paritrana.edition.scheme;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Edition;
import id.paritrana.workbook.LevelRow;

/**
 * A level of a rubric or an option of a choice, one row of the workbook's table {@code levels}. {@link Schemes} reads it.
 */
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
    private String label;

    /** For Hibernate. */
    protected StoredLevel() {}

    public StoredLevel(Edition edition, LevelRow row, int position) {
        this.edition = edition;
        this.position = position;
        this.category = row.category();
        this.criterion = row.criterion();
        this.level = row.level();
        this.score = row.score();
        this.label = row.label();
    }

    public LevelRow row() {
        return new LevelRow(category, criterion, level, score, label);
    }
}
