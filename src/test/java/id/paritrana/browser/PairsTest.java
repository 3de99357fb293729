package id.paritrana.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands beside each other stands in the same lines, whatever is said of one of them. */
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

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void both_answers_about_a_seat_are_in_one_line(int width) throws IOException {
        try (Page page = shown(width, """
                <form class="decide"><ul class="ledger"><li class="present"><fieldset><legend><b>Kursi 1</b></legend><span class="either">
                <label class="check" id="yes"><input type="radio"><span>Hadir</span></label>
                <label class="check" id="no"><input type="radio"><span>Tidak hadir</span></label></span></fieldset></li></ul></form>""")) {
            assertEquals(top(page, "#yes"), top(page, "#no"));
            assertEquals("0px", page.locator(".either").evaluate("e => getComputedStyle(e).borderInlineStartWidth"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class=\"enter\"><div class=\"fields\">%s</div></div> | b",
                "<form class=\"decide\"><div class=\"cols3\">%s</div></form> | b c"
            })
    void of_several_fields_in_a_row_labels_and_controls_are_in_one_line_each(String around, String beside)
            throws IOException {
        try (Page page = shown(1280, around.formatted("""
                <div class="field"><label for="a">Tanggal <span class="hint">Menurut undangan rapat, dan bila rapatnya lebih dari
                sehari, hari terakhirnya</span></label><input type="date" id="a"><output class="hint">1 Mei 2026</output></div>
                <div class="field bad"><label for="b">Pukul</label><span class="err">Pukul belum diisi.</span><input type="text" id="b"></div>
                <div class="field"><label for="c">Tempat</label><input type="text" id="c"></div>"""))) {
            for (String other : beside.split(" ")) {
                assertEquals(top(page, "label[for=a]"), top(page, "label[for=%s]".formatted(other)), 0.1);
                assertEquals(top(page, "#a"), top(page, "#" + other), 0.1);
            }
        }
    }

    private static Page shown(int width) throws IOException {
        return shown(width, FORM);
    }

    private static Page shown(int width, String body) throws IOException {
        Page page = chromium.browser().newPage();
        page.setViewportSize(width, 800);
        page.setContent(
                "<!doctype html><html lang=\"id\"><head><style>%s</style></head><body><main class=\"page\">%s</main></body></html>"
                        .formatted(Files.readString(CSS), body));
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
