package id.paritrana.tables;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as the sheets of one {@code .xlsx}. Text is written as string cells, never as formulas. */
public final class XlsxWriter {
    private static final double NARROWEST = 10;
    private static final double WIDEST = 48;
    private static final int ROWS_LOOKED_AT = 200;
    /** Below this row texts are written inline: shared strings would all stay in memory until the end. */
    private static final int ROWS_SHARING_TEXTS = 50_000;
    /** Rows kept in memory before they are written to the file. */
    private static final int ROWS_HELD = 2_000;

    /** Text that a spreadsheet program would read as a character escape (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern LIKE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxWriter() {}

    public static byte[] write(List<WrittenTable> tables) {
        return build(workbook -> {
            for (WrittenTable table : tables) {
                sheet(workbook.newWorksheet(table.name()), table);
            }
        });
    }

    /**
     * Writes one spreadsheet to a temporary file, which the caller deletes.
     *
     * @throws TableTooLong for a table that has too many rows
     */
    static Path file(List<WrittenTable> tables) throws IOException {
        Path file = Files.createTempFile("tables", ".xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, workbook -> {
                for (WrittenTable table : tables) {
                    sheet(workbook.newWorksheet(table.name()), table);
                }
            });
            return file;
        } catch (IOException | RuntimeException broken) {
            Files.delete(file);
            throw broken;
        }
    }

    private static void write(OutputStream out, Content content) throws IOException {
        try (Workbook workbook = new Workbook(out, "Paritrana", "1.0")) {
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            content.write(workbook);
        }
    }

    @FunctionalInterface
    public interface Content {
        public void write(Workbook workbook) throws IOException;
    }

    /**
     * Builds a workbook whose bytes depend on its content alone; it is packed twice, so the first pass uses fast
     * compression.
     */
    public static byte[] build(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, content);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return StablePackage.ofSpreadsheet(out.toByteArray());
    }

    public static void sheet(Worksheet sheet, WrittenTable table) throws IOException {
        for (int column = 0; column < table.header().size(); column++) {
            sheet.value(0, column, table.header().get(column));
            sheet.style(0, column).bold().fillColor("E8EEF4").set();
        }
        widths(sheet, table);
        sheet.freezePane(0, 1);
        onPaper(sheet);
        int at = 1;
        for (List<WrittenCell> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(sheet, at, column, row.get(column));
            }
            if (at % ROWS_HELD == 0) {
                sheet.flush();
            }
            if (at >= FileLimits.SPREADSHEET_ROWS) {
                throw new TableTooLong(table.name());
            }
            at++;
        }
        if (at > ROWS_HELD) {
            // a sheet must be finished before the next one begins
            sheet.finish();
        }
    }

    /** Printed, a table keeps its columns together; its name and its header stand on every page. */
    private static void onPaper(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.header("&A", Position.LEFT);
        sheet.footer("&P / &N", Position.CENTER);
    }

    public static void cell(Worksheet sheet, int row, int column, WrittenCell cell) {
        if (cell instanceof WrittenCell.Exact exact) {
            if (DecimalText.survivesStorage(exact.value())) {
                sheet.value(row, column, exact.value());
            } else {
                sheet.value(row, column, CsvStyle.SEMICOLON.number(exact.value().toPlainString()));
            }
        } else if (cell instanceof WrittenCell.Approximate estimate) {
            sheet.value(row, column, estimate.value());
        } else if (cell instanceof WrittenCell.Day day) {
            sheet.value(row, column, day.date());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            String text = LIKE_ESCAPE
                    .matcher(CsvWriter.text(cell, CsvStyle.SEMICOLON))
                    .replaceAll("_x005F_");
            if (!text.isEmpty() && row > ROWS_SHARING_TEXTS) {
                sheet.inlineString(row, column, text);
            } else if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
        }
    }

    /** Writes a formula; the library does not escape its text, so markup is escaped here. */
    public static void formula(Worksheet sheet, int row, int column, String formula) {
        sheet.formula(
                row, column, formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** Column widths that fit the titles and the first rows; the other rows are not generated yet. */
    public static void widths(Worksheet sheet, WrittenTable table) {
        double[] widest = new double[table.header().size()];
        for (int column = 0; column < widest.length; column++) {
            widest[column] = table.header().get(column).length() + 2.0;
        }
        Iterator<List<WrittenCell>> rows = table.rows().iterator();
        for (int looked = 0; looked < ROWS_LOOKED_AT && rows.hasNext(); looked++) {
            List<WrittenCell> row = rows.next();
            for (int column = 0; column < Math.min(widest.length, row.size()); column++) {
                int length = CsvWriter.text(row.get(column), CsvStyle.SEMICOLON).length();
                widest[column] = Math.max(widest[column], length + 1.0);
            }
        }
        for (int column = 0; column < widest.length; column++) {
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widest[column])));
        }
    }
}
