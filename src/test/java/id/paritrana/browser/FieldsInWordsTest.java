package id.paritrana.browser;

import java.net.URL;
import java.nio.file.Path;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A day is read in words whatever the browser makes of it, and a file is chosen in the language of the page. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FieldsInWordsTest {
    private static final String OFFICER = "words-officer secretariat";

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @Inject
    DataSource database;

    @TestHTTPResource
    URL base;

    private static Browser.NewContextOptions americanBrowser() {
        return new Browser.NewContextOptions().setLocale("en-US");
    }

    @Test
    void a_day_stands_in_words_under_its_field_and_follows_it() {
        EditionFixture.of("KATA-HARI").opened(database);
        try (BrowserContext context = VISITS.by(OFFICER, base, americanBrowser())) {
            Page page = context.newPage();
            page.navigate("/editions/KATA-HARI/settings");
            var said = page.locator("output[for=f-deadline]");
            page.fill("#f-deadline", "2026-12-01T17:00");
            assertThat(said).hasText("Selasa, 1\u00a0Desember\u00a02026, 17.00\u00a0WITA");
            page.fill("#f-deadline", "");
            assertThat(said).isEmpty();
            page.fill("#f-deadline", "2026-12-01T17:00");
            page.click("main form button[type=submit]");
            page.navigate("/language/en?back=%2Feditions%2FKATA-HARI%2Fsettings");
            assertThat(said).hasText("Tuesday, 1\u00a0December\u00a02026, 17:00\u00a0WITA");
        }
        try (BrowserContext context = VISITS.by(OFFICER, base, americanBrowser().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/editions/KATA-HARI/settings");
            assertThat(page.locator("output[for=f-deadline]")).hasText("Selasa, 1\u00a0Desember\u00a02026, 17.00 WITA");
        }
    }

    @Test
    void a_file_is_chosen_in_the_language_of_the_page() {
        try (BrowserContext context = VISITS.by(OFFICER, base, americanBrowser())) {
            Page page = context.newPage();
            page.navigate("/import");
            assertThat(page.locator(".pick .btn")).hasText("Pilih berkas");
            assertThat(page.locator("output[for=f-file]")).hasText("Belum ada berkas yang dipilih");
            page.setInputFiles("input[name=file]", Path.of("pom.xml"));
            assertThat(page.locator("output[for=f-file]")).containsText("pom.xml · ");
        }
    }
}
