package id.paritrana.tables;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a writer puts into one cell, before a packaging decides on its look. */
public sealed interface WrittenCell {
    WrittenCell EMPTY = new Text("");

    /** Text; may never become a formula. */
    record Text(String text) implements WrittenCell {}

    /** An exact decimal. */
    record Exact(BigDecimal value) implements WrittenCell {}

    /** A statistic in double precision. */
    record Approximate(double value) implements WrittenCell {}

    /** A date. */
    record Day(LocalDate date) implements WrittenCell {}

    /** Text with numbers in it, which follow the decimal mark of the packaging. */
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
