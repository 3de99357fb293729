package id.paritrana.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time of the app, the database with all its sessions, and the load itself, out of {@code /proc}: it stays the same
 * when other programs want the cores too, which requests per second do not.
 */
final class ProcessTimes {
    private static final double TICKS_PER_SECOND = 100;
    /** Fields of /proc/PID/stat after the name: user, system, and the same of children that have ended. */
    private static final int USER = 11;

    private final long app;
    private final long database;

    ProcessTimes(long app, long database) {
        this.app = app;
        this.database = database;
    }

    /**
     * CPU seconds.
     *
     * @param compiler part of the app's in which Java was still compiling it, which ends after some time
     */
    record Spent(double app, double compiler, double database, double load) {
        Spent since(Spent earlier) {
            return new Spent(
                    app - earlier.app, compiler - earlier.compiler, database - earlier.database, load - earlier.load);
        }
    }

    Spent now() throws IOException {
        double sessions = own(database, 4);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(database).stream().flatMap(ProcessHandle::children)) {
            for (ProcessHandle child : children.toList()) {
                sessions += own(child.pid(), 2);
            }
        }
        return new Spent(
                own(app, 2),
                compilerOf(app),
                sessions,
                own(ProcessHandle.current().pid(), 2));
    }

    private static double compilerOf(long pid) throws IOException {
        double seconds = 0;
        try (var threads = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path thread : threads) {
                String name = Files.readString(thread.resolve("comm"));
                if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
                    seconds += spent(thread.resolve("stat"), 2);
                }
            }
        }
        return seconds;
    }

    private static double own(long pid, int fields) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        return Files.exists(stat) ? spent(stat, fields) : 0;
    }

    private static double spent(Path stat, int fields) throws IOException {
        String text = Files.readString(stat);
        String[] words = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = USER; i < USER + fields; i++) {
            ticks += Long.parseLong(words[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    static double loadAverage() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** The most memory that a process ever held, in MiB. */
    static long peakMemory(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
