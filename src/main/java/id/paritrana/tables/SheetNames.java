package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sheet names of a local file of any size, even one that cannot be read as tables. */
public final class SheetNames {
    private SheetNames() {}

    /** The names of its sheets; empty when the archive is not a spreadsheet. */
    public static List<String> in(ZipFile archive) {
        try {
            return XlsxTables.sheetNames(new PackedParts() {
                @Override
                public List<String> names() {
                    return archive.stream().map(ZipEntry::getName).toList();
                }

                @Override
                public boolean has(String name) {
                    return archive.getEntry(name) != null;
                }

                @Override
                public InputStream content(String name) throws IOException {
                    ZipEntry entry = archive.getEntry(name);
                    return entry == null ? InputStream.nullInputStream() : archive.getInputStream(entry);
                }
            });
        } catch (RefusedFile noSpreadsheet) {
            return List.of();
        }
    }
}
