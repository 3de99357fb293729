package id.paritrana.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A visitor of the app and its sign-in service, who follows redirects and keeps cookies per address. */
final class Web {
    static final String PASSWORD = "paritrana";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final Map<Integer, Cookies> cookies = new HashMap<>();

    /** @param port of the app on this machine */
    Web(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Where the visitor ended up, and what stands there. */
    record Answer(int status, URI at, String body) {}

    Answer get(String path) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** @param content of the given type, as a browser sends it */
    Answer post(String path, String type, byte[] content) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    private URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(base + path);
    }

    private Answer follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpRequest.Builder request = first;
        for (int hop = 0; hop < 12; hop++) {
            URI at = request.build().uri();
            Cookies known = cookies.computeIfAbsent(at.getPort(), p -> new Cookies());
            if (!known.header().isEmpty()) {
                request.header("Cookie", known.header());
            }
            HttpResponse<byte[]> response =
                    CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            response.headers().allValues("set-cookie").forEach(known::take);
            var to = response.headers().firstValue("location");
            if (response.statusCode() / 100 != 3 || to.isEmpty()) {
                return new Answer(response.statusCode(), at, new String(response.body(), StandardCharsets.UTF_8));
            }
            request = HttpRequest.newBuilder(at.resolve(to.get())).GET();
        }
        throw new IOException("redirected for ever from " + first.build().uri());
    }

    /** Signs in at the real provider, by its own page. */
    Web signIn(String user) throws IOException, InterruptedException {
        Answer page = get("/sign-in");
        var form = Form.on(page, "login-actions").fill("username", user).fill("password", PASSWORD);
        Answer home = form.send(this);
        if (!appCookies().has("paritrana")) {
            throw new IOException(user + " is not signed in: " + home.status() + " at " + home.at());
        }
        return this;
    }

    Cookies appCookies() {
        return cookies.get(URI.create(base).getPort());
    }
}
