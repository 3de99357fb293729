package id.paritrana.survival;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.paritrana.access.BrowserForTests;
import id.paritrana.access.ProviderForTests;

/**
 * Somebody at work who does not give up: what is not answered, or answered with "not now", is sent once more as it is. Signs in
 * once; whatever ends the session, or answers what it should not, is written down.
 */
class Person {
    private static final int BETWEEN_TRIES_MS = 60;

    private final String subject;
    private final String name;
    private final List<String> roles;
    /** What a line has swallowed is sent again after so long; the app itself answers within ten seconds that it cannot. */
    private final BrowserForTests browser = new BrowserForTests().givingUpAfter(Duration.ofSeconds(20));

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private volatile boolean leaving;

    Person(String subject, String name, List<String> roles) {
        this.subject = subject;
        this.name = name;
        this.roles = roles;
    }

    void signIn() {
        browser.signIn("/editions", subject, this::claims, answer -> {
            answer.put("refresh_token", "refresh-" + subject);
            return answer;
        });
        mayGoOn();
    }

    private Map<String, Object> claims(Map<String, Object> claims) {
        claims.put("name", name);
        claims.put("roles", roles);
        return claims;
    }

    /** The provider says so, once more, when it is asked next. */
    void mayGoOn() {
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(access, new HashMap<>(Map.of("sub", subject)));
        ProviderForTests.goesOnGiving(
                "refresh-" + subject,
                Map.of(
                        "id_token",
                        ProviderForTests.signed(claims(ProviderForTests.claims(subject))),
                        "access_token",
                        access,
                        "refresh_token",
                        "refresh-" + subject,
                        "token_type",
                        "Bearer"));
    }

    BrowserForTests browser() {
        return browser;
    }

    /** What was wrong, in the order in which it happened. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    void complain(String of) {
        complaints.add(name + ": " + of);
    }

    /** The work is over: what is not answered is not waited for any more. */
    void leave() {
        leaving = true;
    }

    boolean leaves() {
        return leaving;
    }

    HttpResponse<String> page(String path) throws TimeoutException {
        return untilAnswered("read " + path, () -> browser.get(path));
    }

    HttpResponse<String> send(String path, String type, byte[] body) throws TimeoutException {
        return untilAnswered("sent " + path, () -> browser.post(path, type, body));
    }

    HttpResponse<String> send(String path, Map<String, String> form) throws TimeoutException {
        return send(
                path,
                "application/x-www-form-urlencoded",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** @throws TimeoutException when the work is over before there is an answer */
    private HttpResponse<String> untilAnswered(String what, Supplier<HttpResponse<String>> request)
            throws TimeoutException {
        while (!leaving) {
            try {
                var answer = request.get();
                if (answer.statusCode() != 503) {
                    expected(what, answer);
                    return answer;
                }
                if (answer.headers().firstValue("Retry-After").isEmpty()) {
                    complain(what + ": 503 without Retry-After");
                }
            } catch (UncheckedIOException lineBroken) {
                // nobody knows what became of it: it is sent once more
                Pause.milliseconds(BETWEEN_TRIES_MS);
            }
            Pause.milliseconds(BETWEEN_TRIES_MS);
        }
        throw new TimeoutException(what);
    }

    private void expected(String what, HttpResponse<String> answer) {
        boolean out = answer.statusCode() == 401
                || answer.statusCode() == 303 && BrowserForTests.path(answer).startsWith("/sign-in");
        if (out) {
            complain(what + ": signed out");
            leaving = true;
        } else if (answer.statusCode() >= 400) {
            complain(what + ": " + answer.statusCode() + " "
                    + answer.body().replaceAll("(?s)^.*<main|<[^>]*>|\\s+", " ").strip());
        }
    }
}
