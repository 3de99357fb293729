package id.paritrana.access;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing of the app is made for one provider: with one that is neither Keycloak nor ours people come in, stay and go. */
@QuarkusTest
@TestProfile(OtherProviderTest.With.class)
class OtherProviderTest extends AtProvidersMoment {
    private static final String ACCESS = "https://instansi.example/akses";

    public static class With extends WithProvider {
        public With() {
            super(OtherProvider.class);
        }
    }

    /** The person types a name at the provider's page, and the provider adds what it knows. */
    private static HttpResponse<String> signIn(
            BrowserForTests browser, String path, String person, Map<String, ?> more) {
        URI page = browser.sentTo(path);
        assertTrue(page.toString().startsWith(OtherProvider.issuer() + "/authorize?"), page.toString());
        assertTrue(browser.get(page.toString()).body().contains("name=\"username\""));
        var answer = browser.post(page.toString(), Map.of("username", person, "claims", json(more)));
        URI back = URI.create(BrowserForTests.location(answer));
        assertEquals(
                BrowserForTests.address() + "/sign-in/done", back.toString().replaceFirst("\\?.*", ""));
        return browser.get(BrowserForTests.path(answer));
    }

    private static String json(Map<String, ?> claims) {
        try {
            return new ObjectMapper().writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> officer(Object roles) {
        var claims = new HashMap<String, Object>();
        claims.put(ACCESS, Map.of("peran", roles));
        claims.put("name", "Petugas Instansi");
        claims.put("auth_time", ProviderForTests.moment().getEpochSecond());
        return claims;
    }

    private static Map<String, Object> officer() {
        return officer(List.of("secretariat:63"));
    }

    @Test
    void a_person_signs_in_and_reads_the_page_that_was_wanted() {
        var browser = new BrowserForTests();
        var answer = signIn(browser, INSIDE + "?q=x", ProviderForTests.word("p"), officer("admin:63"));
        String wanted = BrowserForTests.path(browser.get(BrowserForTests.path(answer)));
        assertEquals(INSIDE + "?q=x", wanted);
        var page = browser.get(wanted);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Petugas Instansi"), page.body());
    }

    @Test
    void roles_are_found_at_their_path_as_a_list_or_one_text() {
        for (Object roles : List.of(List.of("auditor:63", "other"), "auditor:63 other", "other  auditor:63")) {
            var browser = new BrowserForTests();
            signIn(browser, INSIDE, ProviderForTests.word("p"), officer(roles));
            assertTrue(isIn(browser), roles.toString());
        }
        for (Object roles : List.of(List.of(), "", "auditor", 7, Map.of("auditor:63", true))) {
            var browser = new BrowserForTests();
            signIn(browser, INSIDE, ProviderForTests.word("p"), officer(roles));
            assertEquals("auditor".equals(roles), isIn(browser), roles.toString());
        }
        var elsewhere = new BrowserForTests();
        signIn(elsewhere, INSIDE, ProviderForTests.word("p"), Map.of("roles", List.of("auditor:63")));
        assertFalse(isIn(elsewhere), "roles at another place are none");
    }

    @Test
    void a_session_goes_on_by_refresh_tokens_that_count_once() {
        var browser = new BrowserForTests();
        signIn(browser, INSIDE, ProviderForTests.word("p"), officer());
        for (int i = 0; i < 3; i++) {
            // longer than what the provider said last may count alone
            clock.advance(Duration.ofMinutes(40));
            assertTrue(isIn(browser), "asked again " + i);
        }
    }

    @Test
    void the_provider_ends_one_session_by_its_name_and_all_of_a_person() {
        String person = ProviderForTests.word("p");
        var first = new BrowserForTests();
        var second = new BrowserForTests();
        var other = new BrowserForTests();
        Map<String, Object> claims = officer();
        claims.put("sid", "satu" + person);
        signIn(first, INSIDE, person, claims);
        claims.put("sid", "dua" + person);
        signIn(second, INSIDE, person, claims);
        signIn(other, INSIDE, ProviderForTests.word("p"), officer());
        assertEquals(200, notice(Map.of("sid", "satu" + person)));
        assertFalse(isIn(first));
        assertTrue(isIn(second));
        signIn(first, INSIDE, person, officer());
        assertEquals(200, notice(Map.of("sub", person)));
        assertFalse(isIn(first) || isIn(second));
        assertTrue(isIn(other));
    }

    private static int notice(Map<String, Object> named) {
        var claims = new HashMap<String, Object>(named);
        claims.put("iss", OtherProvider.issuer());
        claims.put("aud", ProviderForTests.CLIENT);
        claims.put("jti", ProviderForTests.word("jti"));
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return new BrowserForTests()
                .post("/back-channel-logout", Map.of("logout_token", OtherProvider.signed(claims)))
                .statusCode();
    }

    @Test
    void a_person_signs_out_here_and_there_and_is_at_the_front_door() {
        var browser = new BrowserForTests();
        signIn(browser, INSIDE, ProviderForTests.word("p"), officer());
        assertTrue(isIn(browser));
        String to = BrowserForTests.location(browser.press("/sign-out", "/sign-out", Map.of()));
        assertTrue(to.startsWith(OtherProvider.issuer() + "/endsession?") && to.contains("id_token_hint="), to);
        assertEquals(BrowserForTests.address() + "/", BrowserForTests.location(browser.get(to)));
        assertFalse(isIn(browser));
    }
}
