package id.paritrana.edition;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A node of the scheme as it was given, one row of the workbook's table {@code criteria}. */
@Entity
public class StoredCriterion {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int position;
    private String category;
    private String code;
    private @Nullable String parent;
    private String name;
    private @Nullable BigDecimal weight;
    private String source;
    private String direction = "benefit";
    private @Nullable String normaliser;
    private @Nullable BigDecimal lo;
    private @Nullable BigDecimal hi;
    private @Nullable BigDecimal target;
    private @Nullable String tableText;
    private String aggregator = "arithmetic";
    private String missing = "zero";
    private @Nullable BigDecimal minCoverage;
    private @Nullable BigDecimal gate;

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

    public String code() {
        return code;
    }

    public @Nullable String parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public @Nullable BigDecimal weight() {
        return weight;
    }

    public String source() {
        return source;
    }

    public String direction() {
        return direction;
    }

    public @Nullable String normaliser() {
        return normaliser;
    }

    public @Nullable BigDecimal lo() {
        return lo;
    }

    public @Nullable BigDecimal hi() {
        return hi;
    }

    public @Nullable BigDecimal target() {
        return target;
    }

    public @Nullable String tableText() {
        return tableText;
    }

    public String aggregator() {
        return aggregator;
    }

    public String missing() {
        return missing;
    }

    public @Nullable BigDecimal minCoverage() {
        return minCoverage;
    }

    public @Nullable BigDecimal gate() {
        return gate;
    }

    /** For Hibernate. */
    protected StoredCriterion() {}

    public StoredCriterion(Edition edition, String category, String code, int position) {
        this.edition = edition;
        this.category = category;
        this.code = code;
        this.position = position;
        this.name = code;
        this.source = "aggregate";
    }

    public void describe(
            @Nullable String parent,
            String name,
            @Nullable BigDecimal weight,
            String source,
            String direction,
            @Nullable String normaliser) {
        this.parent = parent;
        this.name = name;
        this.weight = weight;
        this.source = source;
        this.direction = direction;
        this.normaliser = normaliser;
    }

    public void scale(
            @Nullable BigDecimal lo, @Nullable BigDecimal hi, @Nullable BigDecimal target, @Nullable String tableText) {
        this.lo = lo;
        this.hi = hi;
        this.target = target;
        this.tableText = tableText;
    }

    public void combine(
            String aggregator, String missing, @Nullable BigDecimal minCoverage, @Nullable BigDecimal gate) {
        this.aggregator = aggregator;
        this.missing = missing;
        this.minCoverage = minCoverage;
        this.gate = gate;
    }
}
