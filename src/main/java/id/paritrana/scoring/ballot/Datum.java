package id.paritrana.scoring.ballot;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded for one criterion of one nomination. Absent parts are {@code null}, never zero.
 *
 * @param value of a {@code number}; of a {@code ratio} only when there is no numerator and denominator (0.42, not 42)
 * @param numerator of a {@code ratio}
 * @param denominator of a {@code ratio}
 * @param option the code of the chosen level of a {@code choice}
 * @param state whether a value is to be expected
 * @param provenance where the value comes from; the shares of a sum have their own
 * @param shares the summands of numerator and denominator; empty where these were recorded directly
 */
public record Datum(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String option,
        State state,
        Provenance provenance,
        List<Share> shares) {
    public Datum {
        shares = List.copyOf(shares);
    }

    /** A datum that was recorded directly, without shares. */
    public Datum(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String option,
            State state,
            Provenance provenance) {
        this(value, numerator, denominator, option, state, provenance, List.of());
    }

    /**
     * The part of a ratio that one summand adds.
     *
     * @param of the code of the summand
     */
    public record Share(String of, BigDecimal numerator, BigDecimal denominator, Provenance provenance) {}

    /** Whether a value is to be expected. */
    public enum State {
        /** recorded, as far as its parts are given */
        PRESENT,
        /** the criterion does not apply to this nomination, as claimed and approved */
        NOT_APPLICABLE,
        /** the nominee did not give it */
        WITHHELD
    }

    public static Datum number(BigDecimal value) {
        return new Datum(value, null, null, null, State.PRESENT, Provenance.UNKNOWN);
    }

    public static Datum ratio(BigDecimal numerator, BigDecimal denominator) {
        return new Datum(null, numerator, denominator, null, State.PRESENT, Provenance.UNKNOWN);
    }

    /** The ratio of all numerators to all denominators. */
    public static Datum ratio(List<Share> shares) {
        return new Datum(
                null,
                shares.stream().map(Share::numerator).reduce(BigDecimal.ZERO, BigDecimal::add),
                shares.stream().map(Share::denominator).reduce(BigDecimal.ZERO, BigDecimal::add),
                null,
                State.PRESENT,
                Provenance.UNKNOWN,
                shares);
    }

    public static Datum chosen(String option) {
        return new Datum(null, null, null, option, State.PRESENT, Provenance.UNKNOWN);
    }

    public static Datum notApplicable() {
        return new Datum(null, null, null, null, State.NOT_APPLICABLE, Provenance.UNKNOWN);
    }

    public static Datum withheld() {
        return new Datum(null, null, null, null, State.WITHHELD, Provenance.UNKNOWN);
    }

    /** The same datum with its provenance. */
    public Datum from(Provenance origin) {
        return new Datum(value, numerator, denominator, option, state, origin, shares);
    }
}
