package id.paritrana.fact;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** An item of a checklist fact: accepted or not, mandatory or not, with its weight. */
@Entity
public class FactItem {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Fact fact;

    private int position;
    private String item;
    private boolean accepted;
    private boolean mandatory;
    private BigDecimal weight;

    /** For Hibernate. */
    protected FactItem() {}

    public long id() {
        return id == null ? 0 : id;
    }

    public Fact fact() {
        return fact;
    }

    public int position() {
        return position;
    }

    public String item() {
        return item;
    }

    public boolean accepted() {
        return accepted;
    }

    public boolean mandatory() {
        return mandatory;
    }

    public BigDecimal weight() {
        return weight;
    }

    public FactItem(Fact fact, int position, String item, boolean accepted, boolean mandatory, BigDecimal weight) {
        this.fact = fact;
        this.position = position;
        this.item = item;
        this.accepted = accepted;
        this.mandatory = mandatory;
        this.weight = weight;
    }
}
