package id.paritrana.committee;

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

import id.paritrana.access.OpaqueId;

/** A holder of a seat with the term; an acting or substitute holder with the letter of appointment. */
@Entity
public class SeatHolder {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Seat seat;

    private @Nullable Long accountId;
    private String name;
    private String title = "";
    private HolderKind kind = HolderKind.DEFINITIVE;
    private @Nullable String letter;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    public long id() {
        return id == null ? 0 : id;
    }

    /** Its identifier in addresses and forms. */
    public String publicId() {
        return publicId;
    }

    public Seat seat() {
        return seat;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public HolderKind kind() {
        return kind;
    }

    public @Nullable String letter() {
        return letter;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public int version() {
        return version;
    }

    /** For Hibernate. */
    protected SeatHolder() {}

    public SeatHolder(Seat seat, String name) {
        this.publicId = OpaqueId.next();
        this.seat = seat;
        this.name = name;
    }

    public void describe(
            String name,
            String title,
            HolderKind kind,
            @Nullable String letter,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this.name = name;
        this.title = title;
        this.kind = kind;
        this.letter = letter;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
