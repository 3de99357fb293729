package id.paritrana.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.gate.RawClient.Answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever bytes are sent, the running app answers with its own pages and headers, never with a fault of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RawRequestsTest {
    private static final Set<String> PROTECTED = Set.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Resource-Policy",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security",
            "Cache-Control");
    /** What only a program says of itself. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat (id|io|java|org)\\.|(?i:quarkus|vert\\.x|netty|resteasy|hibernate)|\\bSQL|/home/|/tmp/");

    private static final String USER = TestSignIn.HEADER + ": officer secretariat\n";

    private static Answer send(String lines) {
        return RawClient.send(RestAssured.port, lines);
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\nHost: localhost\n"
                + (headers.length == 0 ? "" : String.join("\n", headers) + "\n") + "Connection: close\n\n";
    }

    private static String post(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\nHost: localhost\n" + USER
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\n") + "Content-Length: " + body.length()
                + "\nConnection: close\n\n" + body;
    }

    /** Each request with the statuses that it may get. */
    private static Map<String, Set<Integer>> requests() {
        var all = new LinkedHashMap<String, Set<Integer>>();
        for (String path :
                List.of("/%", "/%zz", "/%0", "/a%00b", "/%00", "/?q=%", "/?q=%zz", "/?q=%00", "/editions?x=%e")) {
            all.put(get(path), Set.of(400));
        }
        for (String path :
                List.of("/%c0%af", "/%ff%fe", "/a\\b", "/..%2f..%2fetc/passwd", "/editions/%ED%A0%80", "/a;b=c")) {
            all.put(get(path), Set.of(303, 400, 404));
            all.put(get(path, USER.strip()), Set.of(303, 400, 404));
        }
        for (String line : List.of(
                "GET",
                "GET /",
                "GET / HTTP/9.9",
                "GET / HTTX/1.1",
                "get / http/1.1",
                "\0\0\0\0",
                "{\"a\":1}",
                "GET  HTTP/1.1",
                "GET / / HTTP/1.1",
                "\u0016\u0003\u0001\u0002",
                "GET sesuatu HTTP/1.1",
                "GET * HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "CONNECT a.example:443 HTTP/1.1",
                "GET /\u00e9 HTTP/1.1",
                "GET ftp://localhost/ HTTP/1.1")) {
            all.put(line + "\nHost: localhost\nConnection: close\n\n", Set.of(400, 405));
        }
        for (String method :
                List.of("OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "BREW", "PROPFIND", "get", "A".repeat(200))) {
            all.put(method + " / HTTP/1.1\nHost: localhost\nConnection: close\n\n", Set.of(405));
            all.put(method + " /paritrana.css HTTP/1.1\nHost: localhost\nConnection: close\n\n", Set.of(405));
        }
        all.put(get("/" + "a".repeat(9_000)), Set.of(414));
        all.put(get("/?q=" + "a".repeat(100_000)), Set.of(414));
        all.put(get("/", "X-Long: " + "a".repeat(40_000)), Set.of(431));
        all.put(get("/", "Cookie: " + "a=b; ".repeat(20_000)), Set.of(431));
        all.put(get("/", Collections.nCopies(4_000, "X-Many: abcdefgh").toArray(String[]::new)), Set.of(431));
        all.put("GET / HTTP/1.1\nConnection: close\n\n", Set.of(400));
        all.put("GET / HTTP/1.0\n\n", Set.of(400));
        all.put("GET /editions HTTP/1.0\n\n", Set.of(400));
        all.put(get("/", "Host: b.example"), Set.of(400));
        all.put(get("/", "No colon"), Set.of(400));
        all.put(get("/", ": no name"), Set.of(200, 400));
        all.put(get("/", "X-Zero: a\0b"), Set.of(200, 400));
        all.put(get("/", "X Space: a"), Set.of(400));
        for (String word : List.of(
                "",
                "x",
                "/",
                "*",
                "text",
                "text/",
                "/html",
                "a/b/c",
                ";",
                ",",
                "text/html;",
                "text/html;q=",
                "text/html;q=a",
                "text/html;q=2",
                "text/html;q=-1",
                "text/html;=",
                "\"",
                "*/*;q=\"",
                "\u00e9",
                ";;;",
                "a".repeat(5_000))) {
            all.put(get("/", "Accept: " + word), Set.of(200, 400, 406));
            all.put(get("/editions", USER.strip(), "Accept: " + word), Set.of(200, 400, 406));
            all.put(get("/tidak-ada", "Accept: " + word), Set.of(400, 404, 406));
            all.put(get("/", "Accept-Language: " + word), Set.of(200, 400));
            all.put(get("/editions", USER.strip(), "Accept-Language: " + word), Set.of(200, 400));
            all.put(get("/", "Accept-Encoding: " + word), Set.of(200, 400));
            all.put(get("/", "Cookie: " + word), Set.of(200));
            all.put(
                    get("/editions", "Cookie: paritrana=" + word + "; csrf-token=" + word + "; bahasa=" + word),
                    Set.of(303));
            all.put(get("/", "Range: " + word, "If-Modified-Since: " + word, "If-None-Match: " + word), Set.of(200));
            all.put(
                    get("/paritrana.css", "Range: " + word, "If-Modified-Since: " + word),
                    Set.of(200, 206, 304, 400, 416));
            all.put(post("/sessions/end", word, "a=b"), Set.of(400, 415));
            all.put(post("/import", word, "a=b"), Set.of(400, 415));
        }
        for (String type : List.of(
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded; charset=nothing",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "application/xml",
                "application/x-www-form-urlencoded;charset=\"")) {
            for (String path : List.of("/sessions/end", "/import", "/sign-out", "/tidak-ada")) {
                all.put(post(path, type, "csrf-token=%zz&a=%"), Set.of(400, 404, 415));
                all.put(post(path, type, "--x\nContent-Disposition: form-data\n\n"), Set.of(400, 404, 415));
                all.put(post(path, type, ""), Set.of(400, 404, 415));
            }
        }
        all.put(post("/", "application/x-www-form-urlencoded", "a=b"), Set.of(405));
        all.put("POST /import HTTP/1.1\nHost: localhost\n" + USER + "Content-Length: x\n\n", Set.of(400));
        all.put("POST /import HTTP/1.1\nHost: localhost\n" + USER + "Content-Length: -1\n\n", Set.of(400));
        all.put(
                "POST /import HTTP/1.1\nHost: localhost\n" + USER + "Content-Length: 1\nContent-Length: 2\n\na",
                Set.of(400));
        all.put(
                "POST /import HTTP/1.1\nHost: localhost\n" + USER
                        + "Content-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
                Set.of(400));
        all.put("HEAD / HTTP/1.1\nHost: localhost\nConnection: close\n\n", Set.of(200));
        all.put("HEAD /tidak-ada HTTP/1.1\nHost: localhost\nConnection: close\n\n", Set.of(404));
        all.put(get("/"), Set.of(200));
        all.put(get("/tidak-ada"), Set.of(404));
        all.put(get("/paritrana.css"), Set.of(200));
        all.put(get("/icon.svg"), Set.of(200));
        all.put(get("/sheet.js"), Set.of(200));
        all.put(get("/editions"), Set.of(303));
        all.put(get("/q/health"), Set.of(404));
        all.put(get("/back-channel-logout"), Set.of(404, 405));
        all.put(get("/editions", USER.strip()), Set.of(200));
        all.put(get("/editions/tidak-ada", USER.strip()), Set.of(404));
        all.put(get("/check/keys.pem"), Set.of(200));
        all.put(get("/language/en?back=/"), Set.of(303));
        all.put(post("/back-channel-logout", "application/x-www-form-urlencoded", "logout_token=%zz"), Set.of(400));
        return all;
    }

    @Test
    void what_cannot_be_read_is_answered_by_the_app_itself() {
        var wrong = new ConcurrentSkipListMap<String, String>();
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        var few = Executors.newFixedThreadPool(8);
        requests()
                .forEach((lines, allowed) -> asked.add(CompletableFuture.runAsync(
                        () -> {
                            Answer answer = send(lines);
                            String name = lines.length() > 90 ? lines.substring(0, 90) + "…" : lines;
                            if (!allowed.contains(answer.status())) {
                                wrong.put(
                                        name + " answered",
                                        answer.text().lines().limit(1).toList() + " not " + allowed);
                            }
                            PROTECTED.stream()
                                    .filter(header -> answer.headers(header).size() != 1)
                                    .forEach(header -> wrong.put(
                                            name + " has " + header + " not once",
                                            answer.status() + " " + answer.headers(header)));
                            var inside = INSIDES.matcher(answer.text());
                            if (inside.find()) {
                                wrong.put(name + " tells", inside.group());
                            }
                            if (answer.status() >= 400
                                    && !lines.startsWith("HEAD")
                                    && !lines.contains("/back-channel-logout")
                                    && !(answer.text().contains("<h1")
                                            && answer.text().contains("class=\"kop"))) {
                                wrong.put(name + " has no words in our own face", answer.text());
                            }
                        },
                        few)));
        try {
            asked.forEach(CompletableFuture::join);
        } finally {
            few.shutdownNow();
        }
        assertEquals(new TreeMap<String, String>(), new TreeMap<>(wrong), wrong.size() + " of " + asked.size());
    }

    @Test
    void another_host_is_in_no_redirect_link_or_page() {
        for (String host : List.of(
                "Host: evil.example",
                "Host: localhost\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nX-Forwarded-Port: 666",
                "Host: localhost\nForwarded: host=evil.example;proto=https")) {
            for (String path : List.of(
                    "/",
                    "/editions",
                    "/sign-in",
                    "/sign-out",
                    "/tidak-ada",
                    "/language/en?back=/x",
                    "http://evil.example/check")) {
                Answer answer = send("GET " + path + " HTTP/1.1\n" + host + "\nConnection: close\n\n");
                assertFalse(
                        answer.text().contains("evil.example") || answer.text().contains("666"), answer.text());
                assertTrue(
                        answer.header("Location").isEmpty()
                                || answer.header("Location").startsWith("/"),
                        answer.text());
            }
            String inside = send("GET / HTTP/1.1\n" + host + "\n" + USER + "Connection: close\n\n")
                    .text();
            assertFalse(inside.contains("evil.example"), inside);
        }
    }

    @Test
    void half_a_request_is_closed_while_its_sender_goes_on_dribbling() {
        assertTrue(GateSettings.read().patience().compareTo(Duration.ofSeconds(10)) <= 0);
        List<byte[]> drops = Collections.nCopies(40, new byte[] {'a'});
        List<CompletableFuture<Answer>> begun = new ArrayList<>();
        for (String half : List.of(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n",
                "POST /import HTTP/1.1\r\nHost: localhost\r\nX-Test-User: officer secretariat\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 5000\r\n\r\n--x\r\n")) {
            begun.add(CompletableFuture.supplyAsync(
                    () -> RawClient.send(RestAssured.port, half.getBytes(ISO_8859_1), drops, 500)));
        }
        for (CompletableFuture<Answer> each : begun) {
            assertTrue(each.join().closed(), each.join().text());
        }
    }
}
