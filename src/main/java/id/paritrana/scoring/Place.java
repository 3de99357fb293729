package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;

/**
 * Where an entry stands in its category.
 *
 * @param rank standard competition rank (1-2-2-4); {@code null} when not ranked
 * @param entry its code
 * @param name for people to read
 * @param total the rounded total; {@code null} where there is none ({@link ScoreReport#total})
 * @param lead over the next entry below: the difference of their totals, 0 where the place is shared; {@code null} for
 * the last one and when not ranked
 * @param status ranked, not ranked or ineligible
 * @param tie for an entry with a tied total, the step that separated it, or {@link TieBreak.Shared} when none did; else
 * {@code null}
 * @param steps the steps of the tie chain that the entry went through, in order; empty without a tie
 * @param shared whether another entry has the same rank
 * @param atPrizeCut whether the last prize falls inside its shared place, so that a decision is needed
 */
public record Place(
        @Nullable Integer rank,
        String entry,
        String name,
        @Nullable BigDecimal total,
        @Nullable BigDecimal lead,
        Status status,
        @Nullable TieBreak tie,
        List<TieStep> steps,
        boolean shared,
        boolean atPrizeCut) {

    public Place {
        steps = List.copyOf(steps);
    }
}
