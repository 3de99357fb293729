package id.paritrana.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

import id.paritrana.FreePort;

/**
 * The packaged app, started the way the README says: embedded PostgreSQL, embedded Keycloak, practice editions. One for
 * all browser tests; its data are in the build's target folder and new each time.
 */
final class RunningApp {
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static RunningApp shared;

    private final Process process;
    private final Path log;
    private final int port;

    private RunningApp(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it once for the whole test run; it ends with the run. */
    static synchronized RunningApp get() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
            shared.waitUntilReady();
        }
        return shared;
    }

    /** What the README's command starts. */
    static Path jar() {
        return Path.of(System.getProperty("paritrana.jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath();
    }

    /** The day that it is for the app, which has the real clock: what a test types as today. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The time of that day, to the minute as people write it. */
    static String clock() {
        return DateTimeFormatter.ofPattern("HH.mm").format(ZonedDateTime.now(ZONE));
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static RunningApp start() {
        try {
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser-home");
            Path log = home.resolve("app.log");
            int port = FreePort.next();
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-jar",
                            jar().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
            builder.environment().put("PARITRANA_HOME", home.toString());
            builder.environment().put("PARITRANA_SIGN_IN_PORT", String.valueOf(FreePort.next()));
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(FreePort.next()));
            return new RunningApp(builder.start(), log, port);
        } catch (IOException e) {
            throw new IllegalStateException("the packaged app does not start", e);
        }
    }

    /** Ready when the front page offers to sign in. */
    private void waitUntilReady() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(url("/")))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                var page = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (page.body().contains("href=\"/sign-in\"")) {
                    return;
                }
                TimeUnit.SECONDS.sleep(1);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        stop();
        throw new IllegalStateException("the app was not ready in time; its log:\n" + logText());
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String logText() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
