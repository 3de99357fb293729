package id.paritrana.access;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.access.BrowserForTests.Asked;
import id.paritrana.access.ProviderForTests.Mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody gets in by what the provider has not said, to this app, to this browser, now; and each is told so on a page. */
@QuarkusTest
@TestProfile(WithProvider.class)
class ForgedTokenTest extends AtProvidersMoment {
    @Inject
    SignInProvider provider;

    @BeforeEach
    void prepare() {
        provider.answered();
    }

    @AfterEach
    void settle() {
        ProviderForTests.is(Mood.WELL);
    }

    /** One sign-in: what comes back to the app, given what it asked. */
    private interface Way extends BiFunction<BrowserForTests, Asked, HttpResponse<String>> {}

    private static Map<String, Object> good(Asked asked) {
        Map<String, Object> claims = ProviderForTests.claims(ProviderForTests.word("p"));
        claims.put("nonce", asked.get("nonce"));
        claims.put("roles", "secretariat:63");
        return claims;
    }

    private static HttpResponse<String> back(
            BrowserForTests browser, Asked asked, Map<String, Object> claims, String token) {
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(access, new HashMap<>(Map.of("sub", claims.getOrDefault("sub", ""))));
        return browser.comesBack(asked, token, Map.of("access_token", access));
    }

    private static Way claims(Consumer<Map<String, Object>> change) {
        return (browser, asked) -> {
            Map<String, Object> claims = good(asked);
            change.accept(claims);
            return back(browser, asked, claims, ProviderForTests.signed(claims));
        };
    }

    private static Way signed(Consumer<JsonWebSignature> change) {
        return (browser, asked) -> {
            Map<String, Object> claims = good(asked);
            return back(browser, asked, claims, ProviderForTests.signed(claims, jws -> {
                change.accept(jws);
                return jws;
            }));
        };
    }

    private static Way token(UnaryOperator<String> change) {
        return (browser, asked) -> {
            Map<String, Object> claims = good(asked);
            return back(browser, asked, claims, change.apply(ProviderForTests.signed(claims)));
        };
    }

    private static long now(long seconds) {
        return ProviderForTests.moment().getEpochSecond() + seconds;
    }

