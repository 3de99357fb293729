package id.paritrana.browser;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sheet in a real browser: saved while typing, kept when the connection breaks, the same by keyboard and without scripts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SheetScriptTest {
    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    private static EditionFixture edition;
    private static int shots;

    @Inject
    DataSource database;

    @TestHTTPResource
    URL base;

    private BrowserContext visitor(String user, int width, boolean scripts) {
        return VISITS.by(
                user,
                base,
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts));
    }

    private BrowserContext inEnglish(BrowserContext context) {
        context.addCookies(List.of(new Cookie("bahasa", "en").setUrl(base.toString())));
        return context;
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    private synchronized EditionFixture edition() {
        if (edition == null) {
            edition = EditionFixture.of("SCRIPT").nominations(10).opened(database);
        }
        return edition;
    }

    private static String sheet(String nomination) {
        return "/editions/SCRIPT/nominations/" + nomination + "/sheet";
    }

    private String stored(String nomination, String criterion) {
        return edition.text(
                "select value from sheet_mark where nomination_id = ? and criterion = ?",
                edition.nomination(nomination),
                criterion);
    }

    private static Locator mark(Page page, String criterion) {
        return page.locator("input[type=text][name='m-" + criterion + "']");
    }

    private static Locator state(Page page) {
        return page.locator("#simpanan .saved");
    }

    private static String shelf(Page page) {
        return (String) page.evaluate("() => JSON.stringify(sessionStorage)");
    }

    @Test
    void english_pages_read_and_say_english_numbers() {
        Page page = open(inEnglish(visitor(edition().member(9), 1280, true)), sheet("KAB9"));
        mark(page, "C1").fill("85.5");
        assertThat(state(page)).containsText("Saved ");
        assertEquals("85.5", stored("KAB9", "C1"));
        assertTrue(
                state(page).innerText().matches("Saved \\d\\d:\\d\\d\u00a0WITA"),
                state(page).innerText());
        assertThat(page.locator("#r-C1 .here")).hasCount(1);
        assertThat(page.locator("#jumlah")).hasText("12.83 of 15.00 points for the 1 mark given so far");
        mark(page, "D2").fill("1,234");
        assertThat(page.locator("#e-m-D2")).containsText("“1,234” can mean two numbers");
        page.reload();
        assertThat(mark(page, "C1")).hasValue("85.5");
        assertThat(page.locator("#r-C1 .here")).hasCount(1);
    }

    @Test
    void english_numbers_need_no_script() {
        Page page = open(inEnglish(visitor(edition().member(8), 360, false)), sheet("KAB10"));
        mark(page, "C1").fill("85.5");
        mark(page, "D2").fill("1,234");
        page.locator("button[value=later]").click();
        assertThat(page.locator("#e-m-D2")).containsText("“1,234” can mean two numbers");
        assertThat(mark(page, "D2")).hasValue("1,234");
        mark(page, "D2").fill("62,5");
        page.locator("button[value=check]").click();
        assertEquals("85.5", stored("KAB10", "C1"));
        assertEquals("62.5", stored("KAB10", "D2"), "a comma that nobody can take for thousands is understood");
        page.navigate(sheet("KAB10"));
        assertThat(mark(page, "D2")).hasValue("62.5");
        assertThat(page.locator("#r-C1 .here")).hasCount(1);
    }

    @Test
    void typing_is_saved_by_itself_and_said_only_afterwards() {
        Page page = open(visitor(edition().member(4), 1280, true), sheet("KAB1"));
        clean(page);
        assertThat(page.locator("#jumlah")).isHidden();
        mark(page, "C1").fill("78");
        assertThat(state(page)).containsText("Tersimpan ");
        assertEquals("78", stored("KAB1", "C1"));
        assertThat(page.locator("#r-C1 .here")).containsText("Nilai Anda di sini");
        assertThat(page.locator("#isian")).hasText("1 dari 3 nilai diisi");
        assertThat(page.locator("#jumlah")).hasText("11,70 dari 15,00 poin untuk 1 nilai yang sudah diisi");
        assertThat(page.locator("#jumlah")).isVisible();
        page.locator("input[name='m-A2'][value='4']").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#isian")).hasText("2 dari 3 nilai diisi");
        assertEquals("3", stored("KAB1", "A2"));
        assertEquals("{}", shelf(page), "nothing stays in the browser once it is saved");
        mark(page, "D2").fill("105");
        assertThat(page.locator("#e-m-D2")).hasText("Nilai 105 melebihi 100. Isi angka 0 sampai 100.");
        assertThat(state(page)).containsText("Sebagian belum tersimpan");
        mark(page, "D2").fill("86");
        assertThat(page.locator("#e-m-D2")).isHidden();
        assertThat(page.locator("#isian")).hasText("3 dari 3 nilai diisi");
        assertThat(page.locator("#jumlah")).hasText("36,40 dari 45,00 poin");
        mark(page, "D2").fill("101");
        assertThat(page.locator(".rail li[data-code=D2] .vh")).hasText(", perlu diperbaiki");
        mark(page, "D2").fill("86");
        assertThat(page.locator(".rail li[data-code=D2] .vh")).hasText(", sudah diisi");
        clean(page);
        page.locator("textarea[name='c-D2']").fill("Paham angka");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/sheet/check");
        clean(page);
        assertEquals(
                "Paham angka",
                edition.text(
                        "select comment from sheet_mark where nomination_id = ? and criterion = 'D2'",
                        edition.nomination("KAB1")));
    }

    @Test
    void one_press_goes_on_when_everything_is_saved() {
        Page page = open(visitor(edition().member(4), 360, true), sheet("BSR1"));
        mark(page, "K1").fill("78");
        assertThat(state(page)).containsText("Tersimpan ");
        page.locator("button[value=check]").click();
        page.waitForURL("**/check");
    }

    @Test
    void a_broken_connection_keeps_what_was_typed_and_sends_it_later() {
        var context = visitor(edition().member(4), 360, true);
        Page page = open(context, sheet("KAB2"));
        context.setOffline(true);
        mark(page, "C1").fill("61");
        assertThat(state(page)).hasText("Belum tersimpan, sambungan terputus. Dicoba lagi.");
        assertTrue(shelf(page).contains("61"));
        page.locator("button[value=check]").click();
        assertTrue(page.url().endsWith("/sheet"), "the page is not given up");
        context.setOffline(false);
        // what was pressed happens by itself as soon as everything is saved
        page.waitForURL("**/sheet/check");
        assertEquals("61", stored("KAB2", "C1"));
        assertEquals("{}", shelf(page));
    }

    @Test
    void a_lost_answer_is_asked_for_again_with_the_same_key() {
        Page page = open(visitor(edition().member(4), 1280, true), sheet("KAB3"));
        var keys = new ArrayList<String>();
        var read = new AtomicBoolean();
        page.route("**/autosave", route -> {
            String body = route.request().postData();
            keys.add(body.replaceAll(".*(?:^|&)key=([^&]*).*", "$1"));
            if (keys.size() == 1) {
                route.fetch();
            }
            if (read.get()) {
                route.resume();
            } else {
                route.abort();
            }
        });
        mark(page, "C1").fill("62");
        // the words stand until it tries again, which takes longer each time
        assertThat(state(page)).containsText("sambungan terputus");
        read.set(true);
        mark(page, "D2").fill("63");
        assertThat(page.locator("#isian")).hasText("2 dari 3 nilai diisi");
        assertThat(state(page)).containsText("Tersimpan ");
        assertEquals(keys.get(0), keys.get(1));
        assertEquals("62", stored("KAB3", "C1"));
        assertEquals("63", stored("KAB3", "D2"));
        assertEquals(
                2,
                edition.number(
                        "select count(*) from journal where act = 'sheet-saved' and subject like '%KAB3%' and edition_id = ?",
                        edition.id()));
    }

    @Test
    void an_expired_session_is_said_with_the_way_back_and_loses_nothing() {
        var context = visitor(edition().member(4), 1280, true);
        Page page = open(context, sheet("KAB4"));
        context.setExtraHTTPHeaders(Map.of());
        mark(page, "C1").fill("64");
        assertThat(state(page)).containsText("masa masuk Anda habis");
        assertThat(state(page).locator("a")).hasAttribute("target", "_blank");
        assertThat(mark(page, "C1")).hasValue("64");
        context.setExtraHTTPHeaders(Map.of(TestSignIn.HEADER, edition.member(4)));
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(state(page)).containsText("Tersimpan ");
        assertEquals("64", stored("KAB4", "C1"));
    }

    @Test
    void a_token_that_has_run_out_is_renewed_quietly() {
        var context = visitor(edition().member(4), 1280, true);
        Page page = open(context, sheet("KAB5"));
        context.clearCookies();
        mark(page, "C1").fill("65");
        assertThat(state(page)).containsText("Tersimpan ");
        assertEquals("65", stored("KAB5", "C1"));
    }

    @Test
    void two_tabs_lead_to_mine_and_theirs() {
        var context = visitor(edition().member(4), 1280, true);
        Page old = open(context, sheet("KAB6"));
        Page other = open(context, sheet("KAB6"));
        mark(other, "C1").fill("80");
        assertThat(state(other)).containsText("Tersimpan ");
        mark(old, "C1").fill("78");
        assertThat(state(old)).containsText("sudah berubah di tempat lain");
        old.locator("#simpanan button").click();
        assertThat(old.locator("h1")).hasText("Lembar ini terbuka di dua tempat");
        clean(old);
        old.locator("button[value='typed:C1']").click();
        old.waitForURL("**/sheet");
        assertThat(mark(old, "C1")).hasValue("78");
        assertEquals("78", stored("KAB6", "C1"));
    }

    @Test
    void what_was_not_saved_comes_back_after_a_reload_of_the_tab() {
        var context = visitor(edition().member(4), 1280, true);
        Page page = open(context, sheet("KAB7"));
        page.route("**/autosave", route -> route.abort());
        mark(page, "C1").fill("67");
        assertThat(state(page)).containsText("sambungan terputus");
        page.unroute("**/autosave");
        page.reload();
        assertThat(mark(page, "C1")).hasValue("67");
        assertThat(state(page)).containsText("Tersimpan ");
        assertEquals("67", stored("KAB7", "C1"));
    }

    @Test
    void what_was_not_saved_is_given_to_nobody_else_of_the_same_seat() {
        var context = visitor(edition().member(6), 1280, true);
        Page page = open(context, sheet("KAB8"));
        page.route("**/autosave", route -> route.abort());
        mark(page, "C1").fill("68");
        assertThat(state(page)).containsText("sambungan terputus");
        assertTrue(shelf(page).contains("68"));
        EditionFixture.asOwner(
                "update account set subject = 'SCRIPT-wakil', public_id = opaque_id() where id = ?",
                edition.accountId(6));
        context.setExtraHTTPHeaders(Map.of(TestSignIn.HEADER, "SCRIPT-wakil"));
        page.unroute("**/autosave");
        page.navigate(sheet("KAB8"));
        assertThat(mark(page, "C1")).hasValue("");
        assertTrue(shelf(page).contains("68"), "its own account still finds it");
    }

    @Test
    void the_whole_sheet_is_done_without_scripts_and_every_page_is_accessible() {
        var plain = visitor(edition().member(4), 360, false);
        var seen = visitor(edition().member(4), 360, true);
        Page page = open(plain, "/editions/SCRIPT/tasks");
        clean(open(seen, "/editions/SCRIPT/tasks"));
        page.navigate(sheet("KAB8"));
        clean(open(seen, sheet("KAB8")));
        page.locator("input[name='m-A2'][value='4']").check();
        mark(page, "C1").fill("105");
        mark(page, "D2").fill("86");
        page.locator("button[value=check]").click();
        assertTrue(page.title().startsWith("Galat: "));
        shot(page, "galat");
        mark(page, "C1").fill("78");
        page.locator("button[value=check]").click();
        assertThat(page.locator("h1")).hasText("Periksa jawaban sebelum mengirim");
        assertThat(page.locator(".prose .notice")).containsText("Tulis alasan nilai 4");
        clean(open(seen, sheet("KAB8") + "/check"));
        page.locator(".notice a.btn").click();
        page.locator("textarea[name='c-A2']").fill("Ada anggaran, sanksi, dan laporan berkala.");
        page.locator("button[value=check]").click();
        clean(open(seen, sheet("KAB8") + "/check"));
        page.locator("input[name=declared]").check();
        page.locator(".enter button").click();
        assertThat(page.locator("[role=status]")).containsText("sudah terkirim dan terkunci");
        assertThat(page.locator(".title .meta")).containsText("Terakhir terkirim: ");
        clean(open(seen, sheet("KAB8")));
        clean(open(seen, "/editions/SCRIPT/nominations/KAB1/recuse"));
        var officer = visitor("petugas secretariat", 1280, true);
        for (String path : List.of("progress", "progress/KAB8", "progress/KAB8/4/reopen", "committee", "committee/4")) {
            clean(open(officer, "/editions/SCRIPT/" + path));
        }
    }

    /** No violation of WCAG 2.2 A and AA, and nothing scrolls sideways. */
    private void clean(Page page) {
        var result = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertEquals(
                List.of(),
                result.getViolations().stream()
                        .map(v -> page.url() + " " + v.getId() + " "
                                + v.getNodes().get(0).getHtml())
                        .toList());
        int width = (int)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, width, page.url() + " scrolls sideways");
        shot(page, page.url().replaceAll(".*/editions/[^/]*/", "").replaceAll("[^A-Za-z0-9]+", "-"));
    }

    /** A picture to look at, where the environment's {@code SHOTS} names a folder. */
    private static void shot(Page page, String name) {
        String folder = System.getenv("SHOTS");
        if (folder != null) {
            int width = page.viewportSize().width;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, ++shots + "-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
