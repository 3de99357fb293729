package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.util.List;

/** From marks to a panel score: one part per seat, in the order of the seats. */
public sealed interface PanelReason extends Reason {
    /** The parts name it, each with its seat. */
    @Override
    default String criterion() {
        return "";
    }

    /**
     * The mean of the marks given without those of two seats. Among equal highest marks, and among equal lowest ones, the seat with the
     * lowest code is dropped; when all marks are equal the two seats with the lowest codes are.
     */
    record TrimmedMean(String droppedLow, String droppedHigh) implements PanelReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.trimmedMean(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Marks.mean(Marks.given(parts).stream()
                    .filter(mark ->
                            !mark.seat().equals(droppedLow) && !mark.seat().equals(droppedHigh))
                    .map(RecordedReason.MarkGiven::mark)
                    .toList());
        }
    }

    /** The mean of all marks given. */
    record MeanOf() implements PanelReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.meanOf(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Marks.mean(Marks.values(parts));
        }
    }

    /** The median of all marks given. */
    record MedianOf() implements PanelReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.medianOf(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return Marks.median(Marks.values(parts));
        }
    }
}
