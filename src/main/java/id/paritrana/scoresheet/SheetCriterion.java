package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;

/**
 * A node of the scheme as a sheet shows it.
 *
 * @param depth 1 below the root
 * @param weight share of the total in per cent; where the scheme adds points, the weight of a point
 * @param scale only of a criterion that the seat marks
 * @param levels texts of the options of a choice, or of the levels of a mark
 */
public record SheetCriterion(
        StoredCriterion row,
        Kind kind,
        int depth,
        BigDecimal weight,
        @Nullable MarkScale scale,
        List<StoredLevel> levels) {

    /** What the seat has to do with a criterion. */
    public enum Kind {
        /** A heading over others. */
        ASPECT,
        /** The seat marks it. */
        MARK,
        /** Recorded once, confirmed by a second person: to be read. */
        FACT,
        /** Worked out from figures: to be read. */
        DATA;

        static Kind of(String source) {
            return switch (source) {
                case "aggregate" -> ASPECT;
                case "panel" -> MARK;
                case "choice", "checklist" -> FACT;
                default -> DATA;
            };
        }
    }

    public SheetCriterion {
        levels = List.copyOf(levels);
    }

    public String code() {
        return row.code();
    }

    public String name() {
        return row.name();
    }
}
