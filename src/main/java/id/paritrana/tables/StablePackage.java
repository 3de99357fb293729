package id.paritrana.tables;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip archives whose bytes depend on their content alone: fixed order, fixed timestamps. */
public final class StablePackage implements Closeable {
    /** One step after the earliest time that a zip archive can hold; Java would write the earliest itself in local time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private final ZipOutputStream zip;

    /** @param out closed with the package */
    StablePackage(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes the content of a file and leaves the stream open. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Packs one more file. */
    void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        content.write(zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** @param files name → content, in the order in which they are packed */
    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StablePackage made = new StablePackage(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                made.add(file.getKey(), entry -> entry.write(file.getValue()));
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

    /** The same spreadsheet without the time at which it was made, file by file. */
    static void ofSpreadsheet(Path spreadsheet, OutputStream out) throws IOException {
        try (ZipFile packed = new ZipFile(spreadsheet.toFile());
                StablePackage made = new StablePackage(out)) {
            for (ZipEntry entry : Collections.list(packed.entries())) {
                try (InputStream content = packed.getInputStream(entry)) {
                    byte[] changed = entry.getName().equals(CORE_PROPERTIES) ? timeless(content.readAllBytes()) : null;
                    made.add(entry.getName(), to -> {
                        if (changed == null) {
                            content.transferTo(to);
                        } else {
                            to.write(changed);
                        }
                    });
                }
            }
        }
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + NO_TIME + "Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
