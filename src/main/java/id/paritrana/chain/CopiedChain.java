package id.paritrana.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * The chain as one CSV file (UTF-8, commas), to be kept elsewhere and checked without the database: a line per link
 * with its entry, and at the end the entries without a link. A missing field is empty, an empty text is {@code ""}.
 */
public final class CopiedChain implements ChainVisitor, AutoCloseable {
    private static final List<String> COLUMNS = Arrays.asList(
            "seq",
            "entry",
            "written_at",
            "content",
            "prev",
            "hash",
            "id",
            "salt",
            "at",
            "actor",
            "seat",
            "edition",
            "sealed_in",
            "act",
            "subject",
            "before",
            "after",
            "reason");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setRecordSeparator('\n')
            .setNullString("")
            .get();

    private final CSVPrinter printer;

    /** Begins a copy in a file that must not exist yet. */
    public CopiedChain(Path file) throws IOException {
        Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(COLUMNS);
    }

    @Override
    public void link(ChainLink link, @Nullable ChainEntry entry) {
        print(link, entry);
    }

    @Override
    public void unlinked(ChainEntry entry) {
        print(null, entry);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private void print(@Nullable ChainLink link, @Nullable ChainEntry entry) {
        try {
            if (link == null) {
                for (int i = 0; i < 6; i++) {
                    printer.print(null);
                }
            } else {
                printer.print(link.seq());
                printer.print(link.entry());
                printer.print(link.writtenAt());
                printer.print(link.content());
                printer.print(link.prev());
                printer.print(link.hash());
            }
            if (entry == null) {
                for (int i = 0; i < 12; i++) {
                    printer.print(null);
                }
            } else {
                printer.print(entry.id());
                printer.print(entry.salt());
                printer.print(entry.at());
                printer.print(entry.actor());
                printer.print(entry.seat());
                printer.print(entry.edition());
                printer.print(entry.sealedIn());
                printer.print(entry.act());
                printer.print(entry.subject());
                printer.print(entry.before());
                printer.print(entry.after());
                printer.print(entry.reason());
            }
            printer.println();
        } catch (IOException full) {
            throw new UncheckedIOException("the copy of the journal cannot be written", full);
        }
    }

    /**
     * Gives the chain of a file to a check.
     *
     * @throws IllegalArgumentException when the file is not such a copy; the message names the line
     */
    public static void read(Path file, ChainVisitor to) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(in)) {
            boolean heading = true;
            for (CSVRecord row : parser) {
                if (heading) {
                    if (!row.toList().equals(COLUMNS)) {
                        throw new IllegalArgumentException("1");
                    }
                    heading = false;
                    continue;
                }
                try {
                    ChainEntry entry = row.get(6) == null ? null : entry(row);
                    if (row.get(0) != null) {
                        to.link(
                                new ChainLink(
                                        Long.parseLong(row.get(0)),
                                        Long.parseLong(row.get(1)),
                                        number(row.get(2)),
                                        row.get(3),
                                        row.get(4),
                                        row.get(5)),
                                entry);
                    } else if (entry != null) {
                        to.unlinked(entry);
                    }
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
                    throw new IllegalArgumentException(Long.toString(parser.getCurrentLineNumber()), unreadable);
                }
            }
        }
    }

    private static ChainEntry entry(CSVRecord row) {
        return new ChainEntry(
                Long.parseLong(row.get(6)),
                row.get(7),
                number(row.get(8)),
                number(row.get(9)),
                number(row.get(10)),
                number(row.get(11)),
                number(row.get(12)),
                row.get(13),
                row.get(14),
                row.get(15),
                row.get(16),
                row.get(17));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
