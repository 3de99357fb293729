package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import id.paritrana.scoring.ballot.Mark;

/** Arithmetic on the marks of a panel. */
public final class Marks {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The number of marks from which the trimmed mean drops two. */
    public static final int LEAST_TO_TRIM = 5;

    private Marks() {}

    /** The marks that count among the figures of the seats. */
    static List<RecordedReason.MarkGiven> given(List<Figure> seats) {
        return seats.stream()
                .map(Figure::reason)
                .filter(RecordedReason.MarkGiven.class::isInstance)
                .map(RecordedReason.MarkGiven.class::cast)
                .toList();
    }

    /** Their values, in the order of the seats. */
    static List<BigDecimal> values(List<Figure> seats) {
        return given(seats).stream().map(RecordedReason.MarkGiven::mark).toList();
    }

    public static BigDecimal mean(List<BigDecimal> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal mark : marks) {
            sum = sum.add(mark);
        }
        return sum.divide(BigDecimal.valueOf(marks.size()), MathContext.DECIMAL128);
    }

    public static BigDecimal median(List<BigDecimal> marks) {
        List<BigDecimal> ascending = marks.stream().sorted().toList();
        int half = ascending.size() / 2;
        return ascending.size() % 2 == 1
                ? ascending.get(half)
                : ascending.get(half - 1).add(ascending.get(half)).divide(TWO, MathContext.DECIMAL128);
    }

    /** The mean without exactly one highest and one lowest. */
    public static BigDecimal trimmed(List<BigDecimal> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal low = marks.get(0);
        BigDecimal high = low;
        for (BigDecimal mark : marks) {
            sum = sum.add(mark);
            low = low.min(mark);
            high = high.max(mark);
        }
        return sum.subtract(low).subtract(high).divide(BigDecimal.valueOf(marks.size() - 2L), MathContext.DECIMAL128);
    }

    /** The seat whose mark is dropped as the lowest: of equal ones the first in seat order. */
    public static String lowest(List<Mark> marks) {
        Mark lowest = marks.get(0);
        for (Mark mark : marks) {
            if (mark.value().compareTo(lowest.value()) < 0) {
                lowest = mark;
            }
        }
        return lowest.seat();
    }

    /** The seat whose mark is dropped as the highest: of equal ones the first in seat order that is not dropped as the lowest. */
    public static String highest(List<Mark> marks) {
        String dropped = lowest(marks);
        Mark highest = null;
        for (Mark mark : marks) {
            boolean taken = mark.seat().equals(dropped);
            if (!taken && (highest == null || mark.value().compareTo(highest.value()) > 0)) {
                highest = mark;
            }
        }
        if (highest == null) {
            throw new IllegalArgumentException("two marks are needed to drop a lowest and a highest one: " + marks);
        }
        return highest.seat();
    }
}
