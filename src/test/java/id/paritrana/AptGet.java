package id.paritrana;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Installs what Debian has, where the tests run as root; the processes of a build one after the other. */
public final class AptGet {
    private static final Path PROGRAM = Path.of("/usr/bin/apt-get");
    private static final int MOST_MINUTES = 15;
    /** Others on the machine may be at it. */
    private static final String WAITS = "-oDPkg::Lock::Timeout=600";

    private AptGet() {}

    /** Whether it has been installed. */
    public static boolean installs(String name) {
        if (!Files.isExecutable(PROGRAM) || !"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "paritrana-apt-get.lock");
        try (var turn = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            return ran("update") && ran("install", "-y", "--no-install-recommends", name);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ran(String what, String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(PROGRAM.toString());
        command.add(WAITS);
        command.add(what);
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
