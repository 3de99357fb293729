package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;

/**
 * The totals of a ranking as people read them, all with the same number of decimals (see {@link Points#decimalsApart}). A
 * lead is the difference of the totals as they stand there, so that whoever subtracts them finds it.
 */
public final class TotalWords {
    private final Points points;
    private final int decimals;

    private TotalWords(Stream<? extends @Nullable BigDecimal> totals, Locale locale) {
        this.points = Points.in(locale);
        this.decimals = Points.decimalsApart(totals.toList());
    }

    /** Of the result, or of several that stand beside one another. */
    public static TotalWords of(Locale locale, CategoryResult... results) {
        return new TotalWords(
                Stream.of(results)
                        .flatMap(result -> result.ranking().ranked().stream())
                        .map(Place::total),
                locale);
    }

    static TotalWords of(Locale locale, Collection<? extends @Nullable BigDecimal> totals) {
        return new TotalWords(totals.stream(), locale);
    }

    public String shown(@Nullable BigDecimal total) {
        return points.total(total, decimals);
    }

    /** How far one is above the other. */
    public String lead(BigDecimal above, BigDecimal below) {
        BigDecimal read = asRead(above).subtract(asRead(below));
        BigDecimal exact = above.subtract(below);
        return read.signum() == exact.signum() ? points.total(read, decimals) : points.shown(exact);
    }

    /** What became of a total, with its sign. */
    public String change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return points.shown(null);
        }
        return (after.compareTo(before) > 0 ? "+" : after.compareTo(before) < 0 ? "−" : "")
                + lead(after.max(before), after.min(before));
    }

    private BigDecimal asRead(BigDecimal total) {
        return total.setScale(decimals, RoundingMode.HALF_UP);
    }
}
