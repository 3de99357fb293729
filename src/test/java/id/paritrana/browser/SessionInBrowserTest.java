package id.paritrana.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
    private static EditionFixture scored;

    private Duration ahead = Duration.ZERO;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @BeforeEach
    void meet() {
        if (edition == null) {
            edition = EditionFixture.of("KELUAR").nominations(2).prepared(database);
            scored = EditionFixture.of("KELUARNILAI").nominations(3).opened(database);
        }
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    private void timeGoesOn() {
        clock.advance(
                Duration.between(clock.instant(), ProviderForTests.moment()).plus(ahead));
    }

    /** Signs in at the provider's time, which goes on while a browser takes its own. */
    private String session(String person) {
        timeGoesOn();
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

    private void signOut(Page page) {
        timeGoesOn();
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
            away.navigate(ProviderForTests.issuer() + "/leave");
            Page second = open(context, "/editions");
            timeGoesOn();
            if (by.endsWith("page")) {
                signOut(second);
            } else {
                if (by.endsWith("over")) {
                    EditionFixture.asOwner("update session set ended_at = seen_at where ended_at is null");
                    pause();
                }
                second.navigate(BrowserForTests.address() + "/sign-out");
                second.locator("main button[type=submit]").click();
                second.waitForURL(ProviderForTests.issuer() + "/leave**");
            }
            first.navigate(BrowserForTests.address() + "/");
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
        // the clock of tests stands while pages are loaded, so the sign-out would seem to be as late as the page after
        // it
        ahead = Duration.ofSeconds(20);
        timeGoesOn();
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

    private static String sheet(String nomination) {
        return "/editions/KELUARNILAI/nominations/" + nomination + "/sheet";
    }

    /** Who holds that seat signs in at the provider from now on. */
    private String member(int seat) {
        String person = ProviderForTests.word("kursi");
        EditionFixture.asOwner(
                "update account set issuer = ?, subject = ?, public_id = opaque_id() where id = ?",
                ProviderForTests.issuer(),
                person,
                scored.accountId(seat));
        return person;
    }

    private static Locator mark(Page page) {
        return page.locator("input[type=text][name='m-C1']");
    }

    private static Locator asks(Page page) {
        return page.locator("#pamit");
    }

    /** A mark that is not saved yet, since the network is away for savings. */
    private static Page unsaved(BrowserContext context, String nomination, String mark) {
        Page page = context.newPage();
        page.route("**/autosave", route -> route.abort());
        page.navigate(BrowserForTests.address() + sheet(nomination));
        mark(page).fill(mark);
        assertThat(page.locator("#simpanan .saved")).containsText("sambungan terputus");
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"the network is away", "the app is busy", "somebody else has signed in since"})
    void a_sign_out_that_fails_loses_no_mark(String why) {
        String person = member(4);
        var context = visitor(VISITS, session(person));
        String typed = String.valueOf(60 + why.length());
        Page page = unsaved(context, "KAB1", typed);
        if (why.contains("network")) {
            page.route("**/sign-out", route -> route.abort());
        } else if (why.contains("busy")) {
            page.route("**/sign-out", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        } else {
            has(context, session(ProviderForTests.word("other")));
        }
        page.locator(".who button[form=keluar]").click();
        assertThat(asks(page)).containsText("belum tersimpan");
        var answered = new AtomicBoolean();
        page.onResponse(response -> answered.compareAndSet(false, response.url().endsWith("/sign-out")));
        page.onRequestFailed(
                request -> answered.compareAndSet(false, request.url().endsWith("/sign-out")));
        asks(page).locator("button").click();
        page.waitForCondition(answered::get);
        page.unroute("**/sign-out");
        page.unroute("**/autosave");
        has(context, session(person));
        page.navigate(BrowserForTests.address() + sheet("KAB1"));
        assertThat(mark(page)).hasValue(typed);
        assertThat(page.locator("#simpanan .saved")).containsText("Tersimpan ");
    }

    @Test
    void who_signs_out_with_unsaved_marks_is_asked_on_every_page_and_nothing_of_them_is_left() {
        String person = member(5);
        var context = visitor(VISITS, session(person));
        Page page = unsaved(context, "KAB2", "62");
        page.navigate(BrowserForTests.address() + "/editions/KELUARNILAI/tasks");
        page.locator(".who button[form=keluar]").click();
        assertThat(asks(page)).containsText("hilang bila Anda keluar sekarang");
        assertThat(asks(page).locator("a")).hasAttribute("href", sheet("KAB2"));
        assertTrue(kept(page).contains("62"), "asked only");
        timeGoesOn();
        asks(page).locator("button").click();
        page.waitForURL(ProviderForTests.issuer() + "/leave**");
        has(context, session(ProviderForTests.word("next")));
        page.navigate(BrowserForTests.address() + "/editions");
        page.waitForFunction("() => sessionStorage.length === 0");
    }

    @Test
    void a_mark_that_can_still_be_saved_is_saved_before_its_member_leaves() {
        String person = member(6);
        Page page = open(visitor(VISITS, session(person)), sheet("KAB1"));
        mark(page).fill("63");
        signOut(page);
        assertEquals(
                "63",
                scored.text(
                        "select m.value from sheet_mark m where m.nomination_id = ? and m.seat_id = ?",
                        scored.nomination("KAB1"),
                        scored.seatId(6)));
    }

    @Test
    void what_a_member_has_not_saved_outlives_another_seat_in_the_same_tab_and_is_shown_to_its_owner_alone() {
        String one = member(7);
        String other = member(8);
        var context = visitor(VISITS, session(one));
        Page page = unsaved(context, "KAB1", "67");
        has(context, session(other));
        page.navigate(BrowserForTests.address() + sheet("KAB1"));
        assertThat(mark(page)).hasValue("");
        mark(page).fill("68");
        assertThat(page.locator("#simpanan .saved")).containsText("sambungan terputus");
        page.unroute("**/autosave");
        has(context, session(one));
        page.navigate(BrowserForTests.address() + sheet("KAB1"));
        assertThat(mark(page)).hasValue("67");
        has(context, session(other));
        page.navigate(BrowserForTests.address() + sheet("KAB1"));
        assertThat(mark(page)).hasValue("68");
    }

    /** Somebody's slow network had not brought the script when they pressed the button, or their browser keeps nothing for it. */
    @ParameterizedTest
    @ValueSource(strings = {"without its script", "without what all tabs keep"})
    void what_was_typed_is_gone_also_after_a_sign_out(String how) {
        var context = visitor(VISITS, session(ProviderForTests.word("p")));
        if (how.endsWith("keep")) {
            context.addInitScript(
                    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('none') } })");
        }
        Page page = open(context, SETTINGS);
        field(page).fill(TYPED);
        assertTrue(kept(page).contains(TYPED));
        if (how.endsWith("script")) {
            page.route("**/forms.js*", route -> route.abort());
        }
        page.navigate(BrowserForTests.address() + "/editions");
        signOut(page);
        page.unroute("**/forms.js*");
        has(context, session(ProviderForTests.word("next")));
        page.navigate(BrowserForTests.address() + SETTINGS);
        page.waitForFunction("() => sessionStorage.length === 0");
        assertFalse(TYPED.equals(field(page).inputValue()));
    }
}
