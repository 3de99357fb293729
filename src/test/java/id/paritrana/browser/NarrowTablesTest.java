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

/** Tables that become blocks on a phone. */
class NarrowTablesTest {
    private static final Path CSS = Path.of("src/main/resources/META-INF/resources/paritrana.css");
    private static final int PHONE = 360;

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
    void neither_day_nor_sign_of_a_region_is_pressed_by_the_figures_of_several_segments() throws IOException {
        try (Page page = phone("<table class=\"regions\"><tbody><tr><th scope=\"row\">Kabupaten Kutai Timur</th>"
                + "<td id=\"day\">31 Desember 2024</td><td class=\"num\" id=\"figures\"><span class=\"meta\">Penerima upah (PU)</span>"
                + " <b>87,25&nbsp;%</b><br><span class=\"meta\">Bukan penerima upah (BPU)</span> <b>150,87&nbsp;%</b></td>"
                + "<td><span class=\"st stop\" id=\"sign\">Angka bertentangan</span></td></tr></tbody></table>")) {
            assertTrue(number(page, "box('day').bottom") <= number(page, "box('figures').top"), "overlapped");
            assertTrue(number(page, "box('day').height") < 40, "day in several lines");
            assertTrue(number(page, "box('sign').height") < 40, "sign in several lines");
        }
    }

    @Test
    void one_figure_of_a_region_stands_beside_its_day() throws IOException {
        try (Page page = phone("<table class=\"regions\"><tbody><tr><th scope=\"row\">Kabupaten Landak</th>"
                + "<td id=\"day\">31 Desember 2024</td><td class=\"num\" id=\"figure\"><b>53,43&nbsp;%</b></td>"
                + "<td><span class=\"st none\" id=\"sign\">Segmen belum lengkap</span></td></tr></tbody></table>")) {
            assertTrue(number(page, "box('figure').left") >= number(page, "box('day').right"), "overlapped");
            assertTrue(number(page, "box('figure').top") < number(page, "box('day').bottom"), "below");
            assertTrue(number(page, "box('sign').height") < 40, "sign in several lines");
        }
    }

    @Test
    void the_figures_of_a_comparison_stand_under_their_heads() throws IOException {
        try (Page page = phone("<div class=\"cols2\"><div><table class=\"versus\"><thead><tr><th>Aspek</th>"
                + "<th id=\"head\">Kabupaten Muara Sari</th><th>Kabupaten Bukit Ulin</th><th>Selisih</th><td class=\"db\"></td></tr>"
                + "</thead><tbody><tr><th>Regulasi</th><td class=\"num\"><span id=\"figure\">22,0750</span></td><td class=\"num\">21</td>"
                + "<td class=\"num\">1</td><td class=\"db\"></td></tr></tbody></table></div></div>")) {
            assertEquals(number(page, "box('head').left"), number(page, "box('figure').left"));
        }
    }

    private static Page phone(String body) throws IOException {
        Page page = chromium.browser().newPage();
        page.setViewportSize(PHONE, 800);
        page.setContent(
                "<!doctype html><html lang=\"id\"><head><meta name=\"viewport\" content=\"width=device-width\"><style>"
                        + Files.readString(CSS) + "</style></head><body><main class=\"page\">" + body
                        + "</main></body></html>");
        return page;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(
                        "() => { const box = id => document.getElementById(id).getBoundingClientRect(); return "
                                + expression + " }"))
                .doubleValue();
    }
}
