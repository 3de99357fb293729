package id.paritrana.workbook;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The recorded value of one criterion of one nominee, in a workbook or in the app. Without a figure the criterion is
 * computed from {@link CountedCoverage}. The ranking and the score sheet share this rule, so that they agree.
 */
public interface RecordedFigure {
    ValueState state();

    @Nullable
    BigDecimal value();

    @Nullable
    BigDecimal numerator();

    @Nullable
    BigDecimal denominator();

    /** The code of the chosen level of a choice; empty without one. */
    default String level() {
        return "";
    }

    /**
     * Whether it only cites a source or states a percentage for comparison, without a figure: then the criterion is
     * computed without it.
     */
    default boolean onlyCites() {
        return state() == ValueState.RECORDED
                && value() == null
                && level().isEmpty()
                && numerator() == null
                && denominator() == null;
    }
}
