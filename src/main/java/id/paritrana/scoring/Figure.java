package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A number with its reason and the numbers it was made of.
 *
 * @param value {@code null} when absent, as a mark not given is
 * @param reason facts from which the value can be computed again out of the parts
 * @param parts in the order in which a reader would go through them; empty for what was recorded
 */
public record Figure(@Nullable BigDecimal value, Reason reason, List<Figure> parts) {

    public Figure {
        parts = List.copyOf(parts);
    }

    /** The figure that the reason makes of the parts. */
    public static Figure of(Reason reason, Figure... parts) {
        return of(reason, List.of(parts));
    }

    /** The figure that the reason makes of the parts. */
    public static Figure of(Reason reason, List<Figure> parts) {
        return new Figure(reason.recompute(parts), reason, parts);
    }

    /** Whether the reason makes exactly this value, scale included, of the parts. */
    public boolean holds() {
        BigDecimal again = reason.recompute(parts);
        return value == null ? again == null : value.equals(again);
    }

    /** This figure and all below it, each before its parts. */
    public Stream<Figure> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Figure::all));
    }
}
