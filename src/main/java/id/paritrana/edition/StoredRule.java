package id.paritrana.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A rule of the scheme as it was given, one row of the workbook's table {@code rules}. */
@Entity
public class StoredRule {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int position;
    private String category;
    private String key;
    private String value;

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

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }

    /** For Hibernate. */
    protected StoredRule() {}

    public StoredRule(Edition edition, String category, String key, String value, int position) {
        this.edition = edition;
        this.category = category;
        this.key = key;
        this.value = value;
        this.position = position;
    }
}
