package id.paritrana.survival;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the packaged app, which may be killed and started again on its port. */
final class Replica implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Map<String, String> settings;
    private final Path log;
    private final int port;
    private volatile Process process;
    private volatile boolean ready;

    /** @param settings of the app under their environment names, without its port */
    Replica(Map<String, String> settings, Path log, int port) {
        this.settings = settings;
        this.log = log;
        this.port = port;
    }

    static Path jar() {
        return Path.of(System.getProperty("paritrana.jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath();
    }

    int port() {
        return port;
    }

    /** Whether it answers, as far as is known. */
    boolean isReady() {
        return ready && process.isAlive();
    }

    void start() {
        try {
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString());
            var builder = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("PARITRANA_"));
            builder.environment().putAll(settings);
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("the packaged app does not start", e);
        }
    }

    void awaitReady() {
        var client = HttpClient.newHttpClient();
        var front = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(front, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    ready = true;
                    return;
                }
            } catch (IOException notYet) {
                ready = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            Pause.milliseconds(200);
        }
        throw new IllegalStateException("a replica was not ready in time; its log:\n" + logText());
    }

    String logText() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Is killed, and started again meanwhile. */
    void dies() {
        kill();
        var again = new Thread(this::startAgain, "replica");
        again.setDaemon(true);
        again.start();
    }

    /** Is started until it answers, as whoever looks after processes does: it may meet a fault while it starts. */
    private void startAgain() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady() && System.nanoTime() < end) {
            start();
            try {
                awaitReady();
            } catch (IllegalStateException endedAgain) {
                Pause.milliseconds(500);
            }
        }
    }

    void kill() {
        ready = false;
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        ready = false;
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
