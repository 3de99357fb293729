package id.paritrana.workbook.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DateText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.cells.RowReader;

/** The dates of one column: whether days come before months in those that are written in digits, and in those that a program stored. */
final class DaysOrMonths {
    private static final Pattern IN_FIGURES = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\b.*");
    private static final int MONTHS = 12;

    private final String column;
    /** Texts that can be read in both orders. */
    private final List<TableCell> either = new ArrayList<>();
    /** A text that can only be written day first. */
    private @Nullable TableCell dayFirst;

    private @Nullable TableCell monthFirst;
    /** Stored dates that a program may have misread from day-first texts. */
    private final List<TableCell> exchangeable = new ArrayList<>();

    private boolean exchangesNone;

    DaysOrMonths(String column) {
        this.column = column;
    }

    void note(TableCell cell) {
        if (cell.form() == CellForm.DATE) {
            noteStored(cell);
            return;
        }
        Matcher day = IN_FIGURES.matcher(DateText.withHyphens(Canon.text(cell.text())));
        if (!day.matches()) {
            return;
        }
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(3));
        if (first > MONTHS) {
            dayFirst = dayFirst == null ? cell : dayFirst;
        } else if (second > MONTHS) {
            monthFirst = monthFirst == null ? cell : monthFirst;
        } else if (first != second) {
            either.add(cell);
        }
    }

    private void noteStored(TableCell cell) {
        LocalDate day = DateText.read(cell.text()).orElse(null);
        if (day == null || day.getDayOfMonth() > MONTHS) {
            exchangesNone = true;
        } else if (day.getDayOfMonth() != day.getMonthValue()) {
            exchangeable.add(cell);
        }
    }

    /**
     * What is doubtful or wrong in the column.
     *
     * @param semicolons whether they separate the cells, where the comma is the decimal mark and the day comes first
     */
    void report(boolean semicolons, List<Problem> problems) {
        exchanged(problems);
        order(semicolons, problems);
    }

    /**
     * Detects a month-first program: it keeps {@code 31/12/2024} as text and turns {@code 05/12/2024} into 12 May, so
     * that no stored day is above 12 while texts have such days.
     */
    private void exchanged(List<Problem> problems) {
        if (exchangesNone || exchangeable.isEmpty() || dayFirst == null) {
            return;
        }
        TableCell stored = exchangeable.get(0);
        LocalDate day = DateText.read(stored.text()).orElseThrow();
        LocalDate meant = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        problems.add(new Problem(
                stored.sheet(),
                stored.address(),
                column,
                Telling.alone("workbook.cell.date-exchanged"),
                Map.of(
                        "column",
                        column,
                        "date",
                        DateText.of(day),
                        "meant",
                        DateText.of(meant),
                        "other",
                        RowReader.shown(dayFirst),
                        ProblemText.MORE,
                        Integer.toString(exchangeable.size() - 1)),
                Problem.Severity.WARNING,
                ColumnDoubts.butFirst(exchangeable)));
    }

    /** Days that may be months are refused beside a date that can only be month first, and doubted where nothing shows the order. */
    private void order(boolean semicolons, List<Problem> problems) {
        if (dayFirst != null || either.isEmpty()) {
            return;
        }
        TableCell first = either.get(0);
        if (monthFirst != null) {
            problems.add(Problem.error(
                            first,
                            column,
                            Telling.alone("workbook.cell.date-order"),
                            Map.of(
                                    "column", column,
                                    "text", RowReader.shown(first),
                                    "other", RowReader.shown(monthFirst),
                                    "count", Integer.toString(either.size())))
                    .with(ColumnDoubts.butFirst(either)));
        } else if (!semicolons) {
            problems.add(new Problem(
                    first.sheet(),
                    first.address(),
                    column,
                    Telling.alone("workbook.cell.date-ways"),
                    Map.of(
                            "column", column,
                            "text", RowReader.shown(first),
                            "date",
                                    DateText.read(first.text())
                                            .map(DateText::of)
                                            .orElse("")),
                    Problem.Severity.WARNING,
                    ColumnDoubts.butFirst(either)));
        }
    }
}
