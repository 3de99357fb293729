package id.paritrana.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Nomination;

/** The place that was pronounced for a nomination; where it is not the computed one, with the reason. */
@Entity
public class VerdictPlace {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Verdict verdict;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Nomination nomination;

    private int place;
    private @Nullable Integer rankedPlace;
    private @Nullable String reason;

    /** For Hibernate. */
    protected VerdictPlace() {}

    public VerdictPlace(
            Verdict verdict, Nomination nomination, int place, @Nullable Integer rankedPlace, @Nullable String reason) {
        this.verdict = verdict;
        this.nomination = nomination;
        this.place = place;
        this.rankedPlace = rankedPlace;
        this.reason = reason;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Nomination nomination() {
        return nomination;
    }

    public int place() {
        return place;
    }

    public @Nullable Integer rankedPlace() {
        return rankedPlace;
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean deviates() {
        return rankedPlace == null || rankedPlace != place;
    }
}
