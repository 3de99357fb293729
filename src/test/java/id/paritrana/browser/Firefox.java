package id.paritrana.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A real Firefox with one tab, led by <a href="https://www.w3.org/TR/webdriver-bidi/">WebDriver BiDi</a>, which it speaks by
 * itself: Playwright's own Firefox is another program than people have.
 */
final class Firefox implements AutoCloseable {
    private static final DebianPackage PACKAGE = new DebianPackage(
            "firefox-esr",
            "FIREFOX",
            List.of("/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"));
    private static final int PATIENCE_SECONDS = 60;
    private static final String LISTENING = "WebDriver BiDi listening on ";

    private final Process process;
    private final Path profile;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private @Nullable WebSocket line;
    private String tab = "";

    /** Empty where there is none and none can be installed. */
    static Optional<Firefox> start() throws IOException {
        Optional<Path> found = PACKAGE.path();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var firefox = new Firefox(found.get());
        try {
            firefox.open();
            return Optional.of(firefox);
        } catch (IOException | RuntimeException e) {
            firefox.close();
            throw e;
        }
    }

    private Firefox(Path program) throws IOException {
        profile = Files.createTempDirectory("firefox");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0")
                .redirectErrorStream(true)
                .start();
    }

    private void open() throws IOException {
        line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address() + "/session"), new Answers())
                .join();
        ask("session.new", new JsonObject().put("capabilities", new JsonObject()));
        tab = ask("browsingContext.getTree", new JsonObject())
                .getJsonArray("contexts")
                .getJsonObject(0)
                .getString("context");
    }

    /** Where it says that it listens; what it says afterwards is read by a thread, so that it never waits for a reader. */
    private String address() throws IOException {
        var said = process.inputReader();
        var all = new StringBuilder();
        String heard;
        while ((heard = said.readLine()) != null) {
            if (heard.startsWith(LISTENING)) {
                var rest = new Thread(() -> said.lines().forEach(ignored -> {}), "firefox");
                rest.setDaemon(true);
                rest.start();
                return heard.substring(LISTENING.length()).strip();
            }
            all.append(heard).append('\n');
        }
        throw new IOException("Firefox ended before it listened, and said: " + all);
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean whole) {
            pieces.append(piece);
            if (whole) {
                var answer = new JsonObject(pieces.toString());
                pieces.setLength(0);
                var waiting = answer.getInteger("id") == null ? null : asked.remove(answer.getInteger("id"));
                if (waiting != null) {
                    waiting.complete(answer);
                }
            }
            socket.request(1);
            return null;
        }
    }

    private JsonObject ask(String method, JsonObject parameters) {
        return result(method, answer(method, parameters));
    }

    private static JsonObject result(String method, JsonObject answer) {
        if (!"success".equals(answer.getString("type"))) {
            throw new IllegalStateException(method + ": " + answer.encode());
        }
        return answer.getJsonObject("result");
    }

    private JsonObject answer(String method, JsonObject parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonObject>();
        asked.put(id, answer);
        Objects.requireNonNull(line)
                .sendText(
                        new JsonObject()
                                .put("id", id)
                                .put("method", method)
                                .put("params", parameters)
                                .encode(),
                        true)
                .join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** A cookie of this host that no script may read. */
    void has(String name, String value, String host) {
        ask(
                "storage.setCookie",
                new JsonObject()
                        .put(
                                "cookie",
                                new JsonObject()
                                        .put("name", name)
                                        .put(
                                                "value",
                                                new JsonObject()
                                                        .put("type", "string")
                                                        .put("value", value))
                                        .put("domain", host)
                                        .put("path", "/")
                                        .put("httpOnly", true)));
    }

    void go(String address) {
        ask(
                "browsingContext.navigate",
                new JsonObject().put("context", tab).put("url", address).put("wait", "complete"));
    }

    /** One step back, as the button does, until the page that is shown then is there; false where there is none before. */
    boolean back() {
        JsonObject answer = answer(
                "browsingContext.traverseHistory",
                new JsonObject().put("context", tab).put("delta", -1));
        if ("no such history entry".equals(answer.getString("error"))) {
            return false;
        }
        result("browsingContext.traverseHistory", answer);
        waitFor("document.readyState === 'complete'");
        return true;
    }

    /** What an expression is in the page, a text, a number or a truth. */
    Object evaluate(String expression) {
        JsonObject answer = ask(
                "script.evaluate",
                new JsonObject()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("target", new JsonObject().put("context", tab)));
        if ("exception".equals(answer.getString("type"))) {
            throw new IllegalStateException(
                    expression + ": " + answer.getJsonObject("exceptionDetails").getString("text"));
        }
        return answer.getJsonObject("result").getValue("value");
    }

    void waitFor(String condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Boolean.TRUE.equals(holds(condition))) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("never: " + condition + ", at " + evaluate("location.href"));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Between two pages there is none that could be asked; it is asked again then. */
    private Object holds(String condition) {
        try {
            return evaluate(condition);
        } catch (IllegalStateException betweenPages) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (line != null) {
            line.abort();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        try (Stream<Path> all = Files.walk(profile)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
