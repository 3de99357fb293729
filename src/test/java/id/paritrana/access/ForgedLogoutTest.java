package id.paritrana.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

import id.paritrana.edition.EditionFixture;

import static id.paritrana.access.ProviderForTests.logoutClaims;
import static id.paritrana.access.ProviderForTests.logoutToken;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Only the provider ends sessions: whatever else comes to the back channel is refused, and nobody is signed out by it. */
@QuarkusTest
@TestProfile(WithProvider.class)
class ForgedLogoutTest extends AtProvidersMoment {

    private static int sent(String token) {
        return new BrowserForTests()
                .post("/back-channel-logout", Map.of("logout_token", token))
                .statusCode();
    }

    private static String with(String person, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = logoutClaims(Map.of("sub", person));
        change.accept(claims);
        return ProviderForTests.signed(claims);
    }

    @Test
    void every_forged_word_is_refused_and_nobody_is_out() throws Exception {
        String person = ProviderForTests.word("p");
        var browser = new BrowserForTests();
        browser.signIn("/editions", person, claims -> {
            claims.put("roles", "secretariat:63");
            claims.put("sid", "sid-" + person);
            return claims;
        });
        long now = ProviderForTests.moment().getEpochSecond();
        var forged = new LinkedHashMap<String, String>();
        forged.put("nothing", "");
        forged.put("no token", "a.b.c");
        forged.put("other issuer", with(person, c -> c.put("iss", "https://other.example")));
        forged.put("no issuer", with(person, c -> c.remove("iss")));
        forged.put("other audience", with(person, c -> c.put("aud", "other")));
        forged.put("no audience", with(person, c -> c.remove("aud")));
        forged.put("several audiences", with(person, c -> c.put("aud", List.of("paritrana", "other"))));
        forged.put("no event", with(person, c -> c.remove("events")));
        forged.put("event as text", with(person, c -> c.put("events", ProviderForTests.SIGNED_OUT)));
        forged.put("other event", with(person, c -> c.put("events", Map.of("x", Map.of()))));
        forged.put(
                "event without content",
                with(person, c -> c.put("events", Map.of(ProviderForTests.SIGNED_OUT, "yes"))));
        forged.put("nonce", with(person, c -> c.put("nonce", "n")));
        forged.put("nobody named", with(person, c -> c.remove("sub")));
        forged.put("subject no text", with(person, c -> c.put("sub", Map.of("a", 1))));
        forged.put("no id", with(person, c -> c.remove("jti")));
        forged.put("expired", with(person, c -> c.put("exp", now - 60)));
        forged.put("no end", with(person, c -> c.remove("exp")));
        forged.put("no beginning", with(person, c -> c.remove("iat")));
        forged.put("of tomorrow", with(person, c -> c.put("iat", now + 86_400)));
        forged.put("of long ago", with(person, c -> c.put("iat", now - 3_600)));
        forged.put("not valid yet", with(person, c -> c.put("nbf", now + 300)));
        forged.put("an access token", ProviderForTests.signed(logoutClaims(Map.of("sub", person)), jws -> {
            jws.setHeader("typ", "at+jwt");
            return jws;
        }));
        forged.put("not signed", ProviderForTests.signed(logoutClaims(Map.of("sub", person)), jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            jws.setKey(null);
            return jws;
        }));
        forged.put("public key as secret", ProviderForTests.signed(logoutClaims(Map.of("sub", person)), jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(new HmacKey(ProviderForTests.key("first").getPublic().getEncoded()));
            return jws;
        }));
        forged.put("another key of the same name", ProviderForTests.signed(logoutClaims(Map.of("sub", person)), jws -> {
            jws.setKey(ProviderForTests.key("stranger").getPrivate());
            return jws;
        }));
        forged.put("a key that nobody shows", ProviderForTests.signed(logoutClaims(Map.of("sub", person)), jws -> {
            jws.setKey(ProviderForTests.key("stranger").getPrivate());
            jws.setKeyIdHeaderValue("stranger");
            return jws;
        }));
        forged.put("an ID token", ProviderForTests.signed(ProviderForTests.claims(person)));
        var let = new TreeSet<String>();
        forged.forEach((name, token) -> {
            if (sent(token) != 400) {
                let.add(name);
            }
        });
        assertEquals(new TreeSet<String>(), let, "of " + forged.size());
        live.changed();
        assertEquals(200, browser.get("/editions").statusCode());
    }

    @Test
    void a_word_counts_once() {
        String person = ProviderForTests.word("p");
        String token = logoutToken(Map.of("sub", person));
        assertEquals(200, sent(token));
        assertEquals(400, sent(token));
    }

    @Test
    void a_word_that_could_not_be_acted_upon_counts_when_it_comes_again() throws Exception {
        String person = ProviderForTests.word("p");
        var browser = new BrowserForTests();
        browser.signIn("/editions", person, claims -> {
            claims.put("roles", "secretariat:63");
            return claims;
        });
        String token = logoutToken(Map.of("sub", person));
        EditionFixture.asOwner(
                "alter table session add constraint session_cannot_end check (ended_at is null) not valid");
        try {
            assertEquals(503, sent(token));
        } finally {
            EditionFixture.asOwner("alter table session drop constraint session_cannot_end");
        }
        live.changed();
        assertEquals(200, browser.get("/editions").statusCode());
        assertEquals(200, sent(token));
        assertEquals(303, browser.get("/editions").statusCode());
        assertEquals(400, sent(token));
    }

    @Test
    void a_key_that_is_new_counts_at_once() {
        ProviderForTests.shows("first", "second");
        String token = ProviderForTests.signed(logoutClaims(Map.of("sub", ProviderForTests.word("p"))), jws -> {
            jws.setKey(ProviderForTests.key("second").getPrivate());
            jws.setKeyIdHeaderValue("second");
            return jws;
        });
        assertEquals(200, sent(token));
    }
}
