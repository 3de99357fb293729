package id.paritrana.access;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With a provider of a third maker, and by https through a proxy, people come in, stay and go. */
@QuarkusTest
@TestProfile(SpringProviderTest.With.class)
class SpringProviderTest extends AtProvidersMoment {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    public static class With extends WithProvider {
        public With() {
            super(SpringProvider.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "paritrana.url", SpringProvider.SITE,
                    "quarkus.oidc.authentication.cookie-force-secure", "true",
                    "quarkus.oidc.authentication.force-redirect-https-scheme", "true",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    private final BrowserForTests browser = browser();

    private static BrowserForTests browser() {
        return new BrowserForTests().behind("203.0.113.9");
    }

    private static String officer() {
        return ProviderForTests.word(SpringProvider.OFFICER);
    }

    /** What the provider answers to somebody who types a name and a password at its page. */
    private static HttpResponse<String> types(
            BrowserForTests browser, HttpResponse<String> sent, String person, String password) {
        URI page = URI.create(BrowserForTests.location(sent));
        assertTrue(page.toString().startsWith(SpringProvider.issuer() + "/login"), page.toString());
        Matcher token = CSRF.matcher(browser.get(page.toString()).body());
        assertTrue(token.find());
        return browser.post(page.toString(), Map.of("username", person, "password", password, "_csrf", token.group(1)));
    }

    private static HttpResponse<String> signIn(BrowserForTests browser, String path, String person) {
        URI page = browser.sentTo(path);
        assertTrue(page.toString().startsWith(SpringProvider.issuer() + "/oauth2/authorize?"), page.toString());
        var in = types(browser, browser.get(page.toString()), person, SpringProvider.PASSWORD);
        return arrives(browser, browser.get(BrowserForTests.location(in)));
    }

    /** The provider sends back to the one address that it knows, and the app goes on from there. */
    private static HttpResponse<String> arrives(BrowserForTests browser, HttpResponse<String> sent) {
        String back = BrowserForTests.location(sent);
        assertTrue(back.startsWith(SpringProvider.SITE + "/sign-in/done?code="), back);
        return browser.get(BrowserForTests.path(sent));
    }

    @Test
    void a_person_signs_in_by_code_and_key_and_reads_the_page_that_was_wanted() {
        String person = officer();
        var answer = signIn(browser, INSIDE + "?q=x", person);
        String wanted = BrowserForTests.path(browser.get(BrowserForTests.path(answer)));
        assertEquals(INSIDE + "?q=x", wanted);
        var page = browser.get(wanted);
        assertEquals(200, page.statusCode(), "the role is at its path");
        assertTrue(page.body().contains("Petugas " + person.substring(person.length() - 4)), "the name is in UserInfo");
        assertFalse(page.body().contains(person), page.body());
        for (String cookie : browser.cookies().keySet()) {
            assertTrue(cookie.startsWith("__Host-") || cookie.equals("JSESSIONID"), cookie);
        }
    }

    @Test
    void who_has_no_role_gets_in_and_sees_nothing() {
        signIn(browser, INSIDE, ProviderForTests.word("tamu-"));
        assertEquals(403, browser.get(INSIDE).statusCode());
    }

    @Test
    void a_wrong_password_stays_at_the_provider() {
        URI page = browser.sentTo(INSIDE);
        var refused = types(browser, browser.get(page.toString()), officer(), "salah");
        assertEquals(SpringProvider.issuer() + "/login?error", BrowserForTests.location(refused));
        assertFalse(isIn(browser));
    }

    @Test
    void a_session_goes_on_by_refresh_tokens_that_count_once() {
        signIn(browser, INSIDE, officer());
        for (int i = 0; i < 3; i++) {
            // longer than what the provider said last may count alone
            clock.advance(Duration.ofMinutes(40));
            assertTrue(isIn(browser), "asked again " + i);
        }
    }

    @Test
    void a_role_that_is_taken_away_there_is_gone_here_within_a_minute() {
        String person = officer();
        signIn(browser, INSIDE, person);
        assertTrue(isIn(browser));
        SpringProvider.takesRoleFrom(person);
        clock.advance(Duration.ofSeconds(45));
        live.changed();
        assertEquals(403, browser.get(INSIDE).statusCode());
    }

    @Test
    void who_signs_out_is_out_there_too_by_the_last_of_its_tokens() {
        signIn(browser, INSIDE, officer());
        clock.advance(Duration.ofMinutes(5));
        assertTrue(isIn(browser), "it has given another ID token since");
        var form = new HashMap<String, String>();
        String to = BrowserForTests.location(browser.press("/sign-out", "/sign-out", form));
        assertTrue(to.startsWith(SpringProvider.issuer() + "/connect/logout?"), to);
        assertEquals(SpringProvider.SITE + "/", BrowserForTests.location(browser.get(to)));
        assertFalse(isIn(browser));
        URI again = browser.sentTo(INSIDE);
        String page = BrowserForTests.location(browser.get(again.toString()));
        assertTrue(page.startsWith(SpringProvider.issuer() + "/login"), "it asks for the password again: " + page);
    }

    @Test
    void who_is_signed_in_there_needs_no_password_for_a_second_session() {
        String person = officer();
        signIn(browser, INSIDE, person);
        browser.cookies().keySet().removeIf(name -> name.startsWith("__Host-paritrana"));
        assertFalse(isIn(browser));
        URI page = browser.sentTo(INSIDE);
        arrives(browser, browser.get(page.toString()));
        assertTrue(isIn(browser));
    }
}
