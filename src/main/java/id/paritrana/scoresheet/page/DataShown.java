package id.paritrana.scoresheet.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import id.paritrana.coverage.Bar;
import id.paritrana.coverage.CoverageRecord;
import id.paritrana.nomination.DataValue;
import id.paritrana.scoresheet.SheetCriterion;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.workbook.CountedCoverage;
import id.paritrana.workbook.Segments;
import id.paritrana.workbook.ValueState;

/**
 * The figures beside a criterion that is computed from data: exactly those that the ranking will use.
 *
 * @param value the figure given for this criterion, null where it comes from the coverage records or is missing
 * @param covers the segments that the criterion sums, as bars
 * @param lacking the segments without which the criterion has no figure
 * @param percent of numerator and denominator of {@code value}
 * @param doubted whether a warning about one of the bars is not answered yet
 */
public record DataShown(
        @Nullable DataValue value,
        List<CoverShown> covers,
        List<String> lacking,
        @Nullable BigDecimal percent,
        boolean doubted) {
    /** @param latest the records in the period, as {@link CountedCoverage#latest} gives them */
    static DataShown of(
            SheetCriterion criterion,
            @Nullable DataValue value,
            Map<String, CoverageRecord> latest,
            Predicate<CoverageRecord> doubts) {
        if (value != null && !value.onlyCites()) {
            return new DataShown(
                    value, List.of(), List.of(), Headcount.percent(value.numerator(), value.denominator()), false);
        }
        List<String> segments = criterion.criterion().segments();
        List<CoverageRecord> summed = segments.stream()
                .sorted(Segments.ORDER)
                .map(latest::get)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal end = Bar.end(summed);
        List<CoverShown> covers =
                summed.stream().map(record -> CoverShown.of(record, end)).toList();
        List<String> lacking = segments.stream()
                .sorted(Segments.ORDER)
                .filter(segment -> CountedCoverage.of(latest, List.of(segment)).isEmpty())
                .toList();
        return new DataShown(null, covers, lacking, null, summed.stream().anyMatch(doubts));
    }

    /**
     * In which state it is: {@code covers}, {@code incomplete} where not every segment can be summed, {@code value},
     * {@code not_applicable}, {@code withheld} or {@code none}.
     */
    public String state() {
        if (value != null) {
            return value.state() == ValueState.RECORDED
                    ? "value"
                    : value.state().code();
        }
        if (covers.isEmpty()) {
            return "none";
        }
        return lacking.isEmpty() ? "covers" : "incomplete";
    }

    /** The record that speaks for day, source and definition of all bars; none where they differ, as then each says its own. */
    public Optional<CoverageRecord> shared() {
        boolean alike = covers.stream()
                        .map(CoverShown::record)
                        .map(record -> List.of(record.asOf(), record.source(), record.definition()))
                        .distinct()
                        .count()
                == 1;
        return alike ? Optional.of(covers.get(0).record()) : Optional.empty();
    }
}
