package id.paritrana.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A spreadsheet as somebody works in it: opened with a spreadsheet library, cells typed over, rows deleted, and saved. */
final class ClerkFile {
    private final Map<String, List<List<Typed>>> sheets = new LinkedHashMap<>();
    private final Map<String, List<List<Integer>>> merged = new LinkedHashMap<>();

    /** What a cell holds, and the format it is shown in. */
    private record Typed(@Nullable Object value, @Nullable String format) {
        static final Typed NOTHING = new Typed(null, null);

        static Typed of(@Nullable Object value) {
            return new Typed(value, value instanceof LocalDate ? "dd/mm/yyyy" : null);
        }

        boolean says(String text) {
            return text.equals(value);
        }
    }

    private ClerkFile() {}

    static ClerkFile empty() {
        return new ClerkFile();
    }

    static ClerkFile opened(Path file) {
        var opened = new ClerkFile();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(file)), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                var rows = new ArrayList<List<Typed>>();
                for (var row : sheet.read()) {
                    while (rows.size() < row.getRowNum()) {
                        rows.add(new ArrayList<>());
                    }
                    for (int at = 0; at < row.getCellCount(); at++) {
                        rows.get(row.getRowNum() - 1).add(typed(row.getCell(at)));
                    }
                }
                opened.sheets.put(sheet.getName(), rows);
            }
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Typed typed(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Typed.NOTHING;
        }
        return cell.getType() == CellType.NUMBER
                ? new Typed(cell.asNumber(), cell.getDataFormatString())
                : new Typed(cell.getText(), null);
    }

    /** Types into a cell of row and column, both counted from 1. */
    ClerkFile type(String sheet, int row, int column, @Nullable Object value) {
        List<List<Typed>> rows = sheets.computeIfAbsent(sheet, name -> new ArrayList<>());
        while (rows.size() < row) {
            rows.add(new ArrayList<>());
        }
        List<Typed> cells = rows.get(row - 1);
        while (cells.size() < column) {
            cells.add(Typed.NOTHING);
        }
        cells.set(column - 1, Typed.of(value));
        return this;
    }

    /** Types a setting's value beside its key. */
    ClerkFile set(String sheet, String key, Object value) {
        List<List<Typed>> rows = sheets.get(sheet);
        for (int at = rows.size(); at >= 1; at--) {
            List<Typed> cells = rows.get(at - 1);
            if (!cells.isEmpty() && cells.get(0).says(key)) {
                return type(sheet, at, 2, value);
            }
        }
        throw new AssertionError("no " + key + " in " + sheet);
    }

    /** Types a row below the last. */
    ClerkFile row(String sheet, @Nullable Object... values) {
        int at = sheets.computeIfAbsent(sheet, name -> new ArrayList<>()).size() + 1;
        for (int column = 1; column <= values.length; column++) {
            type(sheet, at, column, values[column - 1]);
        }
        return this;
    }

    /** Deletes the rows whose first cell is one of these. */
    ClerkFile without(String sheet, List<String> first) {
        Predicate<List<Typed>> unwanted = cells ->
                !cells.isEmpty() && first.stream().anyMatch(word -> cells.get(0).says(word));
        assertTrue(sheets.get(sheet).removeIf(unwanted), "nothing to delete in " + sheet);
        return this;
    }

    /** Puts a title above everything else, in one cell as wide as the table, and an empty row below it. */
    ClerkFile titled(String sheet, String title) {
        sheets.get(sheet).add(0, new ArrayList<>());
        sheets.get(sheet).add(0, new ArrayList<>(List.of(Typed.of(title))));
        return merge(sheet, 1, 1, 1, 5);
    }

    /** Makes one cell of many; rows and columns are counted from 1. */
    ClerkFile merge(String sheet, int top, int left, int bottom, int right) {
        merged.computeIfAbsent(sheet, name -> new ArrayList<>()).add(List.of(top - 1, left - 1, bottom - 1, right - 1));
        return this;
    }

    /** Row of the last cell that says so, and its column as a letter: {@code B12}. */
    String find(String sheet, String text) {
        List<List<Typed>> rows = sheets.get(sheet);
        for (int at = rows.size(); at >= 1; at--) {
            for (int column = 0; column < rows.get(at - 1).size(); column++) {
                if (rows.get(at - 1).get(column).says(text)) {
                    return (char) ('A' + column) + Integer.toString(at);
                }
            }
        }
        throw new AssertionError("no " + text + " in " + sheet);
    }

    /** Whether any cell of a sheet has this in it. */
    boolean has(String sheet, String part) {
        return sheets.getOrDefault(sheet, List.of()).stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.value() instanceof String text && text.contains(part));
    }

    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** Types over the last cell of a sheet that says so. */
    ClerkFile correct(String sheet, String text, Object value) {
        String cell = find(sheet, text);
        return type(sheet, Integer.parseInt(cell.substring(1)), cell.charAt(0) - 'A' + 1, value);
    }

    /** The file for the field of an upload. */
    Path saved(String name) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Spreadsheet", "1.0")) {
            sheets.forEach((sheet, rows) -> write(workbook.newWorksheet(sheet), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.write(Path.of("target", name).toAbsolutePath(), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Worksheet sheet, List<List<Typed>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                write(sheet, row, column, rows.get(row).get(column));
            }
        }
        merged.getOrDefault(sheet.getName(), List.of())
                .forEach(area -> sheet.range(area.get(0), area.get(1), area.get(2), area.get(3))
                        .merge());
    }

    private static void write(Worksheet sheet, int row, int column, Typed cell) {
        if (cell.value() instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell.value() instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (cell.value() != null) {
            sheet.value(row, column, cell.value().toString());
        }
        if (cell.format() != null) {
            sheet.style(row, column).format(cell.format()).set();
        }
    }
}
