package id.paritrana.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Seat;

/** A seat at the plenary, with the name and title of who held it that day, as they will be signed. */
@Entity
public class VerdictPresence {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Verdict verdict;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Seat seat;

    private Presence presence;
    private String holder = "";
    private String title = "";

    /** For Hibernate. */
    protected VerdictPresence() {}

    public VerdictPresence(Verdict verdict, Seat seat, Presence presence, Signatory signatory) {
        this.verdict = verdict;
        this.seat = seat;
        this.presence = presence;
        this.holder = signatory.name();
        this.title = signatory.title();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Seat seat() {
        return seat;
    }

    public Presence presence() {
        return presence;
    }

    public String holder() {
        return holder;
    }

    public String title() {
        return title;
    }
}
