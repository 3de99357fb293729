package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;

/**
 * The cells of a spreadsheet from which the formula of a normaliser is written, in the notation of the file format
 * (English names, comma between arguments).
 *
 * @param x the cell with the value
 * @param lo the cell, or number, of the lower end
 * @param hi the cell, or number, of the upper end
 * @param target the cell, or number, of the target
 */
public record FormulaCells(String x, String lo, String hi, String target) {

    /** 0 at the first and 100 at the second, the other way round for a cost, level outside. */
    String between(String from, String to, Direction direction) {
        String gone = direction == Direction.BENEFIT ? x + "-" + from : to + "-" + x;
        return "100*MIN(1,MAX(0,(" + gone + ")/(" + to + "-" + from + ")))";
    }

    /** 100 times a share, or for a cost 100 times the rest. */
    static String percent(String share, Direction direction) {
        return "100*" + (direction == Direction.BENEFIT ? share : "(1-" + share + ")");
    }

    /** A number as it is written in a formula. */
    public static String number(BigDecimal value) {
        String plain = Decimals.plain(value).toPlainString();
        return value.signum() < 0 ? "(" + plain + ")" : plain;
    }
}
