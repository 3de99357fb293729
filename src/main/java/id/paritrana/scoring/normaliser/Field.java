package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The values that all entries of a category have for one criterion, for normalisers that depend on the field. */
public final class Field {

    /** A field without values. */
    public static final Field EMPTY = new Field(List.of());

    private final List<BigDecimal> ascending;
    private final BigDecimal sum;
    private final BigDecimal sumOfSquares;

    /** @param values in any order; without entries that have no value */
    public Field(List<BigDecimal> values) {
        ascending = values.stream().sorted().toList();
        sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        sumOfSquares = values.stream().map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int size() {
        return ascending.size();
    }

    public List<BigDecimal> ascending() {
        return ascending;
    }

    public BigDecimal min() {
        return ascending.get(0);
    }

    public BigDecimal max() {
        return ascending.get(size() - 1);
    }

    public BigDecimal sum() {
        return sum;
    }

    /** The root of the sum of squares. */
    public BigDecimal norm() {
        return sumOfSquares.sqrt(MathContext.DECIMAL128);
    }

    public BigDecimal mean() {
        return sum.divide(BigDecimal.valueOf(size()), MathContext.DECIMAL128);
    }

    /** The standard deviation with n − 1; needs two values. */
    public BigDecimal sampleDeviation() {
        BigDecimal n = BigDecimal.valueOf(size());
        BigDecimal squares = sumOfSquares.multiply(n).subtract(sum.multiply(sum));
        return squares.divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128);
    }

    /** Whether all values are equal, as they are when there is at most one. */
    public boolean isConstant() {
        return size() < 2 || min().compareTo(max()) == 0;
    }

    /** How many values are strictly better than this one. */
    public int better(BigDecimal value, Direction direction) {
        int below = firstAtLeast(value, false);
        return direction == Direction.COST ? below : size() - firstAtLeast(value, true);
    }

    /** The first index whose value is at least, or strictly above, the given one. */
    private int firstAtLeast(BigDecimal value, boolean above) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = ascending.get(middle).compareTo(value);
            if (order < 0 || (above && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
