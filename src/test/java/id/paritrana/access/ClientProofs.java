package id.paritrana.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import id.paritrana.PostgresForTests;
import id.paritrana.access.ProviderForTests.Mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The app starts while its provider is away, says so, and finds it by itself; then it proves itself in the one way that this provider
 * takes. One test class for each way, because an app has one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ClientProofs extends AtProvidersMoment {
    private static final String AWAY = "sedang tidak menjawab";

    /** A provider that takes one way, and how it answers while the app starts. */
    abstract static class With implements QuarkusTestProfile {
        private final ClientProof.Way way;
        private final Mood atFirst;

        With(ClientProof.Way way, Mood atFirst) {
            this.way = way;
            this.atFirst = atFirst;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(PostgresForTests.class),
                    new TestResourceEntry(ProviderForTests.class, ProviderForTests.told(way, atFirst)));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    @Order(1)
    void it_has_started_without_its_provider_and_says_so() {
        var front = new BrowserForTests().get("/");
        assertEquals(200, front.statusCode());
        assertTrue(front.body().contains(AWAY), front.body());
        assertTrue(provider.away());
        var answer = new BrowserForTests().get("/sign-in?back=/sessions");
        assertEquals("/sign-in/failed/away", BrowserForTests.path(answer).replaceFirst("\\?.*", ""));
    }

    @Test
    @Order(2)
    void it_finds_its_provider_by_itself() throws InterruptedException {
        ProviderForTests.is(Mood.WELL);
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        String page = new BrowserForTests().get("/").body();
        while (page.contains(AWAY) && System.nanoTime() < end) {
            Thread.sleep(500);
            page = new BrowserForTests().get("/").body();
        }
        assertFalse(page.contains(AWAY), "nobody had to try to sign in");
        assertFalse(provider.away());
    }

    @Test
    @Order(3)
    void it_proves_itself_in_the_one_way_that_is_taken() {
        var browser = new BrowserForTests();
        String person = ProviderForTests.word("p");
        String refresh = ProviderForTests.word("refresh");
        browser.signIn(
                INSIDE,
                person,
                claims -> {
                    claims.put("roles", "secretariat:63");
                    return claims;
                },
                answer -> {
                    answer.put("refresh_token", refresh);
                    return answer;
                });
        assertEquals(200, browser.get(INSIDE).statusCode());
        Map<String, Object> claims = ProviderForTests.claims(person);
        claims.put("roles", "");
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(access, Map.of("sub", person));
        ProviderForTests.gives(
                refresh,
                Map.of(
                        "id_token",
                        ProviderForTests.signed(claims),
                        "access_token",
                        access,
                        "refresh_token",
                        ProviderForTests.word("refresh")));
        clock.advance(Duration.ofSeconds(45));
        live.changed();
        assertEquals(403, browser.get(INSIDE).statusCode(), "asked again, the provider says something else");
    }

    @Test
    @Order(4)
    void every_other_way_is_refused() throws Exception {
        int taken = 0;
        for (var way : ClientProof.Way.values()) {
            var form = new HashMap<>(
                    Map.of("grant_type", "authorization_code", "code", "none", "client_id", ProviderForTests.CLIENT));
            if (way == ClientProof.Way.POST) {
                form.put("client_secret", ProviderForTests.SECRET);
            } else if (way != ClientProof.Way.BASIC) {
                form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
                form.put("client_assertion", ProviderForTests.signed(ProviderForTests.claims("paritrana")));
            }
            taken += status(form, way == ClientProof.Way.BASIC ? ClientProof.basic() : null) == 401 ? 0 : 1;
        }
        assertEquals(takenOfStrangers(), taken);
    }

    /** How many of the ways are taken from somebody who knows the secret and has no key. */
    abstract int takenOfStrangers();

    private static int status(Map<String, String> form, String authorization) throws IOException, InterruptedException {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        var request = HttpRequest.newBuilder(URI.create(ProviderForTests.issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
