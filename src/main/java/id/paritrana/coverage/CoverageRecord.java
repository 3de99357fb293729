package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.OpaqueId;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.workbook.CountedCoverage;

/** How many workers of a segment are protected, out of how many, by which definition, on which day, from which source. */
@Entity
public class CoverageRecord implements CountedCoverage.Count {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Nomination nomination;

    private String segment;
    private LocalDate asOf;
    private @Nullable BigDecimal participants;
    private @Nullable BigDecimal workers;
    private String definition = "";
    private @Nullable BigDecimal statedPercent;
    private @Nullable BigDecimal targetPercent;
    private @Nullable BigDecimal statedRemaining;
    private String source = "";
    private String note = "";
    private @Nullable Long enteredBy;

    @Version
    private int version;

    @Transient
    private @Nullable BigDecimal computed;

    /** For Hibernate. */
    protected CoverageRecord() {}

    public long id() {
        return id == null ? 0 : id;
    }

    /** Its identifier in addresses and forms. */
    public String publicId() {
        return publicId;
    }

    public Nomination nomination() {
        return nomination;
    }

    @Override
    public String segment() {
        return segment;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public @Nullable BigDecimal participants() {
        return participants;
    }

    @Override
    public @Nullable BigDecimal workers() {
        return workers;
    }

    public String definition() {
        return definition;
    }

    public @Nullable BigDecimal statedPercent() {
        return statedPercent;
    }

    public @Nullable BigDecimal targetPercent() {
        return targetPercent;
    }

    public @Nullable BigDecimal statedRemaining() {
        return statedRemaining;
    }

    public String source() {
        return source;
    }

    public String note() {
        return note;
    }

    public @Nullable Long enteredBy() {
        return enteredBy;
    }

    public int version() {
        return version;
    }

    public CoverageRecord(Nomination nomination, CoverageFigures figures, @Nullable Long enteredBy) {
        this.publicId = OpaqueId.next();
        this.nomination = nomination;
        record(figures, enteredBy);
    }

    /** Records these figures in the place of any before, what they are of included. */
    public void record(CoverageFigures figures, @Nullable Long enteredBy) {
        this.segment = figures.segment();
        this.asOf = figures.asOf();
        this.participants = figures.participants();
        this.workers = figures.workers();
        this.definition = figures.definition();
        this.statedPercent = figures.statedPercent();
        this.targetPercent = figures.targetPercent();
        this.statedRemaining = figures.statedRemaining();
        this.source = figures.source();
        this.note = figures.note();
        this.enteredBy = enteredBy;
        this.computed = null;
    }

    /** What is recorded. */
    CoverageFigures figures() {
        return new CoverageFigures(
                segment,
                asOf,
                participants,
                workers,
                definition,
                statedPercent,
                targetPercent,
                statedRemaining,
                source,
                note);
    }

    /** Participants out of workers in per cent, where both are known; may be over 100. Worked out once, since every rule asks for it. */
    public @Nullable BigDecimal recomputedPercent() {
        if (computed == null) {
            computed = Headcount.percent(participants, workers);
        }
        return computed;
    }

    /** The per cent to work with: recomputed where that is possible, else as stated. */
    public @Nullable BigDecimal percent() {
        BigDecimal recomputed = recomputedPercent();
        return recomputed != null ? recomputed : statedPercent;
    }

    /** The whole number of workers that participants and stated per cent imply. */
    public @Nullable BigDecimal impliedWorkers() {
        if (participants == null || statedPercent == null || statedPercent.signum() == 0) {
            return null;
        }
        return participants.multiply(HUNDRED).divide(statedPercent, 0, RoundingMode.HALF_UP);
    }

    /** The denominator: as recorded, else as implied. */
    public @Nullable BigDecimal base() {
        return workers != null ? workers : impliedWorkers();
    }

    /** Whether the denominator is only implied by the stated per cent. */
    public boolean baseIsImplied() {
        return workers == null && impliedWorkers() != null;
    }

    /** Percentage points that are missing to the target; zero or less when it is reached. */
    public @Nullable BigDecimal pointsToTarget() {
        BigDecimal percent = percent();
        return percent == null || targetPercent == null ? null : targetPercent.subtract(percent);
    }

    /** Workers still to be protected to reach the target, see {@link Headcount}. */
    public @Nullable BigDecimal workersToTarget() {
        return targetPercent == null ? null : workersTo(targetPercent);
    }

    /** Workers still to be protected until this per cent of them are; unknown without a denominator. */
    public @Nullable BigDecimal workersTo(BigDecimal goal) {
        BigDecimal base = base();
        if (base == null) {
            return null;
        }
        if (participants != null) {
            return Headcount.missing(participants, base, goal.movePointLeft(2));
        }
        return statedPercent == null
                ? null
                : Headcount.whole(goal.subtract(statedPercent).multiply(base).movePointLeft(2));
    }
}
