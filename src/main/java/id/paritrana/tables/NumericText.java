package id.paritrana.tables;

import java.math.BigDecimal;
import java.util.function.Function;

/** A text with numbers in it, whose decimal mark depends on the packaging into which it is written. */
@FunctionalInterface
public interface NumericText {
    /**
     * The text of a cell.
     *
     * @param decimal how the file writes numbers
     */
    String text(Function<BigDecimal, String> decimal);
}
