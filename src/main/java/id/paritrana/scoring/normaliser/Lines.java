package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The lines and tables of the normalisers. */
final class Lines {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Lines() {}

    /** 0 at lo and 100 at hi, the other way round for a cost, level outside. */
    static BigDecimal between(BigDecimal lo, BigDecimal hi, BigDecimal value, Direction direction) {
        BigDecimal gone = direction == Direction.BENEFIT ? value.subtract(lo) : hi.subtract(value);
        BigDecimal whole = hi.subtract(lo);
        if (gone.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return gone.compareTo(whole) >= 0 ? HUNDRED : gone.multiply(HUNDRED).divide(whole, EXACT);
    }

    /** A part of a whole in per cent, or for a cost the rest; 100 when the whole is zero. */
    static BigDecimal share(BigDecimal value, BigDecimal whole, Direction direction) {
        if (whole.signum() == 0) {
            return HUNDRED;
        }
        BigDecimal part = value.divide(whole, EXACT);
        return HUNDRED.multiply(direction == Direction.BENEFIT ? part : BigDecimal.ONE.subtract(part), EXACT);
    }

    /** The higher of the scores at the ends of a range, which is the maximum of a monotonic curve. */
    static BigDecimal higherEnd(Normaliser curve, Range values, Direction direction) {
        return curve.score(values.lo(), direction, Field.EMPTY).max(curve.score(values.hi(), direction, Field.EMPTY));
    }

    /** What is wrong with two goalposts. */
    static List<Flaw.Kind> flaws(BigDecimal lo, BigDecimal hi) {
        if (!Decimals.fits(lo) || !Decimals.fits(hi)) {
            return List.of(Flaw.Kind.NUMBER_OUT_OF_RANGE);
        }
        return lo.compareTo(hi) < 0 ? List.of() : List.of(Flaw.Kind.LO_NOT_BELOW_HI);
    }

    /** What is wrong with a table of points. */
    static List<Flaw.Kind> flaws(List<Normaliser.Point> table) {
        if (table.isEmpty()) {
            return List.of(Flaw.Kind.TABLE_EMPTY);
        }
        if (!table.stream().allMatch(point -> Decimals.fits(point.x()) && Decimals.fits(point.score()))) {
            return List.of(Flaw.Kind.NUMBER_OUT_OF_RANGE);
        }
        for (int i = 1; i < table.size(); i++) {
            if (table.get(i - 1).x().compareTo(table.get(i).x()) >= 0) {
                return List.of(Flaw.Kind.TABLE_NOT_ASCENDING);
            }
        }
        return List.of();
    }
}
