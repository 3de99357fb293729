package id.paritrana.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the stylesheet makes of a page on paper: a sheet that lies alone still says what it belongs to. */
class PaperTest {
    private static final Path CSS = Path.of("src/main/resources/META-INF/resources/paritrana.css");

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
            page.setContent(
                    "<!doctype html><html lang=\"%s\"><head><style>%s</style></head><body data-kind=\"%s\">%s</body></html>"
                            .formatted(language, Files.readString(CSS), kind, "<p>x</p>".repeat(200)));
            try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                int sheets = pdf.getNumberOfPages();
                assertTrue(sheets > 2, "sheets: " + sheets);
                for (int sheet = 1; sheet <= sheets; sheet++) {
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(sheet);
                    text.setEndPage(sheet);
                    String printed = text.getText(pdf).replaceAll("(?m)^x$", "").strip();
                    assertEquals(
                            (line + sheet + "/" + sheets).replace(" ", ""),
                            printed.replaceAll("\\s+", ""),
                            "sheet " + sheet);
                }
            }
        }
    }
}
