package id.paritrana.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the stylesheet makes of a page on paper: a sheet that lies alone still says what it belongs to. */
class PaperTest {
    private static final Path CSS = Path.of("src/main/resources/META-INF/resources/paritrana.css");

    /** What margins leave of the width of A4, in pixels. */
    private static final int SHEET = 661;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"id, practice", "en, practice", "id, archive", "en, archive", "id, official"})
    void every_sheet_has_its_number_and_says_what_is_not_official_as_the_page_does(String language, String kind)
            throws IOException {
        String line = kind.equals("official")
                ? ""
                : Messages.text(Locale.forLanguageTag(language), "site.kind-" + kind)
                        .replaceFirst("\\.$", "");
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written(language, kind, "<p>x</p>".repeat(200)));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                int sheets = pdf.getNumberOfPages();
                assertTrue(sheets > 2, "sheets: " + sheets);
                for (int sheet = 1; sheet <= sheets; sheet++) {
                    String printed = text(pdf, sheet).replaceAll("(?m)^x$", "").strip();
                    assertEquals(
                            (line + sheet + "/" + sheets).replace(" ", ""),
                            printed.replaceAll("\\s+", ""),
                            "sheet " + sheet);
                }
            }
        }
    }

    @Test
    void what_can_only_be_pressed_is_not_printed_and_what_is_folded_is() throws IOException {
        String printed = printed("""
                <p class="go"><a href="/x">way</a></p><a class="quiet" href="/x">quiet</a><span class="acts"><a>act</a></span>
                <section class="enter"><h2>panel</h2><form><label>label</label><button>press</button></form></section>
                <section><h2>asking</h2><form class="enter"><label>asked</label><button>send</button></form></section>
                <section><h2>filling</h2><form class="form"><label>filled</label><p class="err">refused field</p></form></section>
                <div class="notice stop" id="galat"><h2>Refused</h2></div><form class="form"><label>entered</label></form>
                <div class="enter"><h1>Title</h1><p>Told</p><form><label>asked</label></form></div>
                <details class="why"><summary>answering</summary><form><label>answer</label></form></details>
                <details class="why"><summary><span>Levels</span></summary><p>Level</p></details>
                <details class="why because"><summary><span>reason</span></summary><p>Formula</p></details>
                <details class="group"><summary><h2>Group</h2></summary><div class="flow folded">Folded</div></details>""");
        assertEquals("1 / 1 Refused Title Told Levels Level Formula Group Folded", printed);
    }

    @Test
    void a_list_of_which_a_part_is_shown_says_so_though_its_filter_is_not_printed() throws IOException {
        String printed = printed("""
                <p class="meta on-paper">Filtered only</p>
                <details class="why filter sift"><summary><span>Filter</span></summary><form class="toolbar filter">
                <label>Category</label></form></details><ul class="ledger"><li class="task"><a>row</a></li></ul>""");
        assertEquals("1 / 1 Filtered only row", printed);
    }

    @Test
    void what_a_figure_of_coverage_falls_short_of_stands_beside_what_it_is_of() throws IOException {
        String row = "<div class=\"ledger\"><div class=\"cover\"><span>row</span><span class=\"pct\">1 %</span>"
                + "<span class=\"meta\">of 100<b class=\"far\">short of 9</b></span></div></div>";
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(written("id", "official", row));
            double below = ((Number) page.evaluate("() => document.querySelector('.far').getBoundingClientRect().top"
                            + " - document.querySelector('.meta').getBoundingClientRect().top"))
                    .doubleValue();
            assertTrue(below < 4, "below by " + below);
        }
    }

    @Test
    void no_line_of_a_list_in_two_columns_is_torn_and_the_next_step_is_no_dark_block() throws IOException {
        String line =
                "<li>PT Contoh BUKA: 0 dari 5 lembar yang diperlukan; belum terkirim dari kursi 1–9 dan lagi</li>";
        String state = "<li class=\"catrow\"><span class=\"name\">BUMN</span><span class=\"st half\">x</span></li>";
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(written(
                    "id",
                    "official",
                    "<section class=\"next\"><h2>Next</h2></section><ul class=\"ledger slim two-up\">" + line.repeat(3)
                            + "</ul>" + "<section class=\"aside\"><div><ul class=\"ledger cats\">" + state
                            + "</ul></div></section>"));
            assertEquals(
                    1,
                    page.evaluate("() => Math.max(...[...document.querySelectorAll('.slim li')]"
                            + ".map(li => li.getClientRects().length))"));
            assertEquals(
                    "rgba(0, 0, 0, 0)",
                    page.evaluate("() => getComputedStyle(document.querySelector('.next')).backgroundColor"));
            double below = ((Number)
                            page.evaluate("() => document.querySelector('.catrow .st').getBoundingClientRect().top"
                                    + " - document.querySelector('.catrow .name').getBoundingClientRect().top"))
                    .doubleValue();
            assertTrue(below < 8, "below by " + below);
        }
    }

    @Test
    void nine_seats_stand_on_one_sheet() throws IOException {
        String seat = "<li class=\"seatrow\"><span class=\"no\">1</span><div class=\"who\"><b>Element</b><p>Name</p>"
                + "<p><span class=\"meta\">letter</span></p></div></li>";
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written(
                    "id",
                    "official",
                    "<main class=\"page\"><p>x</p><h1>Tim 9</h1><p>x</p><ol class=\"ledger\">" + seat.repeat(9)
                            + "</ol></main><footer class=\"foot\"><p>foot</p></footer>"));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertEquals(1, pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void a_document_is_printed_without_its_form_and_a_warning_with_what_it_is_about() throws IOException {
        String printed = printed("""
                <ul><li class="paper"><div><b>Minutes</b></div><form><label>tick</label></form></li></ul>
                <p><span class="st">Warning<span class="on-paper"> – Region</span></span></p>""");
        assertEquals("1 / 1 Minutes Warning – Region", printed);
    }

    @Test
    void a_warning_is_not_torn_from_the_figures_that_it_is_about() throws IOException {
        String area = "<section class=\"area\"><div><h2>head</h2><div class=\"ledger\">"
                + "<div class=\"cover\"><span>row</span><span class=\"pct\">1 %</span></div>".repeat(5)
                + "</div></div><div class=\"notes\"><div class=\"notice\"><h3>Warning</h3>" + "<p>x</p>".repeat(9)
                + "</div></div></section>";
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written("id", "official", area.repeat(12)));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertTrue(pdf.getNumberOfPages() > 2, "sheets: " + pdf.getNumberOfPages());
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    assertTrue(!text(pdf, sheet).matches("(?s)\\d+ / \\d+\\s+Warning.*"), text(pdf, sheet));
                }
            }
        }
    }

    @Test
    void a_total_stays_with_its_parts_and_not_with_what_follows() throws IOException {
        String part = "<li><p class=\"row\"><span>part</span></p></li>";
        String follows = "<div><h2>next</h2><table>" + "<tr><td>row</td></tr>".repeat(11) + "</table></div>";
        String total = "<li><p class=\"row\"><span>total</span></p></li>";
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written(
                    "id",
                    "official",
                    "<p>before</p>".repeat(30) + "<div><ul class=\"tree\">" + part.repeat(3) + total + "</ul></div>"
                            + follows));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertTrue(text(pdf, 1).matches("(?s).*part\\s+total\\s*"), text(pdf, 1));
                assertTrue(text(pdf, 2).contains("next"), text(pdf, 2));
            }
        }
    }

    @Test
    void a_criterion_stays_on_one_sheet_with_its_reason() throws IOException {
        String criterion = "<li><p class=\"row\"><span>head</span></p>" + "<p>reason</p>".repeat(5) + "<p>end</p></li>";
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written("id", "official", "<ul class=\"kids\">" + criterion.repeat(40) + "</ul>"));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertTrue(pdf.getNumberOfPages() > 2, "sheets: " + pdf.getNumberOfPages());
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    String text = text(pdf, sheet);
                    assertTrue(text.matches("(?s)\\d+ / \\d+\\s+head.*"), text);
                    assertEquals(text.split("head", -1).length, text.split("end", -1).length, text);
                }
            }
        }
    }

    @Test
    void a_table_of_many_figures_is_not_wider_than_the_sheet() throws IOException {
        String row = "<tr><th scope=\"row\">Beda terkecil bermakna</th>"
                + "<td class=\"num\">0,921 (0,802–0,982)</td>".repeat(6) + "</tr>";
        String head = "<tr><th scope=\"col\">Ukuran</th>"
                + "<th scope=\"col\" class=\"num\" lang=\"id\">Pertanggungjawaban</th>".repeat(6) + "</tr>";
        String table = "<div class=\"page\"><div class=\"scroll\"><table class=\"figures\"><thead>" + head
                + "</thead><tbody>" + row.repeat(12) + "</tbody></table></div></div>";
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(written("id", "official", table));
            double beyond = ((Number) page.evaluate(
                            "() => document.querySelector('table').getBoundingClientRect().right - innerWidth"))
                    .doubleValue();
            assertTrue(beyond <= 0, "cut by " + beyond);
        }
    }

    @Test
    void the_levels_of_a_criterion_run_on_in_a_line_and_none_is_printed_over_another() throws IOException {
        String levels = "<div class=\"page\"><ul class=\"tree aspects\"><li><p class=\"row\"><span>Regulasi</span></p>"
                + "<details class=\"why\"><summary><span>2 tingkat</span></summary><ol class=\"ruler\">"
                + "<li><b>4</b><span>Berkala.</span></li><li><b>0</b><span>Tidak ada.</span></li></ol></details></li></ul></div>";
        assertEquals("1 / 1 Regulasi 4 Berkala. / 0 Tidak ada.", printed(levels));
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(written("id", "official", levels));
            double apart = ((Number)
                            page.evaluate("() => document.querySelectorAll('.ruler b')[1].getBoundingClientRect().left"
                                    + " - document.querySelector('.ruler span').getBoundingClientRect().right"))
                    .doubleValue();
            assertTrue(apart > 6, "apart by " + apart);
        }
    }

    @Test
    void a_long_table_begins_on_the_sheet_of_its_heading_and_goes_on_under_its_heads() throws IOException {
        String table =
                "<h2>Heading</h2><table class=\"regions\"><thead><tr><th scope=\"col\">Region</th></tr></thead><tbody>"
                        + "<tr><th scope=\"row\">row</th></tr>".repeat(60) + "</tbody></table>";
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written("id", "official", "<p>x</p>".repeat(10) + table));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    assertTrue(text(pdf, sheet).matches("(?s).*Region\\s+row.*"), text(pdf, sheet));
                }
            }
        }
    }

    @Test
    void an_entry_of_the_journal_has_its_details_under_its_sentence() throws IOException {
        String entry = "<ol class=\"ledger register\"><li><p class=\"at\">23.33</p><div class=\"flow\"><p>Said</p>"
                + "<details class=\"why\"><summary><span>Details</span></summary><p>Before</p></details></div></li></ol>";
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(written("id", "official", "<div class=\"page\">" + entry + "</div>"));
            double aside = ((Number) page.evaluate("() => document.querySelector('.why').getBoundingClientRect().left"
                            + " - document.querySelector('.flow').getBoundingClientRect().left"))
                    .doubleValue();
            assertEquals(0, aside);
        }
    }

    @Test
    void facts_stand_below_one_another_and_only_what_is_done_in_two_columns() throws IOException {
        String lists = "<ul class=\"ledger slim\"><li class=\"task\">fact</li></ul>"
                + "<ul class=\"ledger slim two-up\"><li class=\"task\">done</li></ul>";
        assertEquals(
                "auto 2",
                measured(
                        lists,
                        "[...document.querySelectorAll('.slim')].map(l => getComputedStyle(l).columnCount).join(' ')"));
    }

    @Test
    void a_total_that_is_not_known_leaves_no_rule() throws IOException {
        String finish = "<section class=\"finish\"><p%s>Total <b id=\"jumlah\">%s</b></p></section>";
        String height = "String(document.querySelector('.finish').getBoundingClientRect().height > 0)";
        assertEquals("false", measured(finish.formatted(" hidden", ""), height));
        assertEquals("true", measured(finish.formatted("", "77,50"), height));
    }

    private static String measured(String body, String script) throws IOException {
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(written("id", "official", body));
            return (String) page.evaluate("() => " + script);
        }
    }

    @Test
    void what_comes_is_printed_of_an_empty_page_and_its_ways_on_are_not() throws IOException {
        assertEquals("1 / 1 None The secretariat makes them once.", printed("""
                <div class="empty"><p><b>None</b></p><p class="meta">The secretariat makes them once.</p>
                <p class="meta"><a href="/x">way</a></p><a class="btn two" href="/x">all</a></div>"""));
    }

    private static String printed(String body) throws IOException {
        try (Page page = chromium.browser().newPage()) {
            page.setContent(written("id", "official", body));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                return text(pdf, 1).replaceAll("\\s+", " ");
            }
        }
    }

    private static String written(String language, String kind, String body) throws IOException {
        return "<!doctype html><html lang=\"%s\"><head><style>%s</style></head><body data-kind=\"%s\">%s</body></html>"
                .formatted(language, Files.readString(CSS), kind, body);
    }

    private static String text(PDDocument pdf, int sheet) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(sheet);
        text.setEndPage(sheet);
        return text.getText(pdf).strip();
    }
}