    private static Map<String, Way> forged() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("iss of another", claims(c -> c.put("iss", "https://other.example")));
        ways.put("iss with a slash more", claims(c -> c.put("iss", c.get("iss") + "/")));
        ways.put("iss missing", claims(c -> c.remove("iss")));
        ways.put("aud of another", claims(c -> c.put("aud", "other")));
        ways.put("aud missing", claims(c -> c.remove("aud")));
        ways.put("aud empty", claims(c -> c.put("aud", List.of())));
        ways.put("aud of several without azp", claims(c -> c.put("aud", List.of("paritrana", "other"))));
        ways.put("azp of another", claims(c -> c.put("azp", "other")));
        ways.put("azp of another among several", claims(c -> {
            c.put("aud", List.of("paritrana", "other"));
            c.put("azp", "other");
        }));
        ways.put("nonce of another", claims(c -> c.put("nonce", "other")));
        ways.put("nonce missing", claims(c -> c.remove("nonce")));
        ways.put("sub missing", claims(c -> c.remove("sub")));
        ways.put("exp past", claims(c -> c.put("exp", now(-60))));
        ways.put("exp missing", claims(c -> c.remove("exp")));
        ways.put("exp a text", claims(c -> c.put("exp", "tomorrow")));
        ways.put("iat missing", claims(c -> c.remove("iat")));
        ways.put("iat ahead", claims(c -> c.put("iat", now(600))));
        ways.put("nbf far ahead", claims(c -> c.put("nbf", now(120))));
        ways.put("alg none", signed(jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            jws.setKey(null);
        }));
        ways.put("HS256 with the public key", signed(jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(new HmacKey(ProviderForTests.key("first").getPublic().getEncoded()));
        }));
        ways.put("HS256 with the client's secret", signed(jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(new HmacKey(ProviderForTests.SECRET.getBytes(StandardCharsets.UTF_8)));
        }));
        ways.put(
                "another key of the same name",
                signed(jws -> jws.setKey(ProviderForTests.key("stranger").getPrivate())));
        ways.put("a key that nobody shows", signed(jws -> {
            jws.setKey(ProviderForTests.key("stranger").getPrivate());
            jws.setKeyIdHeaderValue("stranger");
        }));
        ways.put("typ of an access token", signed(jws -> jws.setHeader("typ", "at+jwt")));
        ways.put("typ of a DPoP proof", signed(jws -> jws.setHeader("typ", "dpop+jwt")));
        ways.put("crit that is not known", signed(jws -> jws.setHeader("crit", List.of("x"))));
        ways.put("signature cut off", token(t -> t.substring(0, t.lastIndexOf('.') + 1)));
        ways.put("signature of another", token(t -> t.substring(0, t.length() - 8) + "AAAAAAAA"));
        ways.put("claims changed", token(t -> {
            String[] parts = t.split("\\.");
            String other = ProviderForTests.signed(ProviderForTests.claims("somebody-else"));
            return parts[0] + "." + other.split("\\.")[1] + "." + parts[2];
        }));
        ways.put("no token", token(t -> "nothing"));
        ways.put("logout token", claims(c -> {
            c.remove("nonce");
            c.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        }));
        ways.put("UserInfo of somebody else", (browser, asked) -> {
            Map<String, Object> claims = good(asked);
            String access = ProviderForTests.word("access");
            ProviderForTests.tells(access, Map.of("sub", "somebody-else", "roles", "admin:63"));
            return browser.comesBack(asked, ProviderForTests.signed(claims), Map.of("access_token", access));
        });
        ways.put("token of another sign-in", (browser, asked) -> {
            Asked other = new BrowserForTests().asks("/sign-in");
            Map<String, Object> claims = good(other);
            return back(browser, asked, claims, ProviderForTests.signed(claims));
        });
        ways.put("code of another sign-in", (browser, asked) -> {
            Asked other = new BrowserForTests().asks("/sign-in");
            Map<String, Object> claims = good(asked);
            ProviderForTests.gives(
                    "crossed",
                    Map.of("id_token", ProviderForTests.signed(claims), "challenge", other.get("code_challenge")));
            return browser.get("/sign-in/done?code=crossed&state=" + asked.get("state"));
        });
        ways.put("state of another browser", (browser, asked) -> {
            Asked other = new BrowserForTests().asks("/sign-in");
            Map<String, Object> claims = good(other);
            return back(browser, other, claims, ProviderForTests.signed(claims));
        });
        ways.put(
                "state twice",
                (browser, asked) -> browser.get("/sign-in/done?code=x&state=" + asked.get("state") + "&state=y"));
        ways.put("no state", (browser, asked) -> browser.get("/sign-in/done?code=x"));
        ways.put("no code", (browser, asked) -> browser.get("/sign-in/done?state=" + asked.get("state")));
        ways.put(
                "a code that was never given",
                (browser, asked) -> browser.get("/sign-in/done?code=guessed&state=" + asked.get("state")));
        ways.put(
                "answer of another provider",
                (browser, asked) ->
                        browser.get("/sign-in/done?iss=https://other.example&code=x&state=" + asked.get("state")));
        return ways;
    }

    @Test
    void nobody_gets_in_by_any_of_them_and_each_has_a_page() {
        var in = new TreeSet<String>();
        var pageless = new TreeSet<String>();
        forged().forEach((name, way) -> {
            var browser = new BrowserForTests();
            var answer = way.apply(browser, browser.asks("/sign-in"));
            if (browser.cookies().containsKey("paritrana")
                    || browser.get("/editions").statusCode() == 200) {
                in.add(name);
            }
            String to = answer.statusCode() == 303 ? BrowserForTests.path(answer) : "";
            if (!to.startsWith("/sign-in/failed/")
                    || !new BrowserForTests().get(to).body().contains("Coba masuk lagi")) {
                pageless.add(name + ": " + answer.statusCode() + " " + to);
            }
        });
        assertEquals(new TreeSet<String>(), in);
        assertEquals(new TreeSet<String>(), pageless);
        assertTrue(forged().size() >= 30);
    }

    @Test
    void what_was_used_counts_no_more() {
        var browser = new BrowserForTests();
        Asked asked = browser.asks("/sign-in");
        var before = browser.copy();
        Map<String, Object> claims = good(asked);
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(access, Map.of("sub", claims.get("sub")));
        ProviderForTests.gives(
                "once",
                Map.of(
                        "id_token", ProviderForTests.signed(claims),
                        "access_token", access,
                        "challenge", asked.get("code_challenge")));
        String back = "/sign-in/done?code=once&state=" + asked.get("state");
        browser.get(back);
        assertTrue(browser.cookies().containsKey("paritrana"));
        assertEquals("/editions", BrowserForTests.path(browser.get(back)), "who is in already goes on");
        assertEquals(failed("lost"), why(before.get(back)), "the same code from a copy of the browser");
        assertEquals(failed("lost"), why(new BrowserForTests().get(back)));
    }

    private static String failed(String why) {
        return "/sign-in/failed/" + why;
    }

    private static String why(HttpResponse<String> answer) {
        return BrowserForTests.path(answer).replaceFirst("\\?.*", "");
    }

    /** Made a minute before it ends, as tokens are. */
    private static Way timed(String claim, long seconds) {
        return claims(c -> {
            c.put(claim, now(seconds));
            if (claim.equals("exp")) {
                c.put("iat", now(seconds - 60));
            } else {
                c.put("exp", now(seconds + 60));
            }
        });
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        for (var claim : List.of(Map.entry("nbf", 25L), Map.entry("iat", 25L), Map.entry("exp", -15L))) {
            var browser = new BrowserForTests();
            timed(claim.getKey(), claim.getValue()).apply(browser, browser.asks("/sign-in"));
            assertTrue(browser.cookies().containsKey("paritrana"), claim.getKey());
        }
        for (var claim : List.of(Map.entry("nbf", 90L), Map.entry("iat", 90L), Map.entry("exp", -90L))) {
            var browser = new BrowserForTests();
            var answer = timed(claim.getKey(), claim.getValue()).apply(browser, browser.asks("/sign-in"));
            assertEquals(failed("clock"), why(answer));
        }
    }

    @Test
    void each_failure_has_its_page_in_the_language_of_the_person() {
        var browser = new BrowserForTests();
        for (var told : Map.of(
                        "access_denied", "cancelled",
                        "login_required", "refused",
                        "temporarily_unavailable", "away",
                        "invalid_scope", "setup",
                        "%3Cscript%3E", "setup")
                .entrySet()) {
            Asked asked = browser.asks("/sign-in");
            var answer = browser.get("/sign-in/done?error=" + told.getKey()
                    + "&error_description=Siti+Aminah+does+not+want&state=" + asked.get("state"));
            assertEquals(failed(told.getValue()), why(answer));
        }
        for (SignInFailure why : SignInFailure.values()) {
            var page = browser.get(failed(why.code()) + "?reference=1234abcd");
            assertEquals(why.status(), page.statusCode());
            assertTrue(page.body().contains("1234abcd") && page.body().contains("Coba masuk lagi"), page.body());
            var english = new BrowserForTests();
            english.cookies().put("bahasa", "en");
            assertTrue(english.get(failed(why.code())).body().contains("Try to sign in again"));
        }
        assertEquals(404, browser.get(failed("other")).statusCode());
        assertTrue(!browser.get(failed("away") + "?reference=%3Cb%3E").body().contains("rujukan"));
    }

    @Test
    void a_provider_that_is_away_is_said_to_be_away() {
        for (Mood mood : List.of(Mood.BROKEN, Mood.GONE, Mood.HANGS)) {
            var browser = new BrowserForTests();
            Asked asked = browser.asks("/sign-in");
            ProviderForTests.is(mood);
            var answer = browser.get("/sign-in/done?code=x&state=" + asked.get("state"));
            assertEquals(failed("away"), why(answer), mood.name());
            ProviderForTests.is(Mood.WELL);
        }
    }

    @Test
    void keys_are_changed_at_any_time() {
        for (String key : List.of("third", "fourth")) {
            ProviderForTests.shows("first", key);
            var browser = new BrowserForTests();
            signed(jws -> {
                        jws.setKey(ProviderForTests.key(key).getPrivate());
                        jws.setKeyIdHeaderValue(key);
                    })
                    .apply(browser, browser.asks("/sign-in"));
            assertTrue(browser.cookies().containsKey("paritrana"), key);
        }
    }
}
