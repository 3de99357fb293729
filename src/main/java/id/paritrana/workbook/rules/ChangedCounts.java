package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.cells.RowCells;

/**
 * Doubts counts that are far from what is stored of the same nominee and segment: a digit or the thousands are lost, or too many.
 * Participants may be won in a year, workers of a place do not become five times as many.
 */
final class ChangedCounts {
    /** Fewer people may well be counted anew. */
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000);

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private ChangedCounts() {}

    /** @param file what is brought in, of which the cells are */
    static List<Problem> doubts(EditionWorkbook stored, EditionWorkbook file, RowCells cells) {
        Map<List<String>, CoverageRow> sameDay = new HashMap<>();
        Map<List<String>, CoverageRow> last = new LinkedHashMap<>();
        stored.coverage().stream()
                .sorted(Comparator.comparing(CoverageRow::asOf))
                .forEach(row -> {
                    sameDay.put(row.codes(), row);
                    last.put(List.of(row.nomination(), row.segment()), row);
                });
        List<Problem> doubts = new ArrayList<>();
        for (CoverageRow row : file.coverage()) {
            CoverageRow was = sameDay.get(row.codes());
            CoverageRow other = was == null ? last.get(List.of(row.nomination(), row.segment())) : was;
            if (other == null) {
                continue;
            }
            if (isFar(row.workers(), other.workers())) {
                doubt("workers", row, row.workers(), other, other.workers(), cells, doubts);
            } else if (was != null && isFar(row.participants(), was.participants())) {
                doubt("participants", row, row.participants(), was, was.participants(), cells, doubts);
            }
        }
        return doubts;
    }

    private static boolean isFar(@Nullable BigDecimal figure, @Nullable BigDecimal before) {
        return figure != null
                && before != null
                && figure.signum() > 0
                && before.signum() > 0
                && figure.max(before).compareTo(MANY) >= 0
                && figure.max(before).compareTo(figure.min(before).multiply(FIVE)) >= 0;
    }

    private static void doubt(
            String column,
            CoverageRow row,
            @Nullable BigDecimal figure,
            CoverageRow other,
            @Nullable BigDecimal before,
            RowCells cells,
            List<Problem> doubts) {
        if (figure == null || before == null) {
            return;
        }
        Map<String, String> args = Map.of(
                "read", DecimalText.of(figure),
                "usual", DecimalText.of(before),
                "segment", row.segment(),
                "nomination", row.nomination(),
                "date", DateText.of(other.asOf()));
        TableCell cell = cells.place(row, column).orElse(null);
        doubts.add(new Problem(
                cell == null ? EditionTable.COVERAGE.code() : cell.sheet(),
                cell == null ? String.join(" + ", row.codes()) : cell.address(),
                column,
                Telling.alone("workbook.coverage.changed"),
                args,
                Problem.Severity.WARNING));
    }
}
