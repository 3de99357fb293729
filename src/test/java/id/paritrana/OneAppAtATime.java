package id.paritrana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/**
 * Two processes run tests, and each makes an app while it loads its first class that needs one: the framework writes the index of
 * all test classes into one file then, and reads it again. Two that did so at once read half a file. A process waits here until
 * the other has loaded its class.
 */
public final class OneAppAtATime implements LauncherDiscoveryListener {
    private static final Path LOCK = Path.of("target", "one-app-at-a-time.lock");

    private static int depth;
    private static FileChannel channel;
    private static FileLock held;

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        enter();
    }

    @Override
    public void launcherDiscoveryFinished(LauncherDiscoveryRequest request) {
        leave();
    }

    private static synchronized void enter() {
        if (depth++ > 0) {
            return;
        }
        try {
            Files.createDirectories(LOCK.getParent());
            channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void leave() {
        if (--depth > 0) {
            return;
        }
        try {
            held.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
