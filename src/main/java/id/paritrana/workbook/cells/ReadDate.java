package id.paritrana.workbook.cells;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CellForm;
import id.paritrana.tables.DateText;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;

/**
 * A cell as a date.
 *
 * @param value null where it was not understood
 * @param told what is wrong with it, or, beside a value, doubtful; null for a date without any doubt
 * @param args of the message
 */
record ReadDate(@Nullable LocalDate value, @Nullable Telling told, Map<String, String> args) {
    static ReadDate of(TableCell cell, String column) {
        Optional<LocalDate> date = cell.form() == CellForm.NUMBER ? Optional.empty() : DateText.read(cell.text());
        if (date.isEmpty()) {
            return none(cell, column);
        }
        if (!DateText.isPlausible(date.get())) {
            return new ReadDate(
                    null,
                    Telling.oncePerColumn("workbook.cell.year").inEachRow(),
                    Map.of(
                            "text", RowReader.shown(cell),
                            "least", Integer.toString(DateText.FIRST_YEAR),
                            "most", Integer.toString(DateText.LAST_YEAR)));
        }
        if (cell.form() == CellForm.DATE && cell.format().isPartOfDate()) {
            return new ReadDate(
                    date.get(),
                    Telling.oncePerColumn("workbook.format.part-day", "format"),
                    Map.of(
                            "text",
                            DateText.of(date.get()),
                            "format",
                            cell.format().code()));
        }
        return new ReadDate(date.get(), null, Map.of());
    }

    private static ReadDate none(TableCell cell, String column) {
        String shown = RowReader.shown(cell);
        Optional<LocalDate> serial = DateText.ofSerial(cell.text());
        if (serial.isPresent()) {
            return new ReadDate(
                    null,
                    Telling.oncePerColumn("workbook.cell.date-serial"),
                    Map.of("column", column, "text", shown, "date", DateText.of(serial.get())));
        }
        return DateText.isZoned(cell.text())
                ? new ReadDate(
                        null, Telling.oncePerColumn("workbook.cell.date-zone"), Map.of("column", column, "text", shown))
                : new ReadDate(null, Telling.oncePerColumn("workbook.cell.date").inEachRow(), Map.of("text", shown));
    }
}
