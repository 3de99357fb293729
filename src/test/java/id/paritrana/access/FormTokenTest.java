package id.paritrana.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A form belongs to one session and ends with it; what was typed in it does not. */
@QuarkusTest
@TestProfile(WithProvider.class)
class FormTokenTest extends AtProvidersMoment {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final String OLD = "Formulir ini dari sesi sebelumnya";

    private final BrowserForTests browser = new BrowserForTests();

    private static void signIn(BrowserForTests browser, String person) {
        browser.signIn("/editions", person, claims -> {
            claims.put("roles", List.of("secretariat:63"));
            return claims;
        });
    }

    private static String token(BrowserForTests browser) {
        Matcher found = TOKEN.matcher(browser.get("/sessions").body());
        assertTrue(found.find());
        return found.group(1);
    }

    @Test
    void every_session_has_a_token_of_its_own_and_the_browser_no_cookie_for_it() {
        String person = ProviderForTests.word("p");
        signIn(browser, person);
        browser.cookies().keySet().removeIf(name -> !name.equals("paritrana"));
        String here = token(browser);
        assertEquals(here, token(browser), "forms of all pages of a session go on");
        assertEquals(List.of("paritrana"), List.copyOf(browser.cookies().keySet()));
        var other = new BrowserForTests();
        signIn(other, person);
        assertNotEquals(here, token(other));
        assertEquals(
                400,
                other.post("/sessions/end", Map.of("csrf-token", here, "session", "x"))
                        .statusCode());
    }

    @Test
    void a_word_set_in_the_browser_by_somebody_else_is_no_token() {
        signIn(browser, ProviderForTests.word("p"));
        String word = "A".repeat(24);
        browser.cookies().put("csrf-token", word);
        assertEquals(
                400,
                browser.post("/sessions/end", Map.of("csrf-token", word, "session", "x"))
                        .statusCode());
    }

    @Test
    void a_form_of_the_session_before_is_looked_over_and_sent_once_more() {
        String person = ProviderForTests.word("p");
        signIn(browser, person);
        var form = new HashMap<>(Map.of("csrf-token", token(browser), "session", "Sebuah kalimat yang <b>panjang</b>"));
        browser.cookies().remove("paritrana");
        signIn(browser, person);
        var elsewhere = browser.post("/sessions/end", form);
        assertEquals(400, elsewhere.statusCode());
        assertTrue(elsewhere.body().contains(OLD) && elsewhere.body().contains("tidak dapat dikirim dari sini"));
        assertFalse(elsewhere.body().contains("action=\"/sessions/end\""), "nobody is led to press it blindly");
        assertTrue(elsewhere.body().contains("yang &lt;b&gt;panjang"), "what was typed can be copied");
        var here = browser.from(BrowserForTests.address()).post("/sessions/end", form);
        assertEquals(400, here.statusCode());
        assertTrue(here.body().contains("name=\"session\" value=\"Sebuah kalimat yang &lt;b&gt;panjang&lt;/b&gt;\""));
        Matcher fresh = TOKEN.matcher(here.body().substring(here.body().indexOf("action=\"/sessions/end\"")));
        assertTrue(fresh.find());
        form.put("csrf-token", fresh.group(1));
        assertEquals(303, browser.post("/sessions/end", form).statusCode());
    }

    @Test
    void it_ends_with_its_session() {
        signIn(browser, ProviderForTests.word("p"));
        String token = token(browser);
        browser.press("/sessions", "/sessions/end-all", Map.of());
        live.changed();
        assertFalse(browser.cookies().containsKey("paritrana"));
        var sent = browser.post("/sign-out", Map.of("csrf-token", token));
        assertEquals(400, sent.statusCode());
        assertTrue(sent.body().contains(OLD), sent.body());
    }
}
