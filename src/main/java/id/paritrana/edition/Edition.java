package id.paritrana.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Office;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.Period;

/** One year of the award in one province. Its phase follows from what has happened, see {@link Phase}. */
@Entity
public class Edition implements BelongsToOffice {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String office = "";

    private String name;
    private @Nullable Integer assessmentYear;
    private @Nullable Integer awardYear;
    private String region = "";
    private @Nullable LocalDate periodStart;
    private @Nullable LocalDate periodEnd;
    private String zone = "Asia/Makassar";
    private EditionKind kind = EditionKind.OFFICIAL;
    private Demo demo = Demo.NONE;
    private @Nullable Instant deadline;
    private int quorumNumerator = 2;
    private int quorumDenominator = 3;
    private boolean quorumOver;
    private @Nullable String schemeBasis;
    private @Nullable Instant frozenAt;
    private @Nullable Long frozenBy;
    private @Nullable Instant openedAt;
    private @Nullable Long openedBy;
    private int unfreezings;

    @Version
    private int version;

    public long id() {
        return id == null ? 0 : id;
    }

    @Override
    public String code() {
        return code;
    }

    /** The office that it belongs to from the day it is made. */
    @Override
    public Office office() {
        return new Office(office);
    }

    public String name() {
        return name;
    }

    public @Nullable Integer assessmentYear() {
        return assessmentYear;
    }

    public @Nullable Integer awardYear() {
        return awardYear;
    }

    public String region() {
        return region;
    }

    public @Nullable LocalDate periodStart() {
        return periodStart;
    }

    public @Nullable LocalDate periodEnd() {
        return periodEnd;
    }

    /** The days that are judged. */
    public Period period() {
        return new Period(periodStart, periodEnd);
    }

    public String zone() {
        return zone;
    }

    public EditionKind kind() {
        return kind;
    }

    /** Key of the kind in words. */
    public String kindKey() {
        return "edition.kind-of." + kind.code();
    }

    public Demo demo() {
        return demo;
    }

    public @Nullable Instant deadline() {
        return deadline;
    }

    /** How many of those entitled have to be present at a plenary. */
    public QuorumRule quorum() {
        return new QuorumRule(quorumNumerator, quorumDenominator, quorumOver);
    }

    public @Nullable String schemeBasis() {
        return schemeBasis;
    }

    public @Nullable Instant frozenAt() {
        return frozenAt;
    }

    public @Nullable Long frozenBy() {
        return frozenBy;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Long openedBy() {
        return openedBy;
    }

    /** How often its scheme was unfrozen: tells one frozen scheme from the next. */
    public int unfreezings() {
        return unfreezings;
    }

    public int version() {
        return version;
    }

    /** For Hibernate. */
    protected Edition() {}

    /** @param office that it belongs to for good */
    public Edition(String code, String name, Office office) {
        this.code = code;
        this.name = name;
        this.office = office.code();
        this.zone = office.zone().getId();
    }

    /** @param kind stays for good: no edition becomes official, and none ceases to be */
    public Edition(String code, String name, Office office, EditionKind kind) {
        this(code, name, office);
        this.kind = kind;
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The day that it is in the edition's time zone. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zoneId());
    }

    public boolean frozen() {
        return frozenAt != null;
    }

    /** Whether the edition is read-only: an archive whose scheme was never frozen. */
    public boolean onlyRead() {
        return kind == EditionKind.ARCHIVE && !frozen();
    }

    public boolean opened() {
        return openedAt != null;
    }

    /** Marks come from fictional nominees: the pages say so. */
    public boolean fictional() {
        return demo == Demo.FICTIONAL;
    }

    /**
     * The kind shown to readers of its pages, files and documents: an edition that is not real is practice, even if it
     * is official.
     */
    public EditionKind standing() {
        return kind == EditionKind.OFFICIAL && demo != Demo.NONE ? EditionKind.PRACTICE : kind;
    }

    /** Sets the values of the workbook's table {@code edition}. */
    public void describe(
            String name,
            @Nullable Integer assessmentYear,
            @Nullable Integer awardYear,
            String region,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd) {
        this.name = name;
        this.assessmentYear = assessmentYear;
        this.awardYear = awardYear;
        this.region = region;
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
    }

    /** Settings that are not part of the workbook. */
    public void set(String zone, @Nullable Instant deadline, QuorumRule quorum) {
        this.zone = ZoneId.of(zone).getId();
        this.deadline = deadline;
        this.quorumNumerator = quorum.numerator();
        this.quorumDenominator = quorum.denominator();
        this.quorumOver = quorum.over();
    }

    public void isDemo(Demo kind) {
        this.demo = kind;
    }

    /** Freezes the scheme; {@code basis} names the decree or guideline that it follows. */
    public void freeze(String basis, Instant at, @Nullable Long by) {
        if (frozen()) {
            throw new IllegalStateException("the scheme is frozen already");
        }
        this.schemeBasis = basis;
        this.frozenAt = at;
        this.frozenBy = by;
    }

    public void open(Instant at, @Nullable Long by) {
        if (!frozen() || opened()) {
            throw new IllegalStateException("scoring opens once, after the scheme is frozen");
        }
        this.openedAt = at;
        this.openedBy = by;
    }
}
