package id.paritrana.limit;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
import id.paritrana.TestClock;
import id.paritrana.browser.Visits;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who has asked too often reads in a browser how long to wait, keeps what was typed, and sends it from there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TooOftenInBrowserTest {
    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @Inject
    DataSource database;

    @Inject
    Instance<RequestRates> rates;

    @TestHTTPResource
    URL base;

    @BeforeEach
    void counts() {
        rates.destroy(rates.get());
    }

    @AfterEach
    void forget() {
        EditionFixture.asOwner("delete from request_rate");
    }

    private void hasAsked(String subject) {
        String account =
                EditionFixture.read(database, "select 'account ' || id from account where subject = ?", subject);
        EditionFixture.asOwner(
                "insert into request_rate values (?, " + TestClock.SQL_NOW + " + interval '16 minutes 59.94 seconds')"
                        + " on conflict (asker) do update set free_at = excluded.free_at",
                RequestRates.key(Often.ANALYSIS, account));
    }

    @ParameterizedTest
    @CsvSource({
        "SERING1, id, true, Tunggu 16 menit",
        "SERING2, id, false, Tunggu 16 menit",
        "SERING3, en, true, Wait 16 minutes",
        "SERING4, en, false, Wait 16 minutes"
    })
    void what_was_typed_waits_on_the_page_and_is_sent_from_there(
            String code, String language, boolean scripts, String says) {
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        String subject = "hasty-" + code.toLowerCase(Locale.ROOT);
        var context = VISITS.by(
                subject + " secretariat", base, new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        context.addCookies(List.of(new Cookie("bahasa", language).setUrl(base.toString())));
        Page page = context.newPage();
        page.navigate("/editions/" + code + "/ranking/BSR");
        page.locator("form[action$='/run'] [name=reason]")
                .evaluate("e => { for (let d = e.closest('details'); d;"
                        + " d = d.parentElement.closest('details')) d.open = true }");
        page.locator("form[action$='/run'] [name=reason]").fill("Data <b>diperbaiki</b>");
        hasAsked(subject);
        Response answer = page.waitForResponse(
                r -> r.url().endsWith("/run"),
                () -> page.locator("form[action$='/run'] button[type=submit]").click());
        assertEquals(429, answer.status());
        assertEquals("960", answer.headerValue("retry-after"));
        assertThat(page.locator("main")).containsText(says);
        assertThat(page.locator("main")).containsText("Data <b>diperbaiki</b>");
        EditionFixture.asOwner("delete from request_rate");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main h1")).isVisible();
        assertEquals(
                "Data <b>diperbaiki</b>",
                edition.text(
                        "select reason from proposal where edition_id = ? and act = 'ranking-rerun'", edition.id()));
    }
}
