package id.paritrana.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.TestClock;
import id.paritrana.access.BrowserForTests;
import id.paritrana.access.ProviderForTests;
import id.paritrana.access.WithProvider;
import id.paritrana.edition.EditionFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A session as a person sees it: it warns before it ends, loses nothing that was typed, and leaves nothing behind on the screen. */
@QuarkusTest
@TestProfile(WithProvider.class)
class SessionInBrowserTest {
    private static final String SETTINGS = "/editions/KELUAR/settings";
    private static final String TYPED = "tujuh setengah";

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @RegisterExtension
    static final Visits KEEPING_PAGES = Visits.keepingPages();

    private static EditionFixture edition;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @BeforeEach
    void meet() {
        if (edition == null) {
            edition = EditionFixture.of("KELUAR").nominations(2).prepared(database);
        }
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    /** Signs in at the provider's time, which goes on while a browser takes its own. */
    private String session(String person) {
        clock.advance(Duration.between(clock.instant(), ProviderForTests.moment()));
        var browser = new BrowserForTests();
        browser.signIn(
                "/editions",
                person,
                claims -> {
                    claims.put("roles", "secretariat:63");
                    return claims;
                },
                answer -> {
                    answer.put("refresh_token", ProviderForTests.word("refresh"));
                    return answer;
                });
        return browser.cookies().get("paritrana");
    }

    private static BrowserContext visitor(Visits browser, String session) {
        BrowserContext context = browser.with(new Browser.NewContextOptions());
        has(context, session);
        return context;
    }

    private static void has(BrowserContext context, String session) {
        context.addCookies(List.of(new Cookie("paritrana", session)
                .setUrl(BrowserForTests.address())
                .setHttpOnly(true)));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(BrowserForTests.address() + path);
        return page;
    }

    private static Locator field(Page page) {
        return page.locator("input[name=quorum]");
    }

    private static Locator warning(Page page) {
        return page.locator("#sesi");
    }

    private static void signOut(Page page) {
        page.locator(".who button[form=keluar]").click();
        page.waitForURL(ProviderForTests.issuer() + "/leave**");
    }

    private String stored() {
        return edition.text(
                "select quorum_numerator || '/' || quorum_denominator from edition where code = ?", "KELUAR");
    }

    @Test
    void the_way_back_shows_nothing_after_signing_out() {
        for (Visits browser : List.of(VISITS, KEEPING_PAGES)) {
            Page page = open(visitor(browser, session(ProviderForTests.word("p"))), "/editions");
            page.navigate(BrowserForTests.address() + SETTINGS);
            field(page).fill(TYPED);
            page.navigate(BrowserForTests.address() + "/editions/KELUAR");
            goBack(page);
            assertThat(field(page)).hasValue(TYPED);
            signOut(page);
            for (int i = 0; i < 4; i++) {
                goBack(page);
                String seen = page.content();
                assertFalse(seen.contains("KELUAR") || seen.contains(TYPED), seen);
            }
            assertEquals(0, shelves(page), "nothing that was typed stays either");
        }
    }

    @Test
    void the_way_back_shows_nothing_after_signing_out_without_scripts_either() {
        for (Visits browser : List.of(VISITS, KEEPING_PAGES)) {
            BrowserContext context = browser.with(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            has(context, session(ProviderForTests.word("p")));
            Page page = open(context, "/editions");
            page.navigate(BrowserForTests.address() + SETTINGS);
            field(page).fill(TYPED);
            page.navigate(BrowserForTests.address() + "/editions/KELUAR");
            goBackWithoutScripts(page);
            assertThat(field(page)).hasValue(TYPED);
            signOut(page);
            for (int i = 0; i < 3; i++) {
                goBackWithoutScripts(page);
                assertFalse(page.content().contains("KELUAR"), page.content());
                assertEquals(0, field(page).count());
            }
            has(context, session(ProviderForTests.word("other")));
            page.navigate(BrowserForTests.address() + SETTINGS);
            assertFalse(TYPED.equals(field(page).inputValue()), "nor to whoever signs in next");
        }
    }

    private static void goBackWithoutScripts(Page page) {
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForTimeout(2_000);
    }

    /** In the Firefox that people have, which keeps whole pages for the way back as well. */
    @Test
    void the_way_back_shows_nothing_after_signing_out_in_firefox() throws Exception {
        Optional<Firefox> found = Firefox.start();
        assumeTrue(found.isPresent(), "no Firefox on this machine, and none could be installed");
        try (Firefox browser = found.get()) {
            URI app = URI.create(BrowserForTests.address());
            browser.has("paritrana", session(ProviderForTests.word("p")), app.getHost());
            browser.go(app + "/editions");
            browser.go(app + SETTINGS);
            browser.evaluate("document.querySelector('input[name=quorum]').value = '" + TYPED + "';"
                    + "document.querySelector('input[name=quorum]')"
                    + ".dispatchEvent(new Event('input', {bubbles: true}))");
            browser.go(app + "/editions/KELUAR");
            browser.back();
            browser.waitFor("document.querySelector('input[name=quorum]').value === '" + TYPED + "'");
            browser.evaluate("document.querySelector('.who button[form=keluar]').click()");
            browser.waitFor("location.href.startsWith('" + ProviderForTests.issuer() + "/leave')");
            int steps = 0;
            while (browser.back()) {
                pause();
                steps++;
                String seen = (String) browser.evaluate("document.documentElement.outerHTML");
                assertFalse(seen.contains("KELUAR") || seen.contains(TYPED), seen);
            }
            assertTrue(steps >= 2, "the form and the page before it");
            browser.go(app + "/");
            assertEquals(0, ((Number) browser.evaluate("sessionStorage.length")).intValue());
        }
    }

    /** A page that the browser has kept comes back without being loaded. */
    private static void goBack(Page page) {
        page.evaluate("() => setTimeout(() => history.back())");
        page.waitForTimeout(2_000);
    }

    private static int shelves(Page page) {
        page.navigate(BrowserForTests.address() + "/");
        return ((Number) page.evaluate("() => sessionStorage.length")).intValue();
    }

    private static String kept(Page page) {
        return (String) page.evaluate("() => JSON.stringify(sessionStorage)");
    }

    /** A computer of an office: somebody's session has ended while they were typing, and somebody else has signed in since. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the button of each page",
                "the page to sign out",
                "the page to sign out, after the session is over"
            })
    void who_signs_out_takes_along_what_they_typed_in_each_tab_and_not_what_is_kept_for_others(String by) {
        for (Visits browser : List.of(VISITS, KEEPING_PAGES)) {
            String owner = ProviderForTests.word("p");
            var context = visitor(browser, session(owner));
            Page first = open(context, SETTINGS);
            field(first).fill(TYPED);
            has(context, session(ProviderForTests.word("other")));
            first.navigate(BrowserForTests.address() + SETTINGS);
            field(first).fill("delapan");
            Page away = open(context, SETTINGS);
            field(away).fill("sembilan");
            away.evaluate(
                    "() => sessionStorage.setItem('lembar:' + document.getElementById('isi').dataset.of + ':/x', '{}')");
            away.navigate(ProviderForTests.issuer() + "/leave");
            Page second = open(context, "/editions");
            if (by.endsWith("page")) {
                signOut(second);
            } else {
                if (by.endsWith("over")) {
                    context.clearCookies();
                }
                second.navigate(BrowserForTests.address() + "/sign-out");
                second.locator("main button[type=submit]").click();
                second.waitForURL(ProviderForTests.issuer() + "/leave**");
            }
            first.waitForFunction("() => !JSON.stringify(sessionStorage).includes('delapan')");
            assertTrue(kept(first).contains(TYPED), kept(first));
            has(context, session(owner));
            first.navigate(BrowserForTests.address() + SETTINGS);
            assertThat(field(first)).hasValue(TYPED);
            away.navigate(BrowserForTests.address() + "/editions");
            away.waitForFunction("() => sessionStorage.length === 0");
        }
    }

    @Test
    void an_idle_session_warns_goes_on_when_asked_and_loses_nothing_when_it_ends() {
        var context = visitor(VISITS, session(ProviderForTests.word("p")));
        Page page = context.newPage();
        page.clock().install();
        page.navigate(BrowserForTests.address() + SETTINGS);
        field(page).fill(TYPED);
        assertThat(warning(page)).isHidden();
        page.clock().fastForward("55:30");
        assertThat(warning(page)).containsText("kurang dari 5 menit lagi karena tidak ada kegiatan");
        warning(page).locator("button").click();
        assertThat(warning(page)).isHidden();
        assertThat(field(page)).hasValue(TYPED);
        clock.advance(Duration.ofMinutes(61));
        page.clock().fastForward("01:00:10");
        assertThat(warning(page)).containsText("Sesi Anda sudah berakhir");
        assertThat(warning(page).locator("a")).hasAttribute("target", "_blank");
        assertThat(field(page)).hasValue(TYPED);
        String before = stored();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Tidak ada yang disimpan");
        assertThat(page.locator("main")).containsText(TYPED);
        assertEquals(before, stored());
    }

    @Test
    void a_session_that_reaches_its_last_hour_says_so_and_does_not_promise_more() {
        String word = session(ProviderForTests.word("p"));
        EditionFixture.asOwner("update session set ends_at = seen_at + interval '4 minutes' where ended_at is null");
        var context = visitor(VISITS, word);
        pause();
        Page page = open(context, SETTINGS);
        assertThat(warning(page)).containsText("Simpan pekerjaan Anda");
        assertThat(warning(page).locator("button")).hasCount(0);
    }

    /** What this replica has read of a session counts for some seconds. */
    private static void pause() {
        try {
            Thread.sleep(3_500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_a_browser_puts_back_into_a_form_is_shown_to_nobody_else() {
        String person = ProviderForTests.word("p");
        var context = visitor(VISITS, session(person));
        Page page = open(context, SETTINGS);
        field(page).fill(TYPED);
        has(context, session(ProviderForTests.word("other")));
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Halaman ini milik akun lain");
        goBack(page);
        assertThat(page.locator("main h1")).containsText("Pengaturan");
        assertFalse(TYPED.equals(field(page).inputValue()), "the browser remembers it, and the page does not show it");
        page.reload();
        assertFalse(TYPED.equals(field(page).inputValue()), "nor later");
        has(context, session(person));
        page.reload();
        assertThat(field(page)).hasValue(TYPED);
    }

    @Test
    void what_was_typed_before_two_accounts_were_joined_is_the_persons_afterwards() {
        String person = ProviderForTests.word("p");
        Page page = open(visitor(VISITS, session(person)), SETTINGS);
        field(page).fill(TYPED);
        String typedAs = page.locator("#isi").getAttribute("data-of");
        EditionFixture.asOwner(
                "insert into account (id, issuer, subject, display_name, first_seen, duties, offices)"
                        + " select nextval('account_seq'), 'https://masuk-lama.example', subject, display_name, first_seen, duties,"
                        + " offices from account where subject = ?",
                person);
        EditionFixture.asOwner(
                "update account l set joined_to = e.id from account e where e.subject = l.subject and e.id <> l.id"
                        + " and e.issuer = 'https://masuk-lama.example' and l.subject = ?",
                person);
        page.reload();
        assertThat(page.locator("#isi")).hasAttribute("data-was", typedAs);
        assertFalse(
                typedAs.equals(page.locator("#isi").getAttribute("data-of")),
                "the sign is that of the earlier account");
        assertThat(field(page)).hasValue(TYPED);
        assertThat(page.locator(".notice")).containsText("Isian yang belum tersimpan");
        assertEquals(0, page.locator("main form[autocomplete=off]").count(), "not put back as a stranger's");
        page.reload();
        assertThat(field(page)).hasValue(TYPED);
        field(page).fill("2/3");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).not().containsText("Halaman ini milik akun lain");
    }

    @Test
    void after_a_second_tab_has_signed_out_a_form_says_that_nothing_was_saved_and_keeps_its_text_for_its_owner() {
        String person = ProviderForTests.word("p");
        var context = visitor(VISITS, session(person));
        Page first = open(context, SETTINGS);
        field(first).fill(TYPED);
        signOut(open(context, "/editions"));
        String before = stored();
        first.locator("main form button[type=submit]").click();
        assertThat(first.locator("main")).containsText("Tidak ada yang disimpan");
        assertThat(first.locator("main")).containsText(TYPED);
        assertEquals(before, stored());

        String owner = first.locator("main input[name=of]").inputValue();
        has(context, session(ProviderForTests.word("other")));
        first.locator("main form button[type=submit]").click();
        assertFalse(owner.equals(first.locator("#isi").getAttribute("data-of")), owner);
        assertThat(first.locator("main")).containsText("Halaman ini milik akun lain");
        assertFalse(first.content().contains(TYPED));
        first.navigate(BrowserForTests.address() + SETTINGS);
        assertFalse(TYPED.equals(field(first).inputValue()), "somebody else sees nothing of it");

        has(context, session(person));
        first.navigate(BrowserForTests.address() + SETTINGS);
        assertThat(field(first)).hasValue(TYPED);
        assertThat(first.locator(".notice")).containsText("Isian yang belum tersimpan");
        assertEquals(before, stored());
    }
}
