package id.paritrana.edition.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Edition;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;

/** A rule of the scheme as it was given, one row of the workbook's table {@code rules}. {@link Schemes} reads it. */
@Entity
public class StoredRule {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int position;
    private String category;
    private RuleKey key;
    private String value;

    /** For Hibernate. */
    protected StoredRule() {}

    public StoredRule(Edition edition, RuleRow row, int position) {
        this.edition = edition;
        this.position = position;
        this.category = row.category();
        this.key = row.key();
        this.value = row.value();
    }

    public RuleRow row() {
        return new RuleRow(category, key, value);
    }
}
