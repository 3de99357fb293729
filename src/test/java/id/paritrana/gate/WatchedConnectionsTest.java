package id.paritrana.gate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A connection with a short patience, and behind it a server that answers with the host and the length of what it was sent. */
class WatchedConnectionsTest {
    private static final String SETTING = "paritrana.requests.patience";
    private static final int PATIENCE = 1_500;
    /** So long a part of what goes on coming may be late on a busy machine. */
    private static final int LONG_PATIENCE = 5_000;

    private static final byte[] DROP = {'a'};
    private static final List<byte[]> MANY_DROPS = Collections.nCopies(100, DROP);

    private static Vertx vertx;
    private static int port;

    @BeforeAll
    static void listen() throws Exception {
        vertx = Vertx.vertx();
        port = listening(PATIENCE);
    }

    /** Starts another server with so many milliseconds of patience; answers its port. */
    private static int listening(int patience) throws Exception {
        System.setProperty(SETTING, Duration.ofMillis(patience).toString());
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(request -> request.body().onSuccess(body -> request.response()
                        .end(request.authority() + " " + request.uri() + " " + body.length() + " "
                                + request.headers().contains("X-Forwarded-Host") + " "
                                + (LargeBodies.thrownAway(request.headers()) ? "thrown away " : "")
                                + request.getHeader("X-Forwarded-For"))))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterAll
    static void close() throws Exception {
        System.clearProperty(SETTING);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static byte[] bytes(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void isClosed(String begun) {
        var answer = RawClient.send(port, bytes(begun), MANY_DROPS, 100);
        assertTrue(answer.closed() && answer.text().isEmpty(), begun + ": " + answer.text());
    }

    @Test
    void headers_that_dribble_end_the_connection() {
        isClosed("G");
        isClosed("GET / HTTP/1.1\nHost: localhost\nX-Long: ");
    }

    @Test
    void a_body_that_dribbles_ends_the_connection() {
        isClosed("POST / HTTP/1.1\nHost: localhost\nContent-Length: 5000\n\n");
        isClosed("POST / HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n\n1388\n");
    }

    @Test
    void a_long_body_that_goes_on_coming_is_waited_for() throws Exception {
        byte[] part = new byte[ConnectionWatch.LEAST];
        var answer = RawClient.send(
                listening(LONG_PATIENCE),
                bytes("POST / HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: " + 15 * part.length
                        + "\n\n"),
                Collections.nCopies(15, part),
                LONG_PATIENCE / 10);
        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.text().contains(" " + 15 * part.length + " "), answer.text());
    }

    @Test
    void who_has_sent_a_whole_request_is_not_hurried() {
        var answer = RawClient.send(
                port,
                bytes("GET / HTTP/1.1\nHost: localhost\n\n"),
                List.of(bytes("GET /again HTTP/1.1\nHost: localhost\nConnection: close\n\n")),
                PATIENCE * 2);
        assertTrue(answer.text().contains("/again"), answer.text());
    }

    @Test
    void one_host_is_known_whatever_a_request_names() {
        String own = "localhost:" + port + " ";
        for (String request : List.of(
                "GET /a HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\nConnection: close\n\n",
                "GET http://evil.example/a HTTP/1.1\nHost: evil.example\nConnection: close\n\n",
                "GET /a HTTP/1.0\nHost: evil.example\nForwarded: host=evil.example\n\n")) {
            var answer = RawClient.send(port, request);
            assertEquals(200, answer.status(), answer.text());
            assertTrue(answer.text().endsWith(own + "/a 0 false null"), answer.text());
        }
    }

    @Test
    void of_the_addresses_that_are_told_the_one_that_the_proxy_saw_counts() {
        var answer = RawClient.send(
                port,
                "GET /a HTTP/1.1\nHost: localhost\nX-Forwarded-For: 127.0.0.1\nX-Forwarded-For: 10.0.0.1, 203.0.113.9\n"
                        + "Connection: close\n\n");
        assertTrue(answer.text().endsWith(" 203.0.113.9"), answer.text());
    }

    @Test
    void a_body_that_is_too_large_goes_by_and_the_request_goes_on_without_it() {
        byte[] part = new byte[1 << 20];
        var answer = RawClient.send(
                port,
                bytes("POST /a HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: " + 12 * part.length
                        + "\n\n"),
                Collections.nCopies(12, part),
                10);
        assertTrue(answer.text().contains("/a 0 ") && answer.text().contains("thrown away"), answer.text());
        var claimed = RawClient.send(
                port, "POST /a HTTP/1.1\nHost: localhost\nX-Paritrana-Thrown-Away: yes\nConnection: close\n\n");
        assertFalse(claimed.text().contains("thrown away"), "nobody else says so");
    }

    @Test
    void every_answer_has_the_headers_of_the_settings_and_is_not_kept() {
        var answer = RawClient.send(port, "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertFalse(answer.header("Content-Length").isEmpty());
    }
}
