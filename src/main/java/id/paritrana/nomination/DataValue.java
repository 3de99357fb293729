package id.paritrana.nomination;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.RecordedFigure;
import id.paritrana.workbook.ValueState;

/** A figure of a nomination for one criterion, one row of the workbook's table {@code values} (choices are facts). */
@Entity
public class DataValue implements RecordedFigure {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Nomination nomination;

    @Column(updatable = false)
    private String criterion;

    private @Nullable BigDecimal value;
    private @Nullable BigDecimal numerator;
    private @Nullable BigDecimal denominator;
    private @Nullable BigDecimal statedPercent;
    private @Nullable LocalDate asOf;
    private String source = "";
    private ValueState state = ValueState.RECORDED;

    @Version
    private int version;

    public long id() {
        return id == null ? 0 : id;
    }

    public Nomination nomination() {
        return nomination;
    }

    public String criterion() {
        return criterion;
    }

    @Override
    public @Nullable BigDecimal value() {
        return value;
    }

    @Override
    public @Nullable BigDecimal numerator() {
        return numerator;
    }

    @Override
    public @Nullable BigDecimal denominator() {
        return denominator;
    }

    public @Nullable BigDecimal statedPercent() {
        return statedPercent;
    }

    public @Nullable LocalDate asOf() {
        return asOf;
    }

    public String source() {
        return source;
    }

    @Override
    public ValueState state() {
        return state;
    }

    public int version() {
        return version;
    }

    /** For Hibernate. */
    protected DataValue() {}

    public DataValue(Nomination nomination, String criterion) {
        this.nomination = nomination;
        this.criterion = criterion;
    }

    public void set(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal statedPercent,
            @Nullable LocalDate asOf,
            String source,
            ValueState state) {
        this.value = value;
        this.numerator = numerator;
        this.denominator = denominator;
        this.statedPercent = statedPercent;
        this.asOf = asOf;
        this.source = source;
        this.state = state;
    }
}
