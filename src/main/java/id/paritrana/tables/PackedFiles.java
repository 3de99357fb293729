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
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip archive that has been checked before anything reads it: the central directory agrees with the entries, and no
 * entry is duplicated, overlaps another, leaves its folder, is encrypted or unpacks to more than the limit.
 *
 * <p>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.
 */
final class PackedFiles implements PackedParts {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    /** The extra field that holds an entry's figures in eight bytes each (ZIP64). */
    private static final int EXTENDED = 1;

    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    /** The drive letter of a Windows path, which makes it absolute. */
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final String file;
    private final byte[] bytes;
    private final ByteBuffer zip;
    private final Map<String, FileInZip> entries = new LinkedHashMap<>();
    private long unpacked;

    private record FileInZip(String name, int method, long crc, int packed, long size, int header, int start) {
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
     * Checks an archive and opens it.
     *
     * @param file its name, for the message of a refusal
     */
    static PackedFiles open(String file, byte[] bytes) throws RefusedFile {
        PackedFiles packed = new PackedFiles(file, bytes);
        try {
            packed.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException outside) {
            throw RefusedFile.because(file, "tables.file.damaged");
        }
        packed.refuseOverlaps();
        for (FileInZip entry : packed.entries.values()) {
            packed.check(entry);
        }
        return packed;
    }

    /** Opens an archive that this program has just made: it is trusted, and may be as large as a result. */
    static PackedFiles ofOurs(byte[] bytes) throws RefusedFile {
        PackedFiles packed = new PackedFiles("", bytes);
        packed.readDirectory();
        return packed;
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    @Override
    public InputStream content(String name) {
        FileInZip entry = entries.get(name);
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
        FileInZip entry = entries.get(name);
        return entry == null ? 0 : entry.size();
    }

    private void readDirectory() throws RefusedFile {
        Directory found = directory();
        int count = found.count();
        if (count > FileLimits.ENTRIES) {
            throw RefusedFile.because(
                    file,
                    "tables.file.entries",
                    Map.of("count", Integer.toString(count), "limit", Integer.toString(FileLimits.ENTRIES)));
        }
        Set<String> seen = new HashSet<>();
        int at = found.start();
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != CENTRAL) {
                throw RefusedFile.because(file, "tables.file.damaged");
            }
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            String name = name(at + 46, nameLength);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw RefusedFile.because(file, "tables.file.entry-twice", Map.of("name", name));
            }
            FileInZip entry = entry(at, name);
            if (!name.endsWith("/")) {
                entries.put(name, entry);
            }
            at += 46
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        if (at != found.end()) {
            throw RefusedFile.because(file, "tables.file.damaged");
        }
    }

    /** Where the central directory begins, where it has to end, and how many entries it has. */
    private record Directory(int start, int end, int count) {}

    private Directory directory() throws RefusedFile {
        int end = endOfDirectory();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int start = zip.getInt(end + 16);
        if (end >= 20 && zip.getInt(end - 20) == LOCATOR_64) {
            int record = within(zip.getLong(end - 12));
            if (zip.getInt(record) != END_64 || zip.getLong(record + 24) != zip.getLong(record + 32)) {
                throw RefusedFile.because(file, "tables.file.damaged");
            }
            return new Directory(within(zip.getLong(record + 48)), record, within(zip.getLong(record + 32)));
        }
        if (count == 0xFFFF || start == -1 || count != Short.toUnsignedInt(zip.getShort(end + 8))) {
            throw RefusedFile.because(file, "tables.file.damaged");
        }
        return new Directory(start, end, count);
    }

    /** An eight-byte figure as an offset in this file; a file of more than two gigabytes is refused long before. */
    private int within(long figure) throws RefusedFile {
        if (figure < 0 || figure > Integer.MAX_VALUE) {
            throw tooLarge();
        }
        return (int) figure;
    }

