package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A number with its reason and the numbers from which it was computed.
 *
 * @param value {@code null} when absent, such as a mark not given
 * @param reason facts by which the value can be recomputed from the parts
 * @param parts in reading order; empty for a recorded value
 */
public record Figure(@Nullable BigDecimal value, Reason reason, List<Figure> parts) {

    public Figure {
        parts = List.copyOf(parts);
    }

    /** The figure that the reason computes from the parts. */
    public static Figure of(Reason reason, Figure... parts) {
        return of(reason, List.of(parts));
    }

    /** The figure that the reason computes from the parts. */
    public static Figure of(Reason reason, List<Figure> parts) {
        return new Figure(reason.recompute(parts), reason, parts);
    }

    /** Whether the reason computes exactly this value, scale included, from the parts. */
    public boolean holds() {
        BigDecimal again = reason.recompute(parts);
        return value == null ? again == null : value.equals(again);
    }

    /** This figure and all below it, each before its parts. */
    public Stream<Figure> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Figure::all));
    }
}
