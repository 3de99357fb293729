package id.paritrana;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

import id.paritrana.coverage.CitationFuzz;
import id.paritrana.site.form.FormFuzz;
import id.paritrana.tables.TablesFuzz;
import id.paritrana.workbook.WorkbookFuzz;

/**
 * Every reader of something from outside, given whatever bytes there are: it ends with a result or with its own refusal, and
 * what it understood is understood again. {@code src/test/fuzz} gives them new bytes by Jazzer, which calls the two methods that
 * are named as it wants, and finds besides what takes more than a second of the processor; {@link FuzzCorpusTest} gives them those
 * that are kept.
 */
public final class Fuzzing {
    private static final long MOST_NANOSECONDS = 1_000_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static Reader chosen = input -> {};

    private Fuzzing() {}

    /** Reads bytes; an exception that leaves it is a find. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] input) throws Exception;
    }

    /** All readers by the name of their corpus. */
    static Map<String, Reader> readers() {
        Map<String, Reader> all = new LinkedHashMap<>();
        all.putAll(TablesFuzz.readers());
        all.putAll(WorkbookFuzz.readers());
        all.putAll(CitationFuzz.readers());
        all.putAll(FormFuzz.readers());
        return all;
    }

    /** Nanoseconds of the processor that a reader took. */
    static long read(Reader reader, byte[] input) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        reader.read(input);
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    static Reader reader(String name) {
        Reader reader = readers().get(name);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "no reader " + name + " among " + readers().keySet());
        }
        return reader;
    }

    public static void fuzzerInitialize(String[] args) {
        chosen = reader(args[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        // the first time pays for what is loaded once
        if (read(chosen, input) > MOST_NANOSECONDS && read(chosen, input) > MOST_NANOSECONDS) {
            throw new AssertionError("more than a second");
        }
    }
}