    private int endOfDirectory() throws RefusedFile {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xFFFF); at--) {
            if (zip.getInt(at) == END && at + 22 + Short.toUnsignedInt(zip.getShort(at + 20)) == bytes.length) {
                return at;
            }
        }
        throw RefusedFile.because(file, "tables.file.damaged");
    }

    /** The size, packed size and offset of a directory entry; a figure of four 0xFF bytes is found in the extra field. */
    private int[] figures(int at) throws RefusedFile {
        int[] figures = {zip.getInt(at + 24), zip.getInt(at + 20), zip.getInt(at + 42)};
        int field = at + 46 + Short.toUnsignedInt(zip.getShort(at + 28));
        int end = field + Short.toUnsignedInt(zip.getShort(at + 30));
        while (field + 4 <= end) {
            int size = Short.toUnsignedInt(zip.getShort(field + 2));
            if (Short.toUnsignedInt(zip.getShort(field)) == EXTENDED) {
                int next = field + 4;
                for (int i = 0; i < figures.length && next + 8 <= field + 4 + size; i++) {
                    if (figures[i] == -1) {
                        figures[i] = within(zip.getLong(next));
                        next += 8;
                    }
                }
            }
            field += 4 + size;
        }
        return figures;
    }

    private FileInZip entry(int at, String name) throws RefusedFile {
        int flags = Short.toUnsignedInt(zip.getShort(at + 8));
        int method = Short.toUnsignedInt(zip.getShort(at + 10));
        long crc = Integer.toUnsignedLong(zip.getInt(at + 16));
        int[] figures = figures(at);
        int size = figures[0];
        int packed = figures[1];
        int header = figures[2];
        Map<String, String> named = Map.of("name", name);
        if ((flags & 1) != 0 || method == 99) {
            throw RefusedFile.because(file, "tables.file.encrypted");
        }
        if (method != 0 && method != 8) {
            throw RefusedFile.because(file, "tables.file.packing", named);
        }
        if (name.chars().anyMatch(c -> c < ' ')) {
            throw RefusedFile.because(file, "tables.file.entry-name", named);
        }
        if (climbs(name)) {
            throw RefusedFile.because(file, "tables.file.path", named);
        }
        if (packed < 0 || size < 0) {
            throw tooLarge();
        }
        if (zip.getInt(header) != LOCAL) {
            throw RefusedFile.because(file, "tables.file.damaged");
        }
        int localName = Short.toUnsignedInt(zip.getShort(header + 26));
        if (!name(header + 30, localName).equals(name)) {
            throw RefusedFile.because(file, "tables.file.damaged");
        }
        int start = header + 30 + localName + Short.toUnsignedInt(zip.getShort(header + 28));
        if (start < 0 || (long) start + packed > bytes.length) {
            throw RefusedFile.because(file, "tables.file.damaged");
        }
        return new FileInZip(name, method, crc, packed, size, header, start);
    }

    /** The name of an entry; some Windows programs separate folders by a backslash, against section 4.4.17 of the format. */
    private String name(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8).replace('\\', '/');
    }

    private static boolean climbs(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || DRIVE.matcher(name).lookingAt()
                || List.of(name.split("/")).contains("..");
    }

    private void refuseOverlaps() throws RefusedFile {
        List<FileInZip> inOrder = new ArrayList<>(entries.values());
        inOrder.sort(Comparator.comparingInt(FileInZip::header));
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).header() < inOrder.get(i - 1).end()) {
                throw RefusedFile.because(
                        file,
                        "tables.file.overlap",
                        Map.of("name", inOrder.get(i).name()));
            }
        }
    }

    private void check(FileInZip entry) throws RefusedFile {
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
                            throw RefusedFile.because(file, "tables.file.dtd", Map.of("name", entry.name()));
                        }
                    }
                }
            }
            if (size != entry.size() || crc.getValue() != entry.crc() || entry.method() == 8 && !inflater.finished()) {
                throw RefusedFile.because(file, "tables.file.damaged");
            }
        } catch (DataFormatException broken) {
            throw RefusedFile.because(file, "tables.file.damaged");
        } finally {
            inflater.end();
        }
    }

    private void refuseBomb(FileInZip entry, long size) throws RefusedFile {
        if (unpacked > FileLimits.UNPACKED_BYTES) {
            throw tooLarge();
        }
        if (size > FileLimits.RATIO_FREE_BYTES && entry.packed() < size * FileLimits.INFLATE_RATIO) {
            throw RefusedFile.because(file, "tables.file.bomb", Map.of("name", entry.name()));
        }
    }

    private RefusedFile tooLarge() {
        return RefusedFile.because(
                file, "tables.file.unpacked", Map.of("limit", (FileLimits.UNPACKED_BYTES >> 20) + " MB"));
    }
}
