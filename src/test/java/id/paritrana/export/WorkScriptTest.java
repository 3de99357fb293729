package id.paritrana.export;

import java.net.URL;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.PostgresForTests;
import id.paritrana.browser.Visits;
import id.paritrana.ranking.RankingFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page that waits for a file, in a browser: it looks again by itself, whatever comes between, and fetches the file once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WorkScriptTest {
    private static final String PATIENCE = "paritrana.export.patience";

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @Inject
    DataSource database;

    @Inject
    SlowExport slow;

    @TestHTTPResource
    URL base;

    @BeforeEach
    void nobodyWaits() {
        System.setProperty(PATIENCE, "PT0S");
        slow.hold();
    }

    @AfterEach
    void everybodyWaits() {
        slow.letGo();
        System.clearProperty(PATIENCE);
    }

    private Page open(String language, String edition) {
        var context = VISITS.by("waiting secretariat", base, new Browser.NewContextOptions().setAcceptDownloads(true));
        context.addCookies(List.of(new Cookie("bahasa", language).setUrl(base.toString())));
        Page page = context.newPage();
        page.navigate("/editions/" + edition + "/export");
        page.navigate("/editions/" + edition + "/export/ranking-csv");
        assertThat(page.locator("#kerja")).isVisible();
        return page;
    }

    @ParameterizedTest
    @CsvSource({"id, LAMBATKERJA1", "en, LAMBATKERJA2"})
    void a_page_that_waits_bears_whatever_comes_between_and_fetches_the_file_once(String language, String code) {
        RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        Page page = open(language, code);
        var looks = new AtomicInteger();
        List<Consumer<Route>> between = List.of(
                look -> look.fulfill(new Route.FulfillOptions().setStatus(429).setBody("terlalu sering")),
                look -> look.fulfill(new Route.FulfillOptions().setStatus(503).setBody("sebentar")),
                Route::abort,
                Route::resume);
        var files = new AtomicInteger();
        page.onRequest(request -> files.addAndGet(request.url().endsWith("/file") ? 1 : 0));
        page.route(page.url(), look -> between.get(Math.min(looks.getAndIncrement(), 3))
                .accept(look));
        while (looks.get() < 5) {
            page.waitForTimeout(100);
            assertTrue(page.locator("#kerja progress").isVisible(), "the page stays as it is");
        }
        assertEquals(0, files.get());
        var download = page.waitForDownload(slow::letGo);
        assertTrue(download.suggestedFilename().endsWith("lambat.csv"), download.suggestedFilename());
        assertThat(page.locator("#berkas")).isVisible();
        assertThat(page.locator("#kerja")).hasCount(0);
        page.reload();
        page.waitForLoadState();
        page.waitForTimeout(500);
        assertEquals(1, files.get(), "a file that is fetched is not fetched by itself once more");
    }
}
