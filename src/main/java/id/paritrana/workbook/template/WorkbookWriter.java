package id.paritrana.workbook.template;

import java.io.IOException;
import java.nio.file.Path;

import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.Packaging;
import id.paritrana.tables.RowProgress;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.workbook.EditionTables;
import id.paritrana.workbook.EditionWorkbook;

/**
 * Writes an edition in the format in which it is read: {@code read(write(x))} gives {@code x.canonical()}, and equal
 * editions become equal bytes.
 */
public final class WorkbookWriter {
    private WorkbookWriter() {}

    /** One spreadsheet with a sheet per table. */
    public static byte[] xlsx(EditionWorkbook workbook) {
        return XlsxWriter.write(EditionTables.of(workbook));
    }

    /** An archive with a CSV file per table. */
    public static byte[] zip(EditionWorkbook workbook, CsvStyle style) {
        return Packaging.zip(EditionTables.of(workbook), style);
    }

    /** An archive with a CSV file per table, comma-separated. */
    public static byte[] zip(EditionWorkbook workbook) {
        return zip(workbook, CsvStyle.COMMA);
    }

    /**
     * Writes to a path; its extension decides the packaging.
     *
     * @throws IOException when the file system fails
     */
    public static void write(EditionWorkbook workbook, Path path, CsvStyle style) throws IOException {
        write(workbook, path, style, RowProgress.UNSEEN);
    }

    /**
     * The same, reporting its progress.
     *
     * @throws IOException when the file system fails
     */
    public static void write(EditionWorkbook workbook, Path path, CsvStyle style, RowProgress progress)
            throws IOException {
        Packaging.write(EditionTables.of(workbook), path, style, progress);
    }
}
