package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The segments of a day add up to the total of that day, in a workbook as in what is stored. Where only some of them have the figure,
 * the total is at least their sum.
 */
public final class SegmentSum {
    private SegmentSum() {}

    /**
     * The parts of the total, in their order, each once.
     *
     * @param day counts of one nominee on one day
     */
    public static <C extends CountedCoverage.Count> List<C> parts(Collection<C> day) {
        return Segments.PARTS.stream()
                .flatMap(part -> day.stream()
                        .filter(count -> count.segment().equals(part))
                        .limit(1))
                .toList();
    }

    /** Whether all parts have the figure, and there are several. */
    public static <C> boolean isComplete(Collection<C> parts, Function<C, @Nullable BigDecimal> figure) {
        return parts.size() > 1 && parts.stream().map(figure).allMatch(Objects::nonNull);
    }

    /** The sum of the parts where it contradicts the total; empty where it fits, or nothing can be compared. */
    public static <C> Optional<BigDecimal> contradicting(
            @Nullable BigDecimal total, Collection<C> parts, Function<C, @Nullable BigDecimal> figure) {
        if (total == null) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(figure).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean fits = isComplete(parts, figure) ? sum.compareTo(total) == 0 : sum.compareTo(total) <= 0;
        return fits ? Optional.empty() : Optional.of(sum);
    }
}
