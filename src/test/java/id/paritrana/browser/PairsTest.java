package id.paritrana.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two fields beside each other stand in the same lines, whatever is said of one of them. */
class PairsTest {
    private static final Path CSS = Path.of("src/main/resources/META-INF/resources/paritrana.css");
    private static final String FORM = """
            <form class="form"><div class="pair">
            <div class="field bad"><label for="a">Segmen</label><span class="err">Segmen belum dipilih. Pilih satu dari daftar.</span>
            <select id="a"><option>Pilih segmen</option></select></div>
            <div class="field"><label for="b">Per tanggal <span class="hint">Hari terakhir</span></label><input type="date" id="b">
            <output class="hint">1 Mei 2026</output></div></div>
            <div class="field"><label for="c">Sumber</label><input type="text" id="c"></div></form>""";

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
    void labels_and_controls_are_in_one_line_and_of_one_height() throws IOException {
        try (Page page = shown(1280)) {
            assertEquals(top(page, "label[for=a]"), top(page, "label[for=b]"));
            assertEquals(top(page, "#a"), top(page, "#b"));
            assertEquals(height(page, "#a"), height(page, "#b"));
            assertTrue(top(page, "label[for=c]") - bottom(page, "output") >= 16, "the next field keeps its distance");
        }
    }

    @Test
    void on_a_phone_one_stands_below_the_other() throws IOException {
        try (Page page = shown(360)) {
            assertTrue(top(page, "label[for=b]") - bottom(page, "#a") >= 16);
        }
    }

    private static Page shown(int width) throws IOException {
        Page page = chromium.browser().newPage();
        page.setViewportSize(width, 800);
        page.setContent(
                "<!doctype html><html lang=\"id\"><head><style>%s</style></head><body><main class=\"page\">%s</main></body></html>"
                        .formatted(Files.readString(CSS), FORM));
        return page;
    }

    private static double top(Page page, String selector) {
        return page.locator(selector).boundingBox().y;
    }

    private static double height(Page page, String selector) {
        return page.locator(selector).boundingBox().height;
    }

    private static double bottom(Page page, String selector) {
        return top(page, selector) + height(page, selector);
    }
}
