package id.paritrana.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a program, installed or unpacked by us, to its end. */
final class Program {

    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    /** Variables meant for PostgreSQL programs called by hand, and the machine's language and time zone. */
    private static final Pattern NOT_FOR_PROGRAMS = Pattern.compile("PG.*|TZ|LANG|LANGUAGE|LC_.*");

    private static final Path NICE = Path.of("/usr/bin/nice");

    private Program() {}

    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * The command wrapped so that it does not run as root, which PostgreSQL refuses. On Linux a user namespace changes
     * the user id and nothing else: files keep their owner, and network and process ids are the machine's.
     */
    static List<String> withoutRootName(List<String> command) throws IOException {
        if (!LINUX || !runsAsRoot()) return command;
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    static boolean runsAsRoot() throws IOException {
        return LINUX && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /**
     * The command wrapped for a service beside the app: in a session of its own, so that Ctrl+C reaches only the app,
     * which stops its services in order; and at low priority, so that the app starts first.
     */
    static List<String> asCompanion(List<String> command) {
        var wrapped = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) wrapped.add(SETSID.toString());
        if (Files.isExecutable(NICE)) wrapped.addAll(List.of(NICE.toString(), "-n", "5"));
        wrapped.addAll(command);
        return wrapped;
    }

    static Result run(List<String> command, int seconds) throws IOException {
        Path output = Files.createTempFile("paritrana", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
                    .redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> NOT_FOR_PROGRAMS.matcher(name).matches());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " tidak selesai dalam " + seconds + " detik");
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("terputus saat menjalankan " + command.get(0), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static Path nothing() {
        return Path.of("/dev/null");
    }

    /** A resource that the build always puts on the class path. */
    static InputStream resource(String name) throws IOException {
        InputStream found = Program.class.getClassLoader().getResourceAsStream(name);
        if (found == null) throw new IOException("Sumber daya " + name + " tidak ada di dalam aplikasi.");
        return found;
    }

    static String resourceText(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
