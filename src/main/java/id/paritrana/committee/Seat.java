package id.paritrana.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Edition;
import id.paritrana.workbook.SeatRole;

/** A place in the committee. Not a person: its {@link SeatHolder holders} come and go. */
@Entity
public class Seat {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Edition edition;

    private int position;

    @Column(updatable = false)
    private String code;

    private String element;
    private SeatRole role;

    public long id() {
        return id == null ? 0 : id;
    }

    public Edition edition() {
        return edition;
    }

    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String element() {
        return element;
    }

    /** The name that distinguishes it from other seats. */
    public String named() {
        return code + ", " + element;
    }

    public SeatRole role() {
        return role;
    }

    /** For Hibernate. */
    protected Seat() {}

    public Seat(Edition edition, String code, int position) {
        this.edition = edition;
        this.code = code;
        this.position = position;
        this.element = code;
        this.role = SeatRole.MEMBER;
    }

    public void describe(String element, SeatRole role, int position) {
        this.element = element;
        this.role = role;
        this.position = position;
    }

    public boolean chair() {
        return role == SeatRole.CHAIR;
    }

    public boolean secretary() {
        return role == SeatRole.SECRETARY;
    }
}
