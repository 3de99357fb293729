package id.paritrana.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip archive that has been looked through before anything reads it: the central directory agrees with the entries, no
 * entry is there twice, hides behind another, climbs out of its folder, is encrypted or unpacks to more than it may.
 *
 * <p>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16.
 */
final class PackedFiles {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final String file;
    private final byte[] bytes;
    private final ByteBuffer zip;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    private record Entry(String name, int method, long crc, int packed, long size, int header, int start) {
        int end() {
            return start + packed;
        }
    }

    private PackedFiles(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Looks through an archive.
     *
     * @param file its name, for the reason of a refusal
     */
    static PackedFiles open(String file, byte[] bytes) throws RefusedFile {
        PackedFiles packed = new PackedFiles(file, bytes);
        try {
            packed.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException outside) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        }
        packed.refuseOverlaps();
        for (Entry entry : packed.entries.values()) {
            packed.check(entry);
        }
        return packed;
    }

    /** Opens an archive that this program has just made: nothing is hostile in it, and it may be as large as a result is. */
    static PackedFiles ofOurs(byte[] bytes) throws RefusedFile {
        PackedFiles packed = new PackedFiles("", bytes);
        packed.readDirectory();
        return packed;
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The content of an entry, unpacked while it is read; empty for a name that is not there. */
    InputStream content(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return InputStream.nullInputStream();
        }
        InputStream packed = new ByteArrayInputStream(bytes, entry.start(), entry.packed());
        if (entry.method() == 0) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 16 * 1024) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    long size(String name) {
        Entry entry = entries.get(name);
        return entry == null ? 0 : entry.size();
    }

    private void readDirectory() throws RefusedFile {
        int end = endOfDirectory();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int directory = zip.getInt(end + 16);
        if (count != Short.toUnsignedInt(zip.getShort(end + 8)) || count == 0xFFFF || directory == -1) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        }
        if (count > FileLimits.ENTRIES) {
            throw RefusedFile.because(
                    file,
                    "workbook.file.entries",
                    Map.of("count", Integer.toString(count), "limit", Integer.toString(FileLimits.ENTRIES)));
        }
        Set<String> seen = new HashSet<>();
        int at = directory;
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != CENTRAL) {
                throw RefusedFile.because(file, "workbook.file.damaged");
            }
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw RefusedFile.because(file, "workbook.file.entry-twice", Map.of("name", name));
            }
            Entry entry = entry(at, name);
            if (!name.endsWith("/")) {
                entries.put(name, entry);
            }
            at += 46
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        if (at != end) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        }
    }

    private int endOfDirectory() throws RefusedFile {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xFFFF); at--) {
            if (zip.getInt(at) == END && at + 22 + Short.toUnsignedInt(zip.getShort(at + 20)) == bytes.length) {
                return at;
            }
        }
        throw RefusedFile.because(file, "workbook.file.damaged");
    }

    private Entry entry(int at, String name) throws RefusedFile {
        int flags = Short.toUnsignedInt(zip.getShort(at + 8));
        int method = Short.toUnsignedInt(zip.getShort(at + 10));
        long crc = Integer.toUnsignedLong(zip.getInt(at + 16));
        int packed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        int header = zip.getInt(at + 42);
        Map<String, String> named = Map.of("name", name);
        if ((flags & 1) != 0 || method == 99) {
            throw RefusedFile.because(file, "workbook.file.encrypted");
        }
        if (method != 0 && method != 8) {
            throw RefusedFile.because(file, "workbook.file.packing", named);
        }
        if (climbs(name)) {
            throw RefusedFile.because(file, "workbook.file.path", named);
        }
        if (packed < 0 || size < 0) {
            throw tooLarge();
        }
        if (zip.getInt(header) != LOCAL) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        }
        int localName = Short.toUnsignedInt(zip.getShort(header + 26));
        if (!new String(bytes, header + 30, localName, StandardCharsets.UTF_8).equals(name)) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        }
        int start = header + 30 + localName + Short.toUnsignedInt(zip.getShort(header + 28));
        if (start < 0 || (long) start + packed > bytes.length) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        }
        return new Entry(name, method, crc, packed, size, header, start);
    }

    private static boolean climbs(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ')
                || List.of(name.split("/")).contains("..");
    }

    private void refuseOverlaps() throws RefusedFile {
        List<Entry> inOrder = new ArrayList<>(entries.values());
        inOrder.sort(Comparator.comparingInt(Entry::header));
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).header() < inOrder.get(i - 1).end()) {
                throw RefusedFile.because(
                        file,
                        "workbook.file.overlap",
                        Map.of("name", inOrder.get(i).name()));
            }
        }
    }

    private void check(Entry entry) throws RefusedFile {
        boolean markup = entry.name().matches("(?i).*\\.(xml|rels|vml)");
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[32 * 1024];
        long size = 0;
        int matched = 0;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, entry.start(), entry.packed());
            int stored = entry.start();
            while (true) {
                int n;
                if (entry.method() == 8) {
                    n = inflater.inflate(buffer);
                    if (n == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                        break;
                    }
                } else {
                    n = Math.min(buffer.length, entry.end() - stored);
                    if (n == 0) {
                        break;
                    }
                    System.arraycopy(bytes, stored, buffer, 0, n);
                    stored += n;
                }
                size += n;
                unpacked += n;
                refuseBomb(entry, size);
                crc.update(buffer, 0, n);
                for (int i = 0; markup && i < n; i++) {
                    byte b = buffer[i];
                    if (b != 0) {
                        matched = b == DOCTYPE[matched] ? matched + 1 : b == DOCTYPE[0] ? 1 : 0;
                        if (matched == DOCTYPE.length) {
                            throw RefusedFile.because(file, "workbook.file.dtd", Map.of("name", entry.name()));
                        }
                    }
                }
            }
            if (size != entry.size() || crc.getValue() != entry.crc() || entry.method() == 8 && !inflater.finished()) {
                throw RefusedFile.because(file, "workbook.file.damaged");
            }
        } catch (DataFormatException broken) {
            throw RefusedFile.because(file, "workbook.file.damaged");
        } finally {
            inflater.end();
        }
    }

    private void refuseBomb(Entry entry, long size) throws RefusedFile {
        if (unpacked > FileLimits.UNPACKED_BYTES) {
            throw tooLarge();
        }
        if (size > FileLimits.RATIO_FREE_BYTES && entry.packed() < size * FileLimits.INFLATE_RATIO) {
            throw RefusedFile.because(file, "workbook.file.bomb", Map.of("name", entry.name()));
        }
    }

    private RefusedFile tooLarge() {
        return RefusedFile.because(
                file, "workbook.file.unpacked", Map.of("limit", (FileLimits.UNPACKED_BYTES >> 20) + " MB"));
    }
}
