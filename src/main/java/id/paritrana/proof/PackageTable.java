package id.paritrana.proof;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import id.paritrana.tables.FormulaGuard;

/** A table of a package, read back. Writing it once more shows whether it is in the right form. */
final class PackageTable {
    private PackageTable() {}

    /**
     * The rows below the header.
     *
     * @throws PackageDiffers when a row has another number of cells
     */
    static List<List<String>> read(String name, Map<String, byte[]> files, int columns) throws PackageDiffers {
        var rows = new ArrayList<List<String>>();
        for (List<String> row : cells(files.get(name))) {
            if (row.size() != columns) {
                throw PackageDiffers.in(name, Mismatch.TABLE);
            }
            rows.add(row.stream().map(FormulaGuard::restore).toList());
        }
        if (rows.isEmpty()) {
            throw PackageDiffers.in(name, Mismatch.TABLE);
        }
        return rows.subList(1, rows.size());
    }

    static int whole(String name, String cell) throws PackageDiffers {
        if (!cell.matches("[1-9][0-9]{0,8}")) {
            throw PackageDiffers.in(name, Mismatch.TABLE);
        }
        return Integer.parseInt(cell);
    }

    /** The cells of every row, the header among them; a single row when the bytes are not CSV. */
    static List<List<String>> cells(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            var rows = new ArrayList<List<String>>();
            for (CSVRecord row : parser) {
                rows.add(row.toList());
            }
            return rows;
        } catch (IOException | UncheckedIOException brokenQuotes) {
            return List.of(List.of(text));
        }
    }
}
