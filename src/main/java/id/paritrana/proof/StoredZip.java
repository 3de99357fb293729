package id.paritrana.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A zip archive in one form only, written and read by hand so that no version of a library changes a byte: entries one
 * after the other in their order, stored as they are (nothing is compressed), all dated 1 January 1980, without
 * comments, extra fields or gaps. Every unzip program opens it.
 *
 * <p>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class StoredZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int END_RECORD = 22;
    private static final short VERSION = 10;
    /** 1 January 1980, the first day of the format. */
    private static final short DAY = 0x21;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_ENTRIES = 200;

    private StoredZip() {}

    /** @param files content by name, in their order; names are ASCII */
    static byte[] of(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            out.writeBytes(local(name, content));
            out.writeBytes(content);
        });
        out.writeBytes(ending(files));
        return out.toByteArray();
    }

    private static byte[] local(String name, byte[] content) {
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        return little(LOCAL_HEADER + path.length)
                .putInt(LOCAL)
                .putShort(VERSION)
                .put(common(path, content))
                .put(path)
                .array();
    }

    /** The bytes from the flags to the length of the extra field, which both headers of an entry share. */
    private static byte[] common(byte[] path, byte[] content) {
        return little(24)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt(crc(content))
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) path.length)
                .putShort((short) 0)
                .array();
    }

    /** The bytes after the last entry: the directory and the end-of-directory record. */
    private static byte[] ending(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        int start = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            out.writeBytes(central(file.getKey(), file.getValue(), start));
            start += LOCAL_HEADER + file.getKey().length() + file.getValue().length;
        }
        int directory = out.size();
        short count = (short) files.size();
        out.writeBytes(little(END_RECORD)
                .putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(directory)
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static byte[] central(String name, byte[] content, int start) {
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        return little(CENTRAL_HEADER + path.length)
                .putInt(CENTRAL)
                .putShort(VERSION)
                .putShort(VERSION)
                .put(common(path, content))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(start)
                .put(path)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    /**
     * The entries of an archive that is in this form, to the last byte.
     *
     * @throws PackageDiffers naming the first place where it is not
     */
    static Map<String, byte[]> read(byte[] archive) throws PackageDiffers {
        return new Reader(archive).read();
    }

    private static final class Reader {
        private final byte[] archive;
        private final ByteBuffer zip;
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private int at;

        Reader(byte[] archive) {
            this.archive = archive;
            this.zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        }

        Map<String, byte[]> read() throws PackageDiffers {
            if (archive.length < 4 || zip.getInt(0) != LOCAL) {
                throw new PackageDiffers(Mismatch.NO_PACKAGE);
            }
            while (archive.length - at >= 4 && zip.getInt(at) == LOCAL) {
                entry();
            }
            ending();
            return Collections.unmodifiableMap(files);
        }

        private void entry() throws PackageDiffers {
            if (archive.length - at < LOCAL_HEADER || files.size() == MOST_ENTRIES) {
                throw broken();
            }
            int length = Short.toUnsignedInt(zip.getShort(at + 26));
            int from = at + LOCAL_HEADER + length;
            if (length == 0 || length > LONGEST_NAME || from > archive.length) {
                throw broken();
            }
            String name = new String(archive, at + LOCAL_HEADER, length, StandardCharsets.ISO_8859_1);
            if (name.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw broken();
            }
            if (zip.getShort(at + 8) != 0) {
                throw PackageDiffers.in(name, Mismatch.PACKED);
            }
            int size = zip.getInt(at + 22);
            if (size < 0 || size > archive.length - from) {
                throw new PackageDiffers(Mismatch.CUT, Map.of("name", name));
            }
            byte[] content = Arrays.copyOfRange(archive, from, from + size);
            if (files.putIfAbsent(name, content) != null) {
                throw PackageDiffers.in(name, Mismatch.TWICE);
            }
            if (zip.getInt(at + 14) != crc(content)) {
                throw PackageDiffers.in(name, Mismatch.CONTENT);
            }
            byte[] header = local(name, content);
            if (!Arrays.equals(archive, at, from, header, 0, header.length)) {
                throw PackageDiffers.in(name, Mismatch.HEADER);
            }
            at = from + size;
        }

        private PackageDiffers broken() {
            return new PackageDiffers(
                    Mismatch.BROKEN, Map.of("at", Integer.toString(at), "name", files.isEmpty() ? "-" : last()));
        }

        private String last() {
            List<String> names = new ArrayList<>(files.keySet());
            return names.get(names.size() - 1);
        }

        private void ending() throws PackageDiffers {
            byte[] wanted = StoredZip.ending(files);
            int there = Math.min(wanted.length, archive.length - at);
            int same = Arrays.mismatch(archive, at, at + there, wanted, 0, there);
            if (same >= 0) {
                throw same < 4 ? broken() : PackageDiffers.in(listedAt(same), Mismatch.DIRECTORY);
            }
            if (there < wanted.length) {
                throw new PackageDiffers(Mismatch.CUT, Map.of("name", last()));
            }
            int more = archive.length - at - wanted.length;
            if (more > 0) {
                throw new PackageDiffers(Mismatch.TRAILING, Map.of("count", Integer.toString(more)));
            }
        }

        /** The entry whose directory header covers this offset; the last entry for the end-of-directory record. */
        private String listedAt(int place) {
            int end = 0;
            for (String name : files.keySet()) {
                end += CENTRAL_HEADER + name.length();
                if (place < end) {
                    return name;
                }
            }
            return last();
        }
    }
}
