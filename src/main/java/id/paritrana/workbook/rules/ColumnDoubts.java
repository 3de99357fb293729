package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.cells.OpenTable;
import id.paritrana.workbook.cells.RowCells;
import id.paritrana.workbook.cells.RowReader;

/**
 * Warnings that only a whole column can give: whether its points separate thousands, whether days come before months,
 * and whether all its weights use one unit.
 */
public final class ColumnDoubts {
    /** Message key for a point that may separate thousands. */
    public static final Telling ONE_GROUP_DOUBT = Telling.alone("workbook.number.one-group");

    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern WITH_DECIMALS = Pattern.compile("[+-]?\\d+\\.\\d+");
    private static final Pattern IN_FIGURES = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\b.*");
    private static final int MONTHS = 12;
    private static final int GROUP = 3;

    private final String table;
    private final List<Problem> problems;
    private final Map<List<String>, Numbers> numbers = new LinkedHashMap<>();
    private final Map<String, Days> days = new LinkedHashMap<>();

    /** The written figures of one criterion in a column. */
    private static final class Numbers {
        private @Nullable TableCell first;
        private boolean told;
    }

    /** The dates of a column that are written in digits. */
    private static final class Days {
        private @Nullable TableCell either;
        private @Nullable TableCell monthFirst;
        private int count;
        private boolean told;
        /** A text that can only be written day first. */
        private @Nullable TableCell dayFirst;
        /** A stored date that a program may have misread from a day-first text. */
        private @Nullable TableCell exchangeable;

        private int exchangeables;
        private boolean exchangesNone;
    }

    private ColumnDoubts(String table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /** Reports doubts about the numbers and dates in the columns of a table. */
    public static void of(OpenTable table, List<Problem> problems) {
        ColumnDoubts doubts = new ColumnDoubts(table.sheet(), problems);
        List<Column> compared = table.table().columns().stream()
                .filter(column -> table.columns().containsKey(column.code()) && isCompared(column.kind()))
                .toList();
        int criterion = table.columns().getOrDefault("criterion", -1);
        for (TableRow row : table.rows()) {
            for (Column column : compared) {
                TableCell cell = cell(row, table.columns().getOrDefault(column.code(), -1));
                if (cell != null && isCompared(column.kind(), cell.form())) {
                    doubts.note(column, cell, cell(row, criterion));
                }
            }
        }
        doubts.numbers.forEach(doubts::thousands);
        doubts.days.forEach((column, days) -> {
            doubts.exchanged(column, days);
            doubts.days(column, days, table.semicolons());
        });
    }

    private static boolean isCompared(Column.Kind kind, CellForm form) {
        return form == CellForm.POINT_TEXT
                || form == CellForm.TEXT
                || form == CellForm.DATE && kind == Column.Kind.DATE;
    }

    private static boolean isCompared(Column.Kind kind) {
        return switch (kind) {
            case NUMBER, NUMBER_OR_CODE, PERCENT, SHARE, DATE -> true;
            default -> false;
        };
    }

    private static @Nullable TableCell cell(TableRow row, int position) {
        TableCell cell = position < 0 || position >= row.cells().size()
                ? null
                : row.cells().get(position);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private void note(Column column, TableCell cell, @Nullable TableCell criterion) {
        if (column.kind() == Column.Kind.DATE) {
            note(days.computeIfAbsent(column.code(), code -> new Days()), cell);
        } else {
            String of = criterion == null ? "" : Canon.text(criterion.asText());
            note(numbers.computeIfAbsent(List.of(column.code(), of), key -> new Numbers()), cell);
        }
    }

    /** Except in comma-separated files a point before three digits is refused. */
    private static void note(Numbers numbers, TableCell cell) {
        if (numbers.told) {
            return;
        }
        String text = Canon.text(cell.text());
        boolean group = ONE_GROUP.matcher(text).matches();
        if (group && numbers.first == null) {
            numbers.first = cell;
        }
        numbers.told = cell.form() != CellForm.POINT_TEXT
                || !group && WITH_DECIMALS.matcher(text).matches();
    }

    private static void note(Days days, TableCell cell) {
        if (cell.form() == CellForm.DATE) {
            noteStored(days, cell);
            return;
        }
        Matcher day = IN_FIGURES.matcher(DateText.withHyphens(Canon.text(cell.text())));
        if (!day.matches()) {
            return;
        }
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(3));
        if (first > MONTHS) {
            days.dayFirst = days.dayFirst == null ? cell : days.dayFirst;
            days.told = true;
        } else if (second > MONTHS) {
            days.monthFirst = days.monthFirst == null ? cell : days.monthFirst;
        } else if (first != second) {
            days.either = days.either == null ? cell : days.either;
            days.count++;
        }
    }

    private static void noteStored(Days days, TableCell cell) {
        LocalDate day = DateText.read(cell.text()).orElse(null);
        if (day == null || day.getDayOfMonth() > MONTHS) {
            days.exchangesNone = true;
        } else if (day.getDayOfMonth() != day.getMonthValue()) {
            days.exchangeable = days.exchangeable == null ? cell : days.exchangeable;
            days.exchangeables++;
        }
    }

    /**
     * Detects a month-first program: it keeps {@code 31/12/2024} as text and turns {@code 05/12/2024} into 12 May, so
     * that no stored day is above 12 while texts have such days.
     */
    private void exchanged(String column, Days days) {
        TableCell stored = days.exchangesNone ? null : days.exchangeable;
        if (stored == null || days.dayFirst == null) {
            return;
        }
        LocalDate day = DateText.read(stored.text()).orElseThrow();
        LocalDate meant = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        Problem doubt = new Problem(
                table,
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
                        RowReader.shown(days.dayFirst)),
                Problem.Severity.WARNING);
        problems.add(doubt.with(ProblemText.MORE, Integer.toString(days.exchangeables - 1)));
    }

