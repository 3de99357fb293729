package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a figure has its value: facts only, from which the value follows. {@link #recompute} computes the value again
 * from the figure's parts, to the last digit.
 *
 * <p>There are four families, each a file, in the order in which a total comes about: {@link RecordedReason}, {@link PanelReason}, {@link
 * ScoreReason}, {@link TotalReason}.
 */
public sealed interface Reason permits RecordedReason, PanelReason, ScoreReason, TotalReason {

    /** The value that follows from this reason and those parts; {@code null} for an absent value. */
    @Nullable
    BigDecimal recompute(List<Figure> parts);

    /** One answer for each kind of reason, so that a caller cannot forget one. */
    interface Cases<T> {
        T recorded(RecordedReason.Recorded reason);

        T markGiven(RecordedReason.MarkGiven reason);

        T notCounted(RecordedReason.NotCounted reason);

        T levelChosen(RecordedReason.LevelChosen reason);

        T itemsAccepted(RecordedReason.ItemsAccepted reason);

        T missingAsZero(RecordedReason.MissingAsZero reason);

        T leftOut(RecordedReason.LeftOut reason);

        T notScored(RecordedReason.NotScored reason);

        T trimmedMean(PanelReason.TrimmedMean reason);

        T meanOf(PanelReason.MeanOf reason);

        T medianOf(PanelReason.MedianOf reason);

        T sharesOf(ScoreReason.SharesOf reason);

        T ratioOf(ScoreReason.RatioOf reason);

        T normalised(ScoreReason.Normalised reason);

        T roundedTo(ScoreReason.RoundedTo reason);

        T weightedBy(TotalReason.WeightedBy reason);

        T sumOf(TotalReason.SumOf reason);

        T aggregateOf(TotalReason.AggregateOf reason);

        T unrounded(TotalReason.Unrounded reason);
    }

    /** The answer for this kind. */
    <T> T match(Cases<T> cases);

    /** The criterion that it is about; empty when its parts name it. */
    String criterion();
}
