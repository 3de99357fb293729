package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Arithmetic on the marks of a panel. */
final class Marks {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Marks() {}

    /** The marks that count among the figures of the seats. */
    static List<Reason.MarkGiven> given(List<Figure> seats) {
        return seats.stream()
                .map(Figure::reason)
                .filter(Reason.MarkGiven.class::isInstance)
                .map(Reason.MarkGiven.class::cast)
                .toList();
    }

    static BigDecimal mean(List<BigDecimal> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal mark : marks) {
            sum = sum.add(mark);
        }
        return sum.divide(BigDecimal.valueOf(marks.size()), MathContext.DECIMAL128);
    }

    static BigDecimal median(List<BigDecimal> marks) {
        List<BigDecimal> ascending = marks.stream().sorted().toList();
        int half = ascending.size() / 2;
        return ascending.size() % 2 == 1
                ? ascending.get(half)
                : ascending.get(half - 1).add(ascending.get(half)).divide(TWO, MathContext.DECIMAL128);
    }
}
