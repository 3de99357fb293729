package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.cells.RowReader;

/**
 * The written figures of one criterion in a column of a comma-separated file, where a point is a decimal one: before three digits it may
 * separate thousands, unless another figure has decimals. In other files such a point is refused.
 */
final class PointsOfThousands {
    static final Telling DOUBT = Telling.alone("workbook.number.one-group");

    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern WITH_DECIMALS = Pattern.compile("[+-]?\\d+\\.\\d+");
    private static final int GROUP = 3;

    private final List<TableCell> groups = new ArrayList<>();
    private boolean decimal;

    void note(TableCell cell) {
        if (decimal) {
            return;
        }
        String text = Canon.text(cell.text());
        boolean group = ONE_GROUP.matcher(text).matches();
        if (group) {
            groups.add(cell);
        }
        decimal = cell.form() != CellForm.POINT_TEXT
                || !group && WITH_DECIMALS.matcher(text).matches();
    }

    void report(String column, List<Problem> problems) {
        if (decimal || groups.isEmpty()) {
            return;
        }
        TableCell first = groups.get(0);
        BigDecimal read = first.decimal().value();
        if (read != null) {
            problems.add(new Problem(
                    first.sheet(),
                    first.address(),
                    column,
                    DOUBT,
                    Map.of(
                            "text", RowReader.shown(first),
                            "read", DecimalText.of(read),
                            "whole", DecimalText.of(read.movePointRight(GROUP))),
                    Problem.Severity.WARNING,
                    ColumnDoubts.butFirst(groups)));
        }
    }
}