    /**
     * A point before three digits is a decimal one in a comma-separated file; where no other figure has decimals, it
     * may be meant otherwise.
     */
    private void thousands(List<String> column, Numbers numbers) {
        TableCell first = numbers.told ? null : numbers.first;
        BigDecimal read = first == null ? null : first.decimal().value();
        if (first != null && read != null) {
            doubt(
                    first,
                    column.get(0),
                    ONE_GROUP_DOUBT,
                    Map.of(
                            "text",
                            RowReader.shown(first),
                            "read",
                            DecimalText.of(read),
                            "whole",
                            DecimalText.of(read.movePointRight(GROUP))));
        }
    }

    /**
     * Reports days that may be months: refused beside a date that can only be month first, doubted where nothing shows
     * the order. Semicolons show it: they separate cells where the comma is the decimal mark, and there the day comes
     * first.
     */
    private void days(String column, Days days, boolean semicolons) {
        TableCell either = days.told ? null : days.either;
        if (either == null) {
            return;
        }
        if (days.monthFirst != null) {
            problems.add(Problem.error(
                    either,
                    column,
                    Telling.alone("workbook.cell.date-order"),
                    Map.of(
                            "column", column,
                            "text", RowReader.shown(either),
                            "other", RowReader.shown(days.monthFirst),
                            "count", Integer.toString(days.count))));
        } else if (!semicolons) {
            doubt(
                    either,
                    column,
                    Telling.alone("workbook.cell.date-ways"),
                    Map.of(
                            "column", column,
                            "text", RowReader.shown(either),
                            "date",
                                    DateText.read(either.text())
                                            .map(DateText::of)
                                            .orElse("")));
        }
    }

    private void doubt(TableCell cell, String column, Telling told, Map<String, String> args) {
        problems.add(new Problem(table, cell.address(), column, told, args, Problem.Severity.WARNING));
    }

    /** Doubts relative weights that mix per-cent cells with numbers of at most one: 40 % counts as 40. */
    public static void weights(EditionIndex index, RowCells cells, List<Problem> problems) {
        index.trees().forEach((category, tree) -> {
            if (index.weightMode(category) != WeightMode.PERCENT) {
                tree.nodes().stream()
                        .map(node -> tree.children(node.code()))
                        .forEach(children -> weights(children, cells, problems));
            }
        });
    }

    private static void weights(List<CriterionTree.Node> siblings, RowCells cells, List<Problem> problems) {
        boolean plain = siblings.stream()
                .anyMatch(node -> !isPercent(node.row(), cells)
                        && node.row().weight() != null
                        && node.row().weight().compareTo(BigDecimal.ONE) <= 0);
        siblings.stream()
                .map(CriterionTree.Node::row)
                .filter(row -> plain && isPercent(row, cells))
                .findFirst()
                .ifPresent(row -> cells.cell(row, "weight").ifPresent(cell -> {
                    Problem doubt = new Problem(
                            cell.sheet(),
                            cell.address(),
                            "weight",
                            Telling.alone("workbook.weight.mixed"),
                            Map.of("parent", row.parent(), "value", DecimalText.of(row.weight())),
                            Problem.Severity.WARNING);
                    if (!problems.contains(doubt)) {
                        problems.add(doubt);
                    }
                }));
    }

    private static boolean isPercent(CriterionRow row, RowCells cells) {
        return row.weight() != null
                && cells.cell(row, "weight")
                        .filter(cell -> cell.form() == CellForm.NUMBER
                                ? cell.format().isPercent()
                                : cell.text().strip().endsWith("%"))
                        .isPresent();
    }
}
