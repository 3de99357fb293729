package id.paritrana.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said against a field is about what was sent; it neither accuses nor praises what is typed since. */
class ObjectionsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final String BAD = "rgb(165, 28, 28)";
    private static final String PAGE = """
            <!doctype html><html lang="id" data-posted="yes"><head><style>%s</style>
            <script type="module">%s</script></head><body><main class="page" id="isi" data-of="A"><form method="post" action="/one">
            <input type="hidden" name="of" value="A">
            <div class="field bad"><label for="f-reason">Alasan</label><span class="err" id="e-reason">Tulis alasannya.</span>
            <input type="text" id="f-reason" name="reason" value="" aria-invalid="true" aria-describedby="e-reason"></div>
            <div class="field bad"><span class="err" id="e-sure">Centang pernyataannya.</span><label class="check"><input type="checkbox"
            id="f-sure" name="sure" value="yes" aria-invalid="true" aria-describedby="e-sure"><span>Saya yakin</span></label></div>
            </form></main></body></html>""";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_field_that_is_corrected_is_not_called_wrong_any_more() throws IOException {
        try (Page page = shown()) {
            assertEquals(BAD, colour(page, "#e-reason"));
            page.locator("#f-reason").fill("Keputusan nomor 4");
            assertFalse(BAD.equals(colour(page, "#e-reason")));
            assertFalse(marked(page, "#f-reason"));
            assertEquals("Tulis alasannya.", page.locator("#e-reason").textContent());
            assertEquals(
                    "none",
                    page.evaluate("() => getComputedStyle(document.getElementById('e-reason'), '::before').content"));
            assertEquals(BAD, colour(page, "#e-sure"), "another field is not touched");
        }
    }

    @Test
    void what_was_refused_is_wrong_again_when_it_is_typed_again() throws IOException {
        try (Page page = shown()) {
            page.locator("#f-reason").fill("x");
            page.locator("#f-reason").fill("");
            assertEquals(BAD, colour(page, "#e-reason"));
            assertTrue(marked(page, "#f-reason"));
            page.locator("#f-sure").check();
            assertFalse(marked(page, "#f-sure"));
            page.locator("#f-sure").uncheck();
            assertTrue(marked(page, "#f-sure"));
        }
    }

    private static Page shown() throws IOException {
        String html = PAGE.formatted(
                Files.readString(RESOURCES.resolve("paritrana.css")),
                Files.readString(RESOURCES.resolve("objections.js")));
        Page page = chromium.browser().newPage();
        page.route(
                "**/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
        page.navigate("http://paritrana.test/one");
        return page;
    }

    private static boolean marked(Page page, String selector) {
        return "true".equals(page.locator(selector).getAttribute("aria-invalid"));
    }

    private static String colour(Page page, String selector) {
        return (String) page.locator(selector).evaluate("e => getComputedStyle(e).color");
    }
}
