package id.paritrana.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Seat;
import id.paritrana.edition.Category;
import id.paritrana.edition.QuorumRule;
import id.paritrana.ranking.RankingRun;

/** What the plenary decided on a category: pronounced once, never changed. */
@Entity
public class Verdict {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Category category;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RankingRun run;

    private @Nullable Long pronouncedBy;
    private Instant pronouncedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Seat chairSeat;

    private LocalDate heldOn;
    private LocalTime heldAt;
    private String place;
    private int entitled;
    private int present;
    private int quorumNumerator;
    private int quorumDenominator;
    private boolean quorumOver;
    private @Nullable String resolved;
    private @Nullable Integer inFavour;
    private @Nullable Integer against;
    private @Nullable Integer abstained;
    private String dissent = "";

    /** For Hibernate. */
    protected Verdict() {}

    /** A verdict; {@code chairSeat} is the seat that presided. Its moment is kept to the microsecond, as the database keeps it. */
    public Verdict(
            RankingRun run,
            Seat chairSeat,
            @Nullable Long pronouncedBy,
            Instant pronouncedAt,
            Meeting meeting,
            Quorum quorum,
            Resolution resolution) {
        this.category = run.category();
        this.run = run;
        this.chairSeat = chairSeat;
        this.pronouncedBy = pronouncedBy;
        this.pronouncedAt = pronouncedAt;
        this.heldOn = meeting.on();
        this.heldAt = meeting.at();
        this.place = meeting.place();
        this.entitled = quorum.entitled();
        this.present = quorum.present();
        this.quorumNumerator = quorum.rule().numerator();
        this.quorumDenominator = quorum.rule().denominator();
        this.quorumOver = quorum.rule().over();
        this.resolved = resolution.way();
        if (resolution.votes() != null) {
            this.inFavour = resolution.votes().inFavour();
            this.against = resolution.votes().against();
            this.abstained = resolution.votes().abstained();
        }
        this.dissent = resolution.dissent();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Category category() {
        return category;
    }

    public RankingRun run() {
        return run;
    }

    public @Nullable Long pronouncedBy() {
        return pronouncedBy;
    }

    public Instant pronouncedAt() {
        return pronouncedAt;
    }

    /** The seat that presided: the chair's, or the one in its place where the chair is recused. */
    public Seat chairSeat() {
        return chairSeat;
    }

    public Meeting meeting() {
        return new Meeting(heldOn, heldAt, place);
    }

    public Quorum quorum() {
        return new Quorum(entitled, present, new QuorumRule(quorumNumerator, quorumDenominator, quorumOver));
    }

    /** How it was decided; {@link Resolution#UNKNOWN} of one from before that was written down. */
    public Resolution resolution() {
        return resolved == null
                ? Resolution.UNKNOWN
                : new Resolution(
                        resolved,
                        inFavour == null || against == null || abstained == null
                                ? null
                                : new Resolution.Votes(inFavour, against, abstained),
                        dissent);
    }
}
