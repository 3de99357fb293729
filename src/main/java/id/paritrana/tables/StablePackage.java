package id.paritrana.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives whose bytes depend on their content alone: fixed order, fixed timestamps. */
public final class StablePackage {
    /** One step behind the earliest time that a zip archive can hold, which Java would write in local time instead. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private StablePackage() {}

    /** @param files name → content, in the order in which they are packed */
    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return out.toByteArray();
    }

    /** The same spreadsheet without the time at which it was made. */
    static byte[] ofSpreadsheet(byte[] spreadsheet) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            PackedFiles packed = PackedFiles.ofOurs(spreadsheet);
            for (String name : packed.names()) {
                byte[] content = packed.content(name).readAllBytes();
                files.put(name, name.equals(CORE_PROPERTIES) ? timeless(content) : content);
            }
        } catch (IOException | RefusedFile impossible) {
            throw new IllegalStateException("an archive of our own cannot be read", impossible);
        }
        return of(files);
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + NO_TIME + "Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
