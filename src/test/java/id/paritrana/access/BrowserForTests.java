package id.paritrana.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.restassured.RestAssured;

/** A browser without scripts: keeps cookies, follows nothing by itself, and plays the person at the provider's page. */
public final class BrowserForTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new TreeMap<>();
    private Duration patience = Duration.ofMinutes(1);
    private String origin = "";
    private String network = "";

    /** What the provider was asked when the browser was sent there. */
    public record Asked(Map<String, String> parameters) {
        public String get(String name) {
            return parameters.get(name);
        }
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Another browser with the same cookies. */
    public BrowserForTests copy() {
        var other = new BrowserForTests();
        other.cookies.putAll(cookies);
        return other;
    }

    /** From now on it gives up what is not answered within that time. */
    public BrowserForTests givingUpAfter(Duration time) {
        patience = time;
        return this;
    }

    /** From now on it says from which site its forms come. */
    public BrowserForTests from(String site) {
        origin = site;
        return this;
    }

    /** From now on a proxy says that it is at this address. */
    BrowserForTests behind(String address) {
        network = address;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks as a script does. */
    public HttpResponse<String> script(String path) {
        return send(request(path).header("X-Requested-With", "JavaScript").GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String type, byte[] body) {
        var request = origin.isEmpty() ? request(path) : request(path).header("Origin", origin);
        return send(request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a form of a page that it has opened before. */
    public HttpResponse<String> press(String page, String path, Map<String, String> more) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        var form = new HashMap<>(more);
        form.put("csrf-token", token.group(1));
        return post(path, form);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address() + path))
                .timeout(patience)
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        if (!network.isEmpty()) {
            request.header("X-Forwarded-For", network).header("X-Forwarded-Proto", "https");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    public static String address() {
        return "http://localhost:" + RestAssured.port;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";")[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no way on: " + answer.statusCode() + "\n" + answer.body()));
    }

    /** The app's own path of an address. */
    public static String path(HttpResponse<?> answer) {
        return location(answer).replaceFirst("^https?://[^/]+", "");
    }

    /** Is sent to the provider. */
    public Asked asks(String path) {
        URI to = sentTo(path);
        if (!to.toString().startsWith(ProviderForTests.issuer() + "/authorize")) {
            throw new AssertionError("not to the provider: " + to);
        }
        return new Asked(new LinkedHashMap<>(ProviderForTests.form(to.getRawQuery())));
    }

    /** Where whoever wants a page is sent to, outside of the app. */
    public URI sentTo(String path) {
        String to = location(get(path));
        return URI.create(to.startsWith("/") ? location(get(to)) : to);
    }

    /** Comes back with a code that is changed for this ID token. */
    public HttpResponse<String> comesBack(Asked asked, String idToken, Map<String, Object> more) {
        String code = ProviderForTests.word("code");
        var answer = new HashMap<String, Object>(more);
        answer.put("id_token", idToken);
        answer.putIfAbsent("access_token", ProviderForTests.word("access"));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 60);
        answer.put("challenge", asked.get("code_challenge"));
        ProviderForTests.gives(code, answer);
        return get("/sign-in/done?state=" + asked.get("state") + "&code=" + code);
    }

    /** Signs in and is on the page that was wanted. */
    public HttpResponse<String> signIn(String path, String subject, UnaryOperator<Map<String, Object>> claims) {
        return signIn(path, subject, claims, answer -> answer);
    }

    public HttpResponse<String> signIn(
            String path,
            String subject,
            UnaryOperator<Map<String, Object>> claims,
            UnaryOperator<Map<String, Object>> answer) {
        Asked asked = asks(path);
        Map<String, Object> token = claims.apply(ProviderForTests.claims(subject));
        token.put("nonce", asked.get("nonce"));
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(access, new HashMap<>(Map.of("sub", subject)));
        var given = new HashMap<String, Object>();
        given.put("access_token", access);
        return comesBack(asked, ProviderForTests.signed(token), answer.apply(given));
    }
}
