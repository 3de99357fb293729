package id.paritrana.tables;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The content of one cell to be written, before a packaging decides how it looks. */
public sealed interface WrittenCell {
    WrittenCell EMPTY = new Text("");

    /** Text; never becomes a formula. */
    record Text(String text) implements WrittenCell {}

    /** An exact decimal. */
    record Exact(BigDecimal value) implements WrittenCell {}

    /** A statistic in double precision. */
    record Approximate(double value) implements WrittenCell {}

    /** A date. */
    record Day(LocalDate date) implements WrittenCell {}

    /** Text with numbers in it, which use the decimal mark of the packaging. */
    record TextWithNumbers(NumericText table) implements WrittenCell {}

    static WrittenCell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static WrittenCell of(@Nullable BigDecimal value) {
        return value == null ? EMPTY : new Exact(value);
    }

    static WrittenCell of(@Nullable Integer value) {
        return value == null ? EMPTY : new Exact(BigDecimal.valueOf(value));
    }

    static WrittenCell of(@Nullable LocalDate date) {
        return date == null ? EMPTY : new Day(date);
    }

    /** Empty for a value that is not defined. */
    static WrittenCell approximate(double value) {
        return Double.isFinite(value) ? new Approximate(value) : EMPTY;
    }
}
