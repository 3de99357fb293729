package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Opens the three packagings of a workbook: {@code .xlsx}, {@code .zip} of CSV, folder of CSV; and a single CSV file,
 * which is one table.
 */
public final class TableFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String CSV = ".csv";
    /** Files that file managers and open spreadsheet programs leave in folders. */
    private static final Pattern LITTER = Pattern.compile("(?i)\\..*|~\\$.*|__macosx|thumbs\\.db|desktop\\.ini");

    /** Documents that people put beside the tables. */
    private static final Pattern DOCUMENT = Pattern.compile("(?i).+\\.(txt|md|rtf|pdf|docx?|odt|png|jpe?g)");

    /** Of a file of an unknown kind, so many bytes tell it. */
    private static final int KIND_BYTES = 512;

    /** The beginning of a web page or an XML document, as some systems give them out under the ending of a spreadsheet. */
    private static final Pattern MARKUP =
            Pattern.compile("(?i)(\u00ef\u00bb\u00bf)?\\s*<(\\?xml|!doctype|html|head|body|table|meta|style)\\b");

    /** What the programs of online disks put in the place of a table that lies elsewhere. */
    private static final Pattern SHORTCUT =
            Pattern.compile("^\\s*\\{[^}]*(\"doc_id\"|docs\\.google\\.com)|^\\s*\\[InternetShortcut\\]");

    /** A first line of words between separators. */
    private static final Pattern CSV_TOP =
            Pattern.compile("(\u00ef\u00bb\u00bf)?[\\p{Print}]+[,;\t][\\p{Print}\\t]*\r?\n");

    private TableFiles() {}

    /**
     * Reads a folder or a file.
     *
     * @param bystander whether a sheet of that name belongs to us without being a table to read
     * @param known whether a table has that name
     * @throws IOException when the file system fails, a missing file included
     */
    public static TableSet read(Path path, Predicate<String> bystander, Predicate<String> known)
            throws IOException, RefusedFile {
        if (Files.isDirectory(path)) {
            return folder(path, bystander, known);
        }
        String name = String.valueOf(path.getFileName());
        refuseLarge(name, Files.size(path));
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in.readNBytes(FileLimits.PACKED_BYTES + 1), bystander, known);
        }
    }

    /**
     * Reads an uploaded file.
     *
     * @param name the file's name; its ending has to fit the content
     * @param bystander whether a sheet of that name belongs to us without being a table to read
     * @param known whether a table has that name
     */
    public static TableSet read(String name, byte[] bytes, Predicate<String> bystander, Predicate<String> known)
            throws RefusedFile {
        refuseLarge(name, bytes.length);
        String ending = name.toLowerCase(Locale.ROOT);
        if (bytes.length == 0) {
            throw RefusedFile.because(name, "tables.file.empty");
        }
        if (ending.endsWith(".xlsb")) {
            throw RefusedFile.because(name, "tables.file.binary");
        }
        if (ending.matches(".*\\.(xlsm|xltm|xlam)")) {
            throw RefusedFile.because(name, "tables.file.macros");
        }
        if (startsWith(bytes, OLE2)) {
            throw RefusedFile.because(name, ofContainer(bytes));
        }
        if (!startsWith(bytes, ZIP) && !startsWith(bytes, EMPTY_ZIP)) {
            refuseOther(name, bytes);
            if (ending.endsWith(CSV)) {
                return new TableSet(List.of(CsvTables.read(stem(name), bytes, new CellBudget())));
            }
            throw RefusedFile.because(name, "tables.file.kind");
        }
        PackedFiles packed = PackedFiles.open(name, bytes);
        boolean spreadsheet = packed.has("[Content_Types].xml");
        if (!spreadsheet && isOfOtherProgram(packed)) {
            throw RefusedFile.because(name, "tables.file.other-program");
        }
        if (ending.endsWith(spreadsheet ? ".zip" : ".xlsx") || !ending.matches(".*\\.(xlsx|zip)")) {
            throw RefusedFile.because(name, "tables.file.kind");
        }
        return spreadsheet ? XlsxTables.read(name, packed, bystander) : archive(name, packed, bystander, known);
    }

    private static TableSet archive(
            String file, PackedFiles packed, Predicate<String> bystander, Predicate<String> known) throws RefusedFile {
        CommonNames common = CommonNames.of(
                packed.names().stream()
                        .map(entry -> entry.substring(entry.lastIndexOf('/') + 1))
                        .filter(TableFiles::isText)
                        .map(TableFiles::stem)
                        .filter(bystander.negate())
                        .toList(),
                known);
        List<Table> tables = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Map<String, String> folders = new LinkedHashMap<>();
        CellBudget budget = new CellBudget();
        List<Table> passed = new ArrayList<>();
        for (String entry : packed.names()) {
            String base = entry.substring(entry.lastIndexOf('/') + 1);
            if (entry.startsWith("__MACOSX/") || LITTER.matcher(base).matches()) {
                continue;
            }
            if (DOCUMENT.matcher(base).matches()) {
                unread.add(base);
                continue;
            }
            if (!isText(base)) {
                throw RefusedFile.because(file, "tables.file.entry-kind", Map.of("name", entry));
            }
            if (bystander.test(stem(base))) {
                passed.add(top(stem(base), packed.content(entry)));
                continue;
            }
            // another year's table in a second folder would be mistaken for one of this year's
            folders.putIfAbsent(entry.substring(0, entry.length() - base.length()), entry);
            if (folders.size() > 1) {
                throw RefusedFile.because(
                        file, "tables.file.folders", Map.of("names", String.join(", ", folders.values())));
            }
            try (InputStream content = packed.content(entry)) {
                tables.add(CsvTables.read(common.table(stem(base)), content.readAllBytes(), budget));
            } catch (IOException broken) {
                throw RefusedFile.because(file, "tables.file.part", Map.of("name", entry));
            }
            refuseMany(file, tables);
        }
        Collections.sort(unread);
        return new TableSet(tables, unread, passed, common.text());
    }

    private static TableSet folder(Path folder, Predicate<String> bystander, Predicate<String> known)
            throws IOException, RefusedFile {
        List<Path> files = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path path : inside) {
                String found = String.valueOf(path.getFileName());
                if (LITTER.matcher(found).matches()) {
                    continue;
                }
                if (isText(found)) {
                    files.add(path);
                } else {
                    unread.add(found);
                }
            }
        }
        if (files.isEmpty() && unread.size() == 1) {
            Path only = folder.resolve(unread.get(0));
            if (Files.isDirectory(only) && holdsTables(only) || isSpreadsheet(only)) {
                return read(only, bystander, known);
            }
        }
        Collections.sort(files);
        Collections.sort(unread);
        String name = String.valueOf(folder.getFileName());
        CommonNames common = CommonNames.of(
                files.stream()
                        .map(path -> stem(String.valueOf(path.getFileName())))
                        .filter(bystander.negate())
                        .toList(),
                known);
        List<Table> tables = new ArrayList<>();
        CellBudget budget = new CellBudget();
        List<Table> passed = new ArrayList<>();
        long size = 0;
        for (Path path : files) {
            size += Files.size(path);
            if (size > FileLimits.UNPACKED_BYTES) {
                throw RefusedFile.because(
                        name, "tables.file.unpacked", Map.of("limit", (FileLimits.UNPACKED_BYTES >> 20) + " MB"));
            }
            String table = stem(String.valueOf(path.getFileName()));
            if (bystander.test(table)) {
                passed.add(top(table, Files.newInputStream(path)));
                continue;
            }
            tables.add(CsvTables.read(common.table(table), Files.readAllBytes(path), budget));
            refuseMany(name, tables);
        }
        return new TableSet(tables, unread, passed, common.text());
    }

    /** The first rows of a file that is not read; none where they cannot be understood, which harms nobody. */
    private static Table top(String name, InputStream content) {
        try (content) {
            byte[] first = content.readNBytes(FileLimits.TOP_BYTES);
            int end = first.length;
            while (first.length == FileLimits.TOP_BYTES && end > 0 && first[end - 1] != '\n') {
                end--;
            }
            return CsvTables.read(name, Arrays.copyOf(first, end), new CellBudget());
        } catch (IOException | RefusedFile damaged) {
            return Table.of(name, List.of(), TableTraits.NONE);
        }
    }

    private static boolean isText(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(CSV);
    }

    private static boolean isSpreadsheet(Path file) {
        return Files.isRegularFile(file)
                && String.valueOf(file).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static boolean holdsTables(Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, "*.{csv,CSV}")) {
            return inside.iterator().hasNext();
        }
    }

    private static void refuseMany(String file, List<Table> tables) throws RefusedFile {
        if (tables.size() > FileLimits.TABLES) {
            throw RefusedFile.because(file, "tables.file.tables", Map.of("limit", Integer.toString(FileLimits.TABLES)));
        }
    }

    private static void refuseLarge(String name, long size) throws RefusedFile {
        if (size > FileLimits.PACKED_BYTES) {
            throw RefusedFile.because(
                    name, "tables.file.large", Map.of("limit", (FileLimits.PACKED_BYTES >> 20) + " MB"));
        }
    }

    private static String stem(String file) {
        return file.substring(0, file.length() - CSV.length());
    }

    /** Whether an archive is a spreadsheet of LibreOffice or of Apple's program. */
    private static boolean isOfOtherProgram(PackedFiles packed) {
        return packed.has("mimetype") || packed.names().stream().anyMatch(name -> name.endsWith(".iwa"));
    }

    /** Refuses a document of another kind under the ending of a table, with what to do about it. */
    private static void refuseOther(String name, byte[] bytes) throws RefusedFile {
        String top = new String(bytes, 0, Math.min(bytes.length, KIND_BYTES), StandardCharsets.ISO_8859_1);
        if (top.startsWith("%PDF")) {
            throw RefusedFile.because(name, "tables.file.pdf");
        }
        if (SHORTCUT.matcher(top).find()) {
            throw RefusedFile.because(name, "tables.file.shortcut");
        }
        if (MARKUP.matcher(top).lookingAt()) {
            throw RefusedFile.because(name, "tables.file.markup");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                && CSV_TOP.matcher(top).lookingAt()) {
            throw RefusedFile.because(name, "tables.file.text");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** What an OLE2 container holds: an encrypted spreadsheet, a spreadsheet of old, or a document of another program. */
    private static String ofContainer(byte[] bytes) {
        if (holds(bytes, "EncryptedPackage")) {
            return "tables.file.encrypted";
        }
        boolean other = holds(bytes, "WordDocument") || holds(bytes, "PowerPoint Document");
        return other ? "tables.file.kind" : "tables.file.old-xls";
    }

    /** Whether a container has a stream of that name, which stands in it in UTF-16 (MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4). */
    private static boolean holds(byte[] bytes, String stream) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(stream.replaceAll("(.)", "$1\0"));
    }
}
