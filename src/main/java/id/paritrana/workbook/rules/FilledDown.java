package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.ValueRow;

/**
 * Doubts figures that rise by exactly one from row to row, as a program fills a column that is dragged down. Small whole numbers may do
 * so when they are sorted, marks when seats are close to each other.
 */
final class FilledDown {
    /** The doubt. */
    static final Telling TOLD =
            Telling.oncePerColumn("workbook.cell.filled-down").inEachRow();

    private static final int ENOUGH = 4;
    private static final int ENOUGH_MARKS = 8;

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    /** Whole numbers that may be years. */
    private static final BigDecimal YEARS_FROM = BigDecimal.valueOf(1_900);

    private static final BigDecimal YEARS_TO = BigDecimal.valueOf(2_100);

    private static final int YEAR = 4;

    /** A source that names a year last, and more than it. */
    private static final Pattern YEAR_LAST = Pattern.compile("(?s).*\\D20\\d\\d");

    private FilledDown() {}

    /** @param workbook with its rows in the order of the file */
    static List<Finding> ofData(EditionWorkbook workbook) {
        List<Finding> found = new ArrayList<>();
        List<ValueRow> values = workbook.values();
        of(EditionTable.VALUES, "value", values, row -> telling(row.value()), ENOUGH, found);
        of(EditionTable.VALUES, "numerator", values, row -> telling(row.numerator()), ENOUGH, found);
        of(EditionTable.VALUES, "denominator", values, row -> telling(row.denominator()), ENOUGH, found);
        List<CoverageRow> coverage = workbook.coverage();
        of(EditionTable.COVERAGE, "participants", coverage, row -> telling(row.participants()), ENOUGH, found);
        of(EditionTable.COVERAGE, "workers", coverage, row -> telling(row.workers()), ENOUGH, found);
        years(EditionTable.VALUES, values, ValueRow::source, ValueRow::asOf, found);
        years(EditionTable.COVERAGE, coverage, CoverageRow::source, CoverageRow::asOf, found);
        return found;
    }

    /** Doubts sources that differ in a year that rises from row to row, unless so do the days: {@code BPS 2025}, {@code BPS 2026}. */
    private static <R> void years(
            EditionTable table,
            List<R> rows,
            Function<R, String> source,
            Function<R, @Nullable LocalDate> day,
            List<Finding> found) {
        int start = 0;
        for (int at = 1; at <= rows.size(); at++) {
            if (at < rows.size() && isNextYear(source.apply(rows.get(at - 1)), source.apply(rows.get(at)))) {
                continue;
            }
            if (at - start >= ENOUGH
                    && !rows.subList(start, at).stream().allMatch(row -> isOf(day.apply(row), source.apply(row)))) {
                String last = source.apply(rows.get(at - 1));
                int year = Integer.parseInt(last.substring(last.length() - YEAR));
                Finding doubt = Finding.warning(
                        table,
                        start,
                        "source",
                        TOLD,
                        Map.of(
                                "column", "source",
                                "least", Integer.toString(year - (at - start - 1)),
                                "most", Integer.toString(year),
                                "count", Integer.toString(at - start)));
                found.add(ofRows(doubt, start, at));
            }
            start = at;
        }
    }

    private static boolean isOf(@Nullable LocalDate day, String source) {
        return day != null && source.endsWith(Integer.toString(day.getYear()));
    }

    /** A doubt about the rows from one to before another. */
    private static Finding ofRows(Finding doubt, int start, int end) {
        return doubt.or(IntStream.range(start + 1, end)
                .limit(FileLimits.PROBLEMS)
                .mapToObj(doubt::at)
                .toList());
    }

    private static boolean isNextYear(String before, String text) {
        int end = text.length() - YEAR;
        return YEAR_LAST.matcher(before).matches()
                && YEAR_LAST.matcher(text).matches()
                && text.length() == before.length()
                && text.regionMatches(0, before, 0, end)
                && Integer.parseInt(text.substring(end)) == Integer.parseInt(before.substring(end)) + 1;
    }

    static List<Finding> ofMarks(List<MarkRow> marks) {
        List<Finding> found = new ArrayList<>();
        of(EditionTable.MARKS, "mark", marks, MarkRow::mark, ENOUGH_MARKS, found);
        return found;
    }

    /** A figure that does not follow another by chance; null for any other. */
    private static @Nullable BigDecimal telling(@Nullable BigDecimal figure) {
        if (figure == null || figure.scale() > 0) {
            return figure;
        }
        return figure.abs().compareTo(LARGE) < 0 || isYear(figure) ? null : figure;
    }

    /** Whether a figure may be a year. */
    static boolean isYear(BigDecimal figure) {
        return figure.scale() <= 0 && figure.compareTo(YEARS_FROM) >= 0 && figure.compareTo(YEARS_TO) <= 0;
    }

    private static <R> void of(
            EditionTable table,
            String column,
            List<R> rows,
            Function<R, @Nullable BigDecimal> figure,
            int enough,
            List<Finding> found) {
        BigDecimal before = null;
        int start = 0;
        for (int at = 0; at <= rows.size(); at++) {
            BigDecimal now = at < rows.size() ? figure.apply(rows.get(at)) : null;
            boolean follows =
                    before != null && now != null && now.subtract(before).compareTo(BigDecimal.ONE) == 0;
            if (!follows) {
                if (before != null && at - start >= enough) {
                    Finding doubt = Finding.warning(
                            table,
                            start,
                            column,
                            TOLD,
                            Map.of(
                                    "column", column,
                                    "least", DecimalText.of(before.subtract(BigDecimal.valueOf(at - start - 1L))),
                                    "most", DecimalText.of(before),
                                    "count", Integer.toString(at - start)));
                    found.add(ofRows(doubt, start, at));
                }
                start = at;
            }
            before = now;
        }
    }
}
