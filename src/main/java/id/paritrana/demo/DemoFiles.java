package id.paritrana.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.reading.WorkbookReader;

/** The workbooks that come with the app, read the way every workbook is read. */
final class DemoFiles {
    private DemoFiles() {}

    /** @throws IllegalStateException when a workbook that comes with the app has a problem */
    static EditionWorkbook read(String folder) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (EditionTable table : EditionTable.values()) {
                String name = table.code() + ".csv";
                try (var in = DemoFiles.class.getResourceAsStream("/demo/" + folder + "/" + name)) {
                    if (in != null) {
                        out.putNextEntry(new ZipEntry(name));
                        in.transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var reading = WorkbookReader.read(folder + ".zip", zip.toByteArray());
        if (!reading.isUsable()) {
            var text = new ProblemText(Messages.INDONESIAN);
            List<String> lines = reading.errors().stream().map(text::line).toList();
            throw new IllegalStateException("the practice edition " + folder + " has problems: " + lines);
        }
        return reading.workbook();
    }

    /** The rows of a table that the workbook format has no place for, by column. */
    static List<CSVRecord> rows(String folder, String table) {
        try (var in = DemoFiles.class.getResourceAsStream("/demo/" + folder + "-" + table + ".csv");
                var parser = CSVParser.parse(
                        new InputStreamReader(in, StandardCharsets.UTF_8),
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
