package id.paritrana.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.access.ProviderForTests.Mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session from its beginning to each of its ends, with a provider that does what the test says. */
@QuarkusTest
@TestProfile(WithProvider.class)
class SessionTest extends AtProvidersMoment {

    @Inject
    SignInProvider provider;

    private final BrowserForTests browser = new BrowserForTests();

    @BeforeEach
    void prepare() {
        provider.answered();
    }

    @AfterEach
    void settle() {
        ProviderForTests.is(Mood.WELL);
    }

    private static UnaryOperator<Map<String, Object>> officer() {
        return with("roles", List.of("secretariat:63"));
    }

    private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
        return claims -> {
            claims.put(claim, value);
            claims.putIfAbsent("name", "Petugas Contoh");
            return claims;
        };
    }

    private static Map<String, Object> renewed(
            String subject, UnaryOperator<Map<String, Object>> claims, String refresh) {
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(access, new HashMap<>(Map.of("sub", subject)));
        return Map.of(
                "id_token",
                ProviderForTests.signed(claims.apply(ProviderForTests.claims(subject))),
                "access_token",
                access,
                "refresh_token",
                refresh,
                "token_type",
                "Bearer");
    }

    private static UnaryOperator<Map<String, Object>> refresh(String token) {
        return answer -> {
            answer.put("refresh_token", token);
            return answer;
        };
    }

    @Test
    void the_browser_holds_a_word_and_no_token() {
        var answer = browser.signIn(INSIDE + "?x=1", ProviderForTests.word("p"), officer(), refresh("r".repeat(9_000)));
        assertEquals("/sign-in?back=%2Feditions%3Fx%3D1", BrowserForTests.path(answer));
        assertEquals(INSIDE + "?x=1", BrowserForTests.path(browser.get(BrowserForTests.path(answer))));
        assertEquals(200, browser.get(INSIDE).statusCode());
        assertEquals(
                List.of("paritrana"),
                browser.cookies().keySet().stream()
                        .filter(c -> !c.startsWith("csrf"))
                        .toList());
        assertEquals(43, browser.cookies().get("paritrana").length());
        String set = answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("paritrana="))
                .findFirst()
                .orElseThrow();
        assertTrue(
                set.toLowerCase(Locale.ROOT).contains("httponly")
                        && set.contains("SameSite=Lax")
                        && !set.contains("Max-Age"),
                set);
    }

    @Test
    void one_address_is_registered_and_the_language_goes_along() {
        browser.cookies().put("bahasa", "en");
        var asked = browser.asks("/sign-in?back=/sessions");
        assertEquals(BrowserForTests.address() + "/sign-in/done", asked.get("redirect_uri"));
        assertEquals("en id", asked.get("ui_locales"));
        assertEquals("S256", asked.get("code_challenge_method"));
    }

    @Test
    void an_address_elsewhere_is_not_gone_to() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer());
        Map<String, String> leads = Map.of(
                "https://evil.example/",
                INSIDE,
                "//evil.example",
                INSIDE,
                "/%5Cevil",
                INSIDE,
                "/%255Cevil",
                "/%5Cevil",
                "javascript:alert(1)",
                INSIDE);
        leads.forEach((back, to) -> {
            HttpResponse<?> answer = browser.get("/sign-in?back=" + back);
            assertEquals(to, BrowserForTests.path(answer), back);
            assertFalse(BrowserForTests.location(answer).contains("evil.example"), back);
        });
    }

    @Test
    void unfinished_ways_to_the_provider_do_not_pile_up() {
        for (int i = 0; i < 100; i++) {
            browser.asks("/sign-in");
        }
        assertTrue(browser.cookies().size() <= 6, browser.cookies().keySet().toString());
    }

    @Test
    void signing_out_ends_it_here_and_with_the_provider() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer());
        var stolen = browser.copy();
        var secondTab = browser.copy();
        assertTrue(isIn(browser));
        assertEquals(200, browser.get("/sign-out").statusCode());
        String nobody = new BrowserForTests().get("/sign-out").body();
        assertTrue(nobody.contains("<h1>Anda tidak sedang masuk</h1>") && !nobody.contains("tetap masuk"), nobody);
        assertTrue(isIn(browser), "a link by itself changes nothing");
        var answer = browser.press("/sign-out", "/sign-out", Map.of());
        String to = BrowserForTests.location(answer);
        assertTrue(to.startsWith(ProviderForTests.issuer() + "/leave?client_id=paritrana&id_token_hint="), to);
        assertTrue(
                to.endsWith(
                        "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + io.restassured.RestAssured.port + "%2F"),
                to);
        assertFalse(isIn(stolen), "the word counts nowhere any more");
        assertFalse(browser.cookies().containsKey("paritrana"));
        String again = BrowserForTests.location(secondTab.press("/sign-out", "/sign-out", Map.of()));
        assertTrue(again.contains("/leave?") && again.contains("id_token_hint"), "a second tab ends it too: " + again);
        String stranger = BrowserForTests.location(new BrowserForTests().press("/sign-out", "/sign-out", Map.of()));
        assertTrue(stranger.contains("/leave?client_id=paritrana&post"), stranger);
    }

    @Test
    void a_sign_out_without_its_form_is_refused() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer());
        assertEquals(400, browser.post("/sign-out", Map.of("x", "y")).statusCode());
        assertTrue(isIn(browser));
    }

    @Test
    void the_provider_ends_one_session_or_all_of_a_person() {
        String person = ProviderForTests.word("p");
        var first = new BrowserForTests();
        var second = new BrowserForTests();
        var other = new BrowserForTests();
        first.signIn(INSIDE, person, officer().andThen(with("sid", "s1" + person))::apply);
        second.signIn(INSIDE, person, officer().andThen(with("sid", "s2" + person))::apply);
        other.signIn(INSIDE, ProviderForTests.word("p"), officer());
        assertEquals(200, notice(Map.of("sid", "s1" + person)).statusCode());
        assertFalse(isIn(first));
        assertTrue(isIn(second));
        assertEquals(
                200,
                notice(Map.of("sid", "s2" + person, "sub", "somebody-else")).statusCode());
        assertTrue(isIn(second), "of somebody else there is no such session");
        assertEquals(200, notice(Map.of("sid", "s2" + person, "sub", person)).statusCode());
        assertFalse(isIn(second));
        first.signIn(INSIDE, person, officer());
        second.signIn(INSIDE, person, officer());
        assertEquals(200, notice(Map.of("sub", person)).statusCode());
        assertFalse(isIn(first) || isIn(second));
        assertTrue(isIn(other));
    }

    private HttpResponse<String> notice(Map<String, Object> named) {
        return new BrowserForTests()
                .post("/back-channel-logout", Map.of("logout_token", ProviderForTests.logoutToken(named)));
    }

    @Test
    void sixteen_sessions_at_once_end_all() {
        var all = new ArrayList<BrowserForTests>();
        var people = new ArrayList<String>();
        for (int i = 0; i < 16; i++) {
            var each = new BrowserForTests();
            String person = ProviderForTests.word("p");
            each.signIn(INSIDE, person, officer());
            all.add(each);
            people.add(person);
        }
        people.forEach(person -> assertEquals(200, notice(Map.of("sub", person)).statusCode()));
        assertEquals(0, all.stream().filter(this::isIn).count());
    }

    @Test
    void it_ends_after_an_hour_without_a_request() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer(), refresh("lost"));
        ProviderForTests.is(Mood.GONE);
        clock.advance(Duration.ofMinutes(25));
        assertTrue(isIn(browser), "the provider's last word counts for half an hour");
        ProviderForTests.is(Mood.WELL);
        clock.advance(Duration.ofMinutes(61));
        assertFalse(isIn(browser));
    }

    @Test
    void roles_taken_away_are_gone_within_a_minute() {
        String person = ProviderForTests.word("p");
        String token = ProviderForTests.word("refresh");
        browser.signIn(INSIDE, person, officer(), refresh(token));
        ProviderForTests.gives(token, renewed(person, with("roles", List.of()), ProviderForTests.word("refresh")));
        assertEquals(200, browser.get(INSIDE).statusCode());
        clock.advance(Duration.ofSeconds(45));
        live.changed();
        assertEquals(403, browser.get(INSIDE).statusCode());
    }

    @Test
    void a_person_who_is_no_longer_one_is_out() {
        String token = ProviderForTests.word("refresh");
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer(), refresh(token));
        clock.advance(Duration.ofSeconds(45));
        assertFalse(isIn(browser), "the refresh token is not known: invalid_grant");
        clock.advance(Duration.ofSeconds(-45));
        assertFalse(isIn(browser));
    }

    @Test
    void a_renewal_for_somebody_else_ends_it() {
        String token = ProviderForTests.word("refresh");
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer(), refresh(token));
        ProviderForTests.gives(token, renewed(ProviderForTests.word("q"), officer(), ProviderForTests.word("refresh")));
        clock.advance(Duration.ofSeconds(45));
        assertFalse(isIn(browser));
    }

    @Test
    void several_requests_at_once_renew_once() throws Exception {
        String person = ProviderForTests.word("p");
        String token = ProviderForTests.word("refresh");
        browser.signIn(INSIDE, person, officer(), refresh(token));
        ProviderForTests.gives(token, renewed(person, officer(), ProviderForTests.word("refresh")));
        int before = ProviderForTests.asked("refresh_token");
        clock.advance(Duration.ofMinutes(10));
        live.changed();
        var threads = Executors.newFixedThreadPool(9);
        try {
            Callable<Integer> request = () -> browser.copy().get(INSIDE).statusCode();
            for (var status : threads.invokeAll(Collections.nCopies(9, request))) {
                assertEquals(200, status.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, ProviderForTests.asked("refresh_token") - before);
    }

    @Test
    void a_provider_that_hangs_or_fails_ends_nothing_and_holds_nobody_up() {
        String person = ProviderForTests.word("p");
        String token = ProviderForTests.word("refresh");
        browser.signIn(INSIDE, person, officer(), refresh(token));
        for (Mood mood : List.of(Mood.HANGS, Mood.BROKEN, Mood.GONE)) {
            ProviderForTests.is(mood);
            provider.answered();
            clock.advance(Duration.ofMinutes(5));
            int before = ProviderForTests.asked("token");
            assertTrue(isIn(browser), mood.name());
            int after = ProviderForTests.asked("token");
            assertTrue(after > before, mood.name());
            assertTrue(isIn(browser), mood.name());
            assertEquals(after, ProviderForTests.asked("token"), "nobody else waits: " + mood);
        }
        assertTrue(new BrowserForTests().get("/").body().contains("sedang tidak menjawab"));
        ProviderForTests.is(Mood.WELL);
        ProviderForTests.gives(token, renewed(person, officer(), ProviderForTests.word("refresh")));
        provider.answered();
        clock.advance(Duration.ofMinutes(1));
        assertTrue(isIn(browser));
    }

    @Test
    void without_a_refresh_token_it_ends_with_the_token() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer());
        clock.advance(Duration.ofSeconds(50));
        assertTrue(isIn(browser));
        clock.advance(Duration.ofSeconds(15));
        live.changed();
        var page = browser.get(INSIDE);
        assertEquals(303, page.statusCode());
        assertEquals("/sign-in?back=%2Feditions", BrowserForTests.path(page));
        var sent = browser.post(
                "/editions/X/settings", Map.of("name", "Yang sudah <b>diketik</b>", "csrf-token", "dahulu"));
        assertEquals(401, sent.statusCode());
        assertTrue(sent.body().contains("Tidak ada yang disimpan"), sent.body());
        assertTrue(sent.body().contains("action=\"/editions/X/settings\""), sent.body());
        assertTrue(sent.body().contains("name=\"name\" value=\"Yang sudah &lt;b&gt;diketik&lt;/b&gt;\""), sent.body());
        assertTrue(sent.body().contains("name=\"csrf-token\" value=\"dahulu\""), sent.body());
    }

    @Test
    void what_one_person_typed_is_shown_to_nobody_who_signs_in_afterwards() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer(), refresh("x"));
        var fields = new HashMap<String, String>();
        var hidden = Pattern.compile("name=\"(csrf-token|of|key)\" value=\"([^\"]+)\"")
                .matcher(browser.get("/import").body());
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        assertEquals(3, fields.size(), fields.toString());
        fields.put("name", "Yang hanya boleh dilihat pemiliknya");
        browser.cookies().clear();
        browser.signIn(INSIDE, ProviderForTests.word("other"), officer(), refresh("y"));
        var answer = browser.from(BrowserForTests.address()).post("/editions/X/settings", fields);
        assertEquals(409, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("Yang hanya boleh"), answer.body());
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        String person = ProviderForTests.word("p");
        long anHourAgo = ProviderForTests.moment().minusSeconds(3_600).getEpochSecond();
        browser.signIn(INSIDE, person, officer().andThen(with("auth_time", anHourAgo))::apply);
        var before = browser.copy();
        String word = browser.cookies().get("paritrana");
        var asked = browser.copy().asks("/sign-in/again?back=/editions");
        assertEquals("login", asked.get("prompt"), "the provider's own session is not enough");
        assertEquals("0", asked.get("max_age"));
        browser.signIn("/sign-in/again?back=/editions", person, with("roles", List.of("secretariat:63")));
        assertNotEquals(word, browser.cookies().get("paritrana"));
        assertTrue(isIn(browser));
        assertFalse(isIn(before));
    }

    @Test
    void a_fresh_sign_in_that_was_given_or_given_up_is_asked_for_again_later() {
        String person = ProviderForTests.word("p");
        long anHourAgo = ProviderForTests.moment().minusSeconds(3_600).getEpochSecond();
        browser.signIn(INSIDE, person, officer().andThen(with("auth_time", anHourAgo))::apply, refresh("x"));
        String again = "/sign-in/again?back=/editions";
        browser.asks(again);
        browser.asks(again);

        var in = browser.signIn(again, person, officer(), refresh("y"));
        assertEquals("/editions", BrowserForTests.path(browser.get(BrowserForTests.path(in))));
        browser.cookies().remove("paritrana");
        browser.signIn(INSIDE, person, officer().andThen(with("auth_time", anHourAgo))::apply, refresh("z"));
        browser.asks(again);
    }

    @Test
    void an_answer_that_is_no_fresh_sign_in_is_said_once_and_for_what_it_lacks() {
        String person = ProviderForTests.word("p");
        long anHourAgo = ProviderForTests.moment().minusSeconds(3_600).getEpochSecond();
        browser.signIn(INSIDE, person, officer().andThen(with("auth_time", anHourAgo))::apply);
        String again = "/sign-in/again?back=/editions";
        var in = browser.signIn(again, person, officer().andThen(with("auth_time", anHourAgo))::apply);
        var said = browser.get(BrowserForTests.path(in));
        assertEquals(422, said.statusCode());
        assertTrue(said.body().contains("tanpa meminta Anda masuk sekali lagi"), said.body());

        in = browser.signIn(again, person, officer().andThen(claims -> {
            claims.remove("auth_time");
            return claims;
        })::apply);
        said = browser.get(BrowserForTests.path(in));
        assertEquals(422, said.statusCode());
        assertTrue(said.body().contains("tidak memberi tahu kapan Anda masuk"), said.body());

        long ahead = ProviderForTests.moment().plusSeconds(300).getEpochSecond();
        in = browser.signIn(again, person, officer().andThen(with("auth_time", ahead))::apply);
        said = browser.get(BrowserForTests.path(in));
        assertEquals(422, said.statusCode());
        assertTrue(said.body().contains("Jam layanan masuk lebih cepat"), said.body());
        browser.asks(again);
    }

    @Test
    void roles_come_as_a_list_or_a_text_from_either_place_and_a_name_is_never_a_number() {
        String person = ProviderForTests.word("p");
        browser.signIn(INSIDE, person, claims -> {
            claims.put("roles", "auditor:63 secretariat:63 other");
            claims.put("preferred_username", "3171234567890001");
            return claims;
        });
        String page = browser.get(INSIDE).body();
        assertEquals(200, browser.get(INSIDE).statusCode());
        assertFalse(page.contains(person) || page.contains("3171234567890001"), page);
        var other = new BrowserForTests();
        String access = ProviderForTests.word("access");
        ProviderForTests.tells(
                access, Map.of("sub", person, "name", "Nama dari UserInfo", "roles", List.of("admin:63")));
        other.signIn(INSIDE, person, claims -> claims, answer -> {
            answer.put("access_token", access);
            return answer;
        });
        assertTrue(other.get(INSIDE).body().contains("Nama dari UserInfo"));
    }

    @Test
    void i_see_where_i_am_signed_in_and_leave_one_place_or_all() {
        String person = ProviderForTests.word("p");
        var phone = new BrowserForTests();
        var tablet = new BrowserForTests();
        var other = new BrowserForTests();
        other.signIn(INSIDE, ProviderForTests.word("q"), officer(), refresh("x"));
        browser.signIn(INSIDE, person, officer(), refresh("x"));
        phone.signIn(INSIDE, person, officer(), refresh("x"));
        tablet.signIn(INSIDE, person, officer(), refresh("x"));
        String page = browser.get("/sessions").body();
        assertEquals(
                3, page.split("Firefox · Windows</b>|Firefox · Windows\\s+\\(peramban ini\\)", -1).length - 1, page);
        assertTrue(page.contains("peramban ini") && page.contains("Keluar dari semua perangkat"), page);
        assertTrue(page.contains("id=\"sesi\"") && page.contains("data-left=\"3600\""), page);
        var named = Pattern.compile("name=\"session\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(named.find());
        String one = named.group(1);
        assertEquals(
                303,
                other.press("/sessions", "/sessions/end", Map.of("session", one))
                        .statusCode());
        assertTrue(isIn(phone) && isIn(tablet), "nobody ends what is another's");
        assertEquals(
                303,
                browser.press("/sessions", "/sessions/end", Map.of("session", one))
                        .statusCode());
        assertEquals(1, List.of(phone, tablet).stream().filter(this::isIn).count());
        assertTrue(isIn(browser));
        String to = BrowserForTests.location(browser.press("/sessions", "/sessions/end-all", Map.of()));
        assertTrue(to.contains("/leave?"), to);
        assertFalse(isIn(browser) || isIn(phone) || isIn(tablet));
        assertTrue(isIn(other));
    }

    @Test
    void whoever_finds_a_browser_signs_its_owner_out_nowhere_else() {
        String person = ProviderForTests.word("p");
        long anHourAgo = ProviderForTests.moment().minusSeconds(3_600).getEpochSecond();
        var phone = new BrowserForTests();
        phone.signIn(INSIDE, person, officer(), refresh("x"));
        browser.signIn(INSIDE, person, officer().andThen(with("auth_time", anHourAgo))::apply, refresh("x"));
        String page = browser.get("/sessions").body();
        assertTrue(page.contains("href=\"/sign-in/again?back=%2Fsessions\""), page);
        assertFalse(page.contains("action=\"/sessions/end"), page);
        var named = Pattern.compile("name=\"session\" value=\"([^\"]+)\"")
                .matcher(phone.get("/sessions").body());
        assertTrue(named.find());
        for (String act : List.of("/sessions/end", "/sessions/end-all")) {
            var answer = browser.press("/sign-out", act, Map.of("session", named.group(1)));
            assertEquals("/sign-in/again?back=%2Fsessions", BrowserForTests.path(answer));
            assertTrue(isIn(phone) && isIn(browser), act);
        }
    }

    @Test
    void a_page_knows_how_long_the_session_lasts() {
        browser.signIn(INSIDE, ProviderForTests.word("p"), officer(), refresh("x"));
        assertEquals("{\"left\":3600}", browser.get("/sessions/still").body());
        clock.advance(Duration.ofMinutes(29));
        ProviderForTests.is(Mood.GONE);
        assertEquals("{\"left\":3600}", browser.get("/sessions/still").body());
        assertEquals(401, new BrowserForTests().script("/sessions/still").statusCode());
    }
}
