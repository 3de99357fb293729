package id.paritrana.workbook;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded for one criterion of one nominee, in a workbook or in the app. Where it holds no figure, the criterion is
 * worked out from {@link CountedCoverage}; the ranking and the score sheet ask here, so that they agree.
 */
public interface RecordedFigure {
    ValueState state();

    @Nullable
    BigDecimal value();

    @Nullable
    BigDecimal numerator();

    @Nullable
    BigDecimal denominator();

    /** The code of the chosen level of a choice; empty where none is. */
    default String level() {
        return "";
    }

    /** Whether it holds no figure, but cites a source or compares a percentage: then the criterion is worked out without it. */
    default boolean onlyCites() {
        return state() == ValueState.RECORDED
                && value() == null
                && level().isEmpty()
                && numerator() == null
                && denominator() == null;
    }
}
