package id.paritrana.access;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.access.BrowserForTests.Asked;
import id.paritrana.access.ProviderForTests.Mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever opens a page by its address, fails to sign in and tries again comes to that page, however the first try ended. */
@QuarkusTest
@TestProfile(WithProvider.class)
class SecondTryTest extends AtProvidersMoment {
    private static final String WANTED = "/editions?q=HST";
    private static final Pattern AGAIN = Pattern.compile("href=\"(/sign-in(?:\\?[^\"]*)?)\"");

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

    private static Map<String, BiFunction<BrowserForTests, Asked, HttpResponse<String>>> failures() {
        var ways = new LinkedHashMap<String, BiFunction<BrowserForTests, Asked, HttpResponse<String>>>();
        for (String error : List.of("access_denied", "login_required", "temporarily_unavailable", "invalid_scope")) {
            ways.put(
                    error,
                    (browser, asked) -> browser.get("/sign-in/done?error=" + error + "&state=" + asked.get("state")));
        }
        ways.put("clock", (browser, asked) -> {
            Map<String, Object> claims = ProviderForTests.claims(ProviderForTests.word("p"));
            claims.put("nonce", asked.get("nonce"));
            claims.put("nbf", ProviderForTests.moment().getEpochSecond() + 90);
            return browser.comesBack(asked, ProviderForTests.signed(claims), Map.of());
        });
        ways.put("token", (browser, asked) -> {
            Map<String, Object> claims = ProviderForTests.claims(ProviderForTests.word("p"));
            claims.put("nonce", "of another");
            return browser.comesBack(asked, ProviderForTests.signed(claims), Map.of());
        });
        ways.put("away", (browser, asked) -> {
            ProviderForTests.is(Mood.GONE);
            try {
                return browser.get("/sign-in/done?code=x&state=" + asked.get("state"));
            } finally {
                ProviderForTests.is(Mood.WELL);
            }
        });
        ways.put("lost", (browser, asked) -> {
            browser.cookies().keySet().removeIf(name -> name.startsWith("q_auth"));
            return browser.get("/sign-in/done?code=x&state=" + asked.get("state"));
        });
        return ways;
    }

    private static String again(BrowserForTests browser, HttpResponse<String> failed) {
        String page = BrowserForTests.path(failed);
        assertTrue(page.startsWith("/sign-in/failed/"), page);
        Matcher link = AGAIN.matcher(browser.get(page).body());
        assertTrue(link.find(), page);
        return link.group(1);
    }

    private static String arrives(BrowserForTests browser, String link) {
        var in = browser.signIn(link, ProviderForTests.word("p"), claims -> {
            claims.put("roles", "secretariat:63");
            return claims;
        });
        return BrowserForTests.path(browser.get(BrowserForTests.path(in)));
    }

    @Test
    void the_page_that_was_wanted_is_there_after_the_second_try() {
        failures().forEach((name, way) -> {
            var browser = new BrowserForTests();
            var failed = way.apply(browser, browser.asks(WANTED));
            assertEquals(WANTED, arrives(browser, again(browser, failed)), name);
        });
    }

    @Test
    void each_tab_comes_to_its_own_page() {
        for (String word : List.of("satu", "dua")) {
            var browser = new BrowserForTests();
            Asked first = browser.asks("/editions?q=satu");
            Asked second = browser.asks("/editions?q=dua");
            Asked own = word.equals("satu") ? first : second;
            var failed = browser.get("/sign-in/done?error=access_denied&state=" + own.get("state"));
            assertEquals("/editions?q=" + word, arrives(browser, again(browser, failed)));
        }
    }

    /** Proxies and providers write addresses down, and somebody may have looked for a person. */
    @Test
    void a_word_that_was_looked_for_stands_in_no_other_address_on_the_way_in() {
        String wanted = "/editions?q=Nur+Aini";
        var browser = new BrowserForTests();
        String wayIn = BrowserForTests.path(browser.get(wanted));
        assertTrue(wayIn.matches("/sign-in\\?way=[A-Za-z0-9-]{24}"), wayIn);
        Asked asked = browser.asks(wayIn);
        assertFalse(
                asked.parameters().toString().contains("Aini"),
                asked.parameters().toString());
        var failed = browser.get("/sign-in/done?error=access_denied&state=" + asked.get("state"));
        String page = BrowserForTests.path(failed);
        assertFalse(page.contains("Aini"), page);
        assertFalse(browser.get(page).body().contains("Aini"));
        ProviderForTests.is(Mood.GONE);
        try {
            page = BrowserForTests.path(browser.get(wayIn));
            assertFalse(page.contains("Aini"), page);
        } finally {
            ProviderForTests.is(Mood.WELL);
            provider.answered();
        }
        String link = again(browser, failed);
        assertEquals(wanted, arrives(browser, link));
        assertEquals("/editions", BrowserForTests.path(browser.get(link)), "kept until it was reached, no longer");
    }

    @Test
    void nobody_is_led_elsewhere_by_a_page_about_a_failure() {
        for (String back : List.of("https://evil.example/", "//evil.example", "javascript:alert(1)", "")) {
            Matcher link = AGAIN.matcher(new BrowserForTests()
                    .get("/sign-in/failed/away?back=" + back)
                    .body());
            assertTrue(link.find());
            assertEquals("/sign-in", link.group(1));
        }
        var browser = new BrowserForTests();
        String state = browser.asks(WANTED).get("state");
        for (String kept :
                List.of("x", state + "~A", state + "~" + "A".repeat(900), "~.~.", state + "~aHR0cDovL2V2aWw")) {
            browser.cookies().put("tujuan", kept);
            String to = BrowserForTests.path(new BrowserForTests().get("/sign-in/done?state=" + state));
            assertEquals("/sign-in/failed/lost", to);
            to = BrowserForTests.path(browser.get("/sign-in/done?error=access_denied&state="
                    + browser.asks("/sign-in").get("state")));
            assertFalse(to.contains("evil"), to);
        }
    }

    @Test
    void a_hundred_ways_that_were_begun_and_left_stand_in_nobodys_way() {
        var browser = new BrowserForTests();
        for (int i = 0; i < 100; i++) {
            var sent = browser.get("/sign-in?back=/editions?q=" + "x".repeat(i * 20));
            if (BrowserForTests.location(sent).startsWith(BrowserForTests.address())) {
                sent = browser.get(BrowserForTests.path(sent));
            }
            for (String cookie : sent.headers().allValues("Set-Cookie")) {
                assertTrue(cookie.length() < 4_000, "browsers keep no cookie of " + cookie.length());
            }
        }
        int all = browser.cookies().entrySet().stream()
                .mapToInt(cookie -> cookie.getKey().length() + cookie.getValue().length())
                .sum();
        assertTrue(all < 16_000, "of 32 KB that a request may have: " + all);
        assertEquals(WANTED, arrives(browser, WANTED));
    }

    @Test
    void an_address_that_is_too_long_is_cut_and_not_lost() {
        var browser = new BrowserForTests();
        String wanted = "/editions?q=" + "x".repeat(3_000);
        assertEquals("/sign-in?back=%2Feditions", BrowserForTests.path(browser.get(wanted)));
        assertEquals(
                "/sign-in?back=%2Feditions",
                BrowserForTests.path(browser.get("/sign-in?back=%2Feditions&more=" + "x".repeat(3_000))));
    }
}
