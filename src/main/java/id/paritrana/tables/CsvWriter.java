package id.paritrana.tables;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV. */
public final class CsvWriter {
    private CsvWriter() {}

    public static byte[] write(WrittenTable table, CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(table, style, out);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return out.toByteArray();
    }

    /** Writes row by row; leaves the output stream open. */
    static void write(WrittenTable table, CsvStyle style, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.append(style.start());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(style.separator())
                .setRecordSeparator('\n')
                .get();
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(table.header());
        for (List<WrittenCell> row : table.rows()) {
            for (WrittenCell cell : row) {
                printer.print(text(cell, style));
            }
            printer.println();
        }
        printer.flush();
    }

    static String text(WrittenCell cell, CsvStyle style) {
        if (cell instanceof WrittenCell.Text text) {
            return FormulaGuard.neutralise(text.text());
        }
        if (cell instanceof WrittenCell.Exact exact) {
            return style.number(exact.value().toPlainString());
        }
        if (cell instanceof WrittenCell.Approximate estimate) {
            return style.number(plain(estimate.value()));
        }
        if (cell instanceof WrittenCell.Day day) {
            return DateText.of(day.date());
        }
        return FormulaGuard.neutralise(
                ((WrittenCell.TextWithNumbers) cell).table().text(value -> style.number(DecimalText.of(value))));
    }

    /** A double with all the digits that distinguish it from its neighbours, without exponent. */
    static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
