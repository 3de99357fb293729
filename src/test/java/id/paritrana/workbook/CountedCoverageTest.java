package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which counts of a nominee's workers count. */
class CountedCoverageTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), DECEMBER);

    private static CoverageRow count(String segment, LocalDate asOf, @Nullable Integer workers) {
        BigDecimal all = workers == null ? null : BigDecimal.valueOf(workers);
        return new CoverageRow("N", segment, asOf, BigDecimal.ONE, all, "", null, null, "");
    }

    private static List<CoverageRow> counted(List<CoverageRow> rows, Period period, String... segments) {
        return CountedCoverage.of(CountedCoverage.latest(rows, period), List.of(segments));
    }

    @Test
    void the_latest_day_in_the_period_counts_in_any_order_of_the_rows() {
        CoverageRow june = count("PU", JUNE, 10);
        CoverageRow december = count("PU", DECEMBER, 20);
        CoverageRow after = count("PU", DECEMBER.plusDays(1), 30);
        assertEquals(List.of(december), counted(List.of(june, december, after), YEAR, "PU"));
        assertEquals(List.of(december), counted(List.of(after, december, june), YEAR, "PU"));
        assertEquals(List.of(after), counted(List.of(december, after, june), Period.OPEN, "PU"));
    }

    @Test
    void a_sum_of_some_segments_is_none() {
        CoverageRow wage = count("PU", JUNE, 10);
        CoverageRow own = count("BPU", JUNE, null);
        assertEquals(List.of(), counted(List.of(wage), YEAR, "PU", "BPU"));
        assertEquals(List.of(), counted(List.of(wage, own), YEAR, "PU", "BPU"));
        assertEquals(List.of(wage), counted(List.of(wage, own), YEAR, "PU"));
    }
}
