package id.paritrana.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged app on its embedded defaults, in a folder of its own and on free ports. */
final class BenchedApp implements AutoCloseable {
    private static final int READY_SECONDS = 480;
    private static final int STOP_SECONDS = 90;

    private final Process process;
    private final Path home;
    private final Path log;
    private final int port;

    private BenchedApp(Process process, Path home, Path log, int port) {
        this.process = process;
        this.home = home;
        this.log = log;
        this.port = port;
    }

    /**
     * @param port 0 for a free one
     * @param signInPort 0 for a free one
     * @param options more options for its Java
     */
    static BenchedApp start(Path jar, Path home, int port, int signInPort, List<String> options) throws IOException {
        Path log = home.resolve("app.log");
        int own = port == 0 ? freePort() : port;
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("PARITRANA_"));
        builder.environment().put("PARITRANA_HOME", home.toString());
        builder.environment().put("PARITRANA_SIGN_IN_PORT", String.valueOf(signInPort == 0 ? freePort() : signInPort));
        builder.environment().put("PARITRANA_SIGN_IN_FRESH_FOR", "PT12H");
        builder.environment().put("PARITRANA_EXPORT_PATIENCE", "PT10M");
        builder.environment().put("PARITRANA_LIMITS_EXPORT", "1000000/PT1M");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(own));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
        var app = new BenchedApp(builder.start(), home, log, own);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        return app;
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    long pid() {
        return process.pid();
    }

    /** Process id of its database server, as the server itself wrote it down. */
    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip());
    }

    /** Waits until the front page offers to sign in. */
    void awaitReady(Web web) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (web.get("/").body().contains("href=\"/sign-in\"")) {
                    return;
                }
            } catch (IOException notYet) {
                // the port opens when the app serves
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        close();
        throw new IllegalStateException("the app was not ready in time; its log is " + log);
    }

    /** Lines of its log that tell of errors. */
    List<String> complaints() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(l -> l.contains(" ERROR ") || l.contains("OutOfMemory"))
                    .toList();
        }
    }

    /** Asks it to end, which ends what it started too. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
