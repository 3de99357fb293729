package id.paritrana.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as the sheets of one {@code .xlsx}. Text is written as string cells, never as formulas. */
public final class XlsxWriter {
    private static final double NARROWEST = 10;
    private static final double WIDEST = 48;
    private static final int ROWS_LOOKED_AT = 200;
    /** Rows kept in memory before they go into the file. */
    private static final int ROWS_HELD = 2_000;

    private XlsxWriter() {}

    public static byte[] write(List<WrittenTable> tables) {
        return build(workbook -> {
            for (WrittenTable table : tables) {
                sheet(workbook.newWorksheet(table.name()), table);
            }
        });
    }

    @FunctionalInterface
    public interface Content {
        public void write(Workbook workbook) throws IOException;
    }

    /** Builds a workbook whose bytes depend on its content alone; it is packed twice, so the first time in a hurry. */
    public static byte[] build(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Paritrana", "1.0")) {
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            content.write(workbook);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return StablePackage.ofSpreadsheet(out.toByteArray());
    }

    public static void sheet(Worksheet sheet, WrittenTable table) throws IOException {
        for (int column = 0; column < table.header().size(); column++) {
            sheet.value(0, column, table.header().get(column));
            sheet.style(0, column).bold().fillColor("E8EEF4").set();
            sheet.width(column, width(table, column));
        }
        sheet.freezePane(0, 1);
        int at = 1;
        for (List<WrittenCell> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(sheet, at, column, row.get(column));
            }
            if (at % ROWS_HELD == 0) {
                sheet.flush();
            }
            at++;
        }
        if (at > ROWS_HELD) {
            // a sheet that has begun to go into the file has to be complete before the next one begins
            sheet.finish();
        }
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
            String text = CsvWriter.text(cell, CsvStyle.SEMICOLON);
            if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
        }
    }

    /** Writes a formula; the library puts its text into the file as it is, so markup is escaped here. */
    public static void formula(Worksheet sheet, int row, int column, String formula) {
        sheet.formula(
                row, column, formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static double width(WrittenTable table, int column) {
        double widest = table.header().get(column).length() + 2.0;
        for (List<WrittenCell> row :
                table.rows().subList(0, Math.min(ROWS_LOOKED_AT, table.rows().size()))) {
            if (column < row.size()) {
                widest = Math.max(
                        widest,
                        CsvWriter.text(row.get(column), CsvStyle.SEMICOLON).length() + 1.0);
            }
        }
        return Math.min(WIDEST, Math.max(NARROWEST, widest));
    }
}
