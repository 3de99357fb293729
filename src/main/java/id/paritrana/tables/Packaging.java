package id.paritrana.tables;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The three ways in which tables are packed. */
public enum Packaging {
    /** One sheet per table. */
    XLSX,
    /** One CSV file per table, in one archive. */
    ZIP,
    /** One CSV file per table, in one folder. */
    FOLDER;

    /** The packaging that the ending of a name asks for; a name without {@code .xlsx} or {@code .zip} is a folder. */
    public static Packaging of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return XLSX;
        }
        return name.endsWith(".zip") ? ZIP : FOLDER;
    }

    /**
     * Writes tables row by row.
     *
     * @param progress told of rows as they are written
     * @throws TableTooLong for a table that a spreadsheet cannot hold; nothing is written then
     */
    public static void write(List<WrittenTable> written, Path path, CsvStyle style, RowProgress progress)
            throws IOException {
        List<WrittenTable> tables = WatchedTables.of(written, progress);
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        switch (of(path)) {
            case XLSX -> {
                Path made = XlsxWriter.file(tables);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    StablePackage.ofSpreadsheet(made, out);
                } finally {
                    Files.delete(made);
                }
            }
            case ZIP -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    zip(tables, style, out);
                }
            }
            case FOLDER -> {
                Files.createDirectories(path);
                for (WrittenTable table : tables) {
                    try (OutputStream out = Files.newOutputStream(path.resolve(fileOf(table)))) {
                        CsvWriter.write(table, style, out);
                    }
                }
            }
        }
    }

    public static byte[] zip(List<WrittenTable> tables, CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            zip(tables, style, out);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return out.toByteArray();
    }

    private static void zip(List<WrittenTable> tables, CsvStyle style, OutputStream out) throws IOException {
        try (StablePackage zip = new StablePackage(out)) {
            for (WrittenTable table : tables) {
                zip.add(fileOf(table), entry -> CsvWriter.write(table, style, entry));
            }
        }
    }

    private static String fileOf(WrittenTable table) {
        return table.name() + ".csv";
    }
}
