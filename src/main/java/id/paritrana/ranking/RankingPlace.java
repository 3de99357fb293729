package id.paritrana.ranking;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Nomination;
import id.paritrana.scoring.Status;

/** Where a nomination came out in a run. */
@Entity
public class RankingPlace {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RankingRun run;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Nomination nomination;

    private @Nullable Integer rank;
    private @Nullable BigDecimal total;
    private @Nullable BigDecimal lead;
    private String tie = "";
    private Status status;

    /** For Hibernate. */
    protected RankingPlace() {}

    /**
     * A place.
     *
     * @param tie the word of the step that separated it from others with the same total, or empty
     */
    public RankingPlace(
            RankingRun run,
            Nomination nomination,
            @Nullable Integer rank,
            @Nullable BigDecimal total,
            @Nullable BigDecimal lead,
            String tie,
            Status status) {
        this.run = run;
        this.nomination = nomination;
        this.rank = rank;
        this.total = total;
        this.lead = lead;
        this.tie = tie;
        this.status = status;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public RankingRun run() {
        return run;
    }

    public Nomination nomination() {
        return nomination;
    }

    public @Nullable Integer rank() {
        return rank;
    }

    public @Nullable BigDecimal total() {
        return total;
    }

    public @Nullable BigDecimal lead() {
        return lead;
    }

    public String tie() {
        return tie;
    }

    public Status status() {
        return status;
    }
}
