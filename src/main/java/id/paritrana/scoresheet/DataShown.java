package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.DataValue;
import id.paritrana.scoring.Headcount;
import id.paritrana.workbook.ValueState;

/**
 * The figures beside a criterion that is worked out from data.
 *
 * @param value the figure given for this criterion, null where it comes from the coverage records or is missing
 * @param covers the segments that the criterion sums, as bars
 * @param percent of numerator and denominator of {@code value}
 */
public record DataShown(
        @Nullable DataValue value,
        List<CoverShown> covers,
        @Nullable BigDecimal percent) {
    static DataShown of(SheetCriterion criterion, @Nullable DataValue value, Map<String, CoverShown> coverage) {
        if (value != null) {
            return new DataShown(value, List.of(), Headcount.percent(value.numerator(), value.denominator()));
        }
        var covers = criterion.criterion().segments().stream()
                .map(coverage::get)
                .filter(Objects::nonNull)
                .toList();
        return new DataShown(null, covers, null);
    }

    /** In which state it is: {@code covers}, {@code value}, {@code not_applicable}, {@code withheld} or {@code none}. */
    public String state() {
        if (value == null) {
            return covers.isEmpty() ? "none" : "covers";
        }
        return value.state() == ValueState.RECORDED ? "value" : value.state().code();
    }

    /** The record that speaks for the source of the bars. */
    public Optional<CoverShown> first() {
        return covers.stream().findFirst();
    }
}
