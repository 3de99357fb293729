package id.paritrana.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded for one criterion of one nomination. Absent parts are {@code null}, never zero.
 *
 * @param value of a {@code number}; of a {@code ratio} only when there is no numerator and denominator (0.42, not 42)
 * @param numerator of a {@code ratio}
 * @param denominator of a {@code ratio}
 * @param option the code of the chosen level of a {@code choice}
 * @param state whether there is a value to look for
 * @param provenance where it comes from, for people to read; empty when not known
 */
public record Datum(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String option,
        State state,
        String provenance) {

    /** Whether there is a value to look for. */
    public enum State {
        /** recorded as far as the parts are there */
        PRESENT,
        /** the criterion does not apply to this nomination, as claimed and approved */
        NOT_APPLICABLE,
        /** the nominee did not give it */
        WITHHELD
    }

    public static Datum number(BigDecimal value) {
        return new Datum(value, null, null, null, State.PRESENT, "");
    }

    public static Datum ratio(BigDecimal numerator, BigDecimal denominator) {
        return new Datum(null, numerator, denominator, null, State.PRESENT, "");
    }

    public static Datum chosen(String option) {
        return new Datum(null, null, null, option, State.PRESENT, "");
    }

    public static Datum notApplicable() {
        return new Datum(null, null, null, null, State.NOT_APPLICABLE, "");
    }

    public static Datum withheld() {
        return new Datum(null, null, null, null, State.WITHHELD, "");
    }

    /** The same datum with where it comes from. */
    public Datum from(String text) {
        return new Datum(value, numerator, denominator, option, state, text);
    }
}
