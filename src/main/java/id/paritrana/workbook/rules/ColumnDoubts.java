package id.paritrana.workbook.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.cells.OpenTable;

/** Doubts that only a whole column can give: whether its points separate thousands, and whether days come before months. */
public final class ColumnDoubts {
    private final Map<List<String>, PointsOfThousands> numbers = new LinkedHashMap<>();
    private final Map<String, DaysOrMonths> days = new LinkedHashMap<>();

    private ColumnDoubts() {}

    /** Reports doubts about the numbers and dates in the columns of a table. */
    public static void of(OpenTable table, List<Problem> problems) {
        ColumnDoubts doubts = new ColumnDoubts();
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
        doubts.numbers.forEach((of, points) -> points.report(of.get(0), problems));
        doubts.days.values().forEach(days -> days.report(table.semicolons(), problems));
    }

    /** Whether a problem is the doubt about a point that may separate thousands. */
    public static boolean isOfThousands(Problem problem) {
        return problem.is(PointsOfThousands.DOUBT);
    }

    /** The places of the cells after the first, at which the problem is told; there may be a million. */
    static List<String> butFirst(List<TableCell> cells) {
        return cells.stream()
                .skip(1)
                .limit(FileLimits.PROBLEMS)
                .map(TableCell::place)
                .toList();
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
            days.computeIfAbsent(column.code(), DaysOrMonths::new).note(cell);
        } else {
            String of = criterion == null ? "" : Canon.text(criterion.asText());
            numbers.computeIfAbsent(List.of(column.code(), of), key -> new PointsOfThousands())
                    .note(cell);
        }
    }
}
