package id.paritrana.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    public static void write(List<WrittenTable> tables, Path path, CsvStyle style) throws IOException {
        switch (of(path)) {
            case XLSX -> file(path, XlsxWriter.write(tables));
            case ZIP -> file(path, zip(tables, style));
            case FOLDER -> {
                Files.createDirectories(path);
                for (Map.Entry<String, byte[]> file : files(tables, style).entrySet()) {
                    Files.write(path.resolve(file.getKey()), file.getValue());
                }
            }
        }
    }

    private static void file(Path path, byte[] bytes) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(path, bytes);
    }

    public static byte[] zip(List<WrittenTable> tables, CsvStyle style) {
        return StablePackage.of(files(tables, style));
    }

    private static Map<String, byte[]> files(List<WrittenTable> tables, CsvStyle style) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.name() + ".csv", CsvWriter.write(table, style)));
        return files;
    }
}
