package id.paritrana.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The SQL statements that the database executes, by its own log, switched on for as long as this is open. */
final class StatementLog implements AutoCloseable {
    private final Path settings;
    private final String before;
    private final Path log;
    private final long databasePid;

    /** @param home folder of an app that nobody else uses */
    StatementLog(Path home, long databasePid) throws IOException, InterruptedException {
        this.settings = home.resolve("postgres").resolve("paritrana.conf");
        this.before = Files.readString(settings);
        this.log = home.resolve("logs").resolve("postgres.log");
        this.databasePid = databasePid;
        Files.writeString(settings, "log_statement = 'all'\n", StandardOpenOption.APPEND);
        reload();
    }

    /** What happens in the database during one request, {@code BEGIN} and {@code COMMIT} among it. */
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    List<String> during(Request request) throws IOException, InterruptedException {
        long from = Files.size(log);
        request.send();
        TimeUnit.MILLISECONDS.sleep(200);
        String written = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        String since = written.substring((int) Math.min(from, written.length()));
        return since.lines()
                .filter(l -> l.contains("LOG:  execute ") || l.contains("LOG:  statement: "))
                .toList();
    }

    private void reload() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-HUP", String.valueOf(databasePid)).start();
        if (kill.waitFor() != 0) {
            throw new IOException("the database was not asked to read its settings again");
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }

    @Override
    public void close() throws IOException {
        Files.writeString(settings, before);
        try {
            reload();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
