package id.paritrana.browser;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.deque.html.axecore.playwright.AxeBuilder;
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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of editions of several provinces in a real browser, without scripts: on a phone and on a desk. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EditionListLookTest {
    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @Inject
    DataSource database;

    @TestHTTPResource
    URL base;

    @Test
    void it_is_read_and_searched_at_every_width_without_scripts() {
        var south = EditionFixture.of("LOOK-KALSEL").office("63").opened(database);
        south.run("""
                insert into edition (id, code, office, name, assessment_year, award_year, region, kind)
                select nextval('edition_seq'), 'LOOK-' || p[1] || '-' || year, p[1], 'Paritrana Award Provinsi ' || p[2] || ' ' || year,
                       year - 1, year, 'Provinsi ' || p[2], case when year < 2020 then 'archive' else 'official' end
                  from (values (array['62', 'Kalimantan Tengah']), (array['63', 'Kalimantan Selatan'])) as q(p),
                       generate_series(2017, 2036) as year""");
        for (int width : new int[] {360, 1280}) {
            look("look-nation auditor:national", width, "nation");
            look("look-officer secretariat:63 secretariat:62", width, "officer");
            look(south.member(4), width, "member");
        }
    }

    private void look(String user, int width, String name) {
        var wide = new Browser.NewContextOptions().setViewportSize(width, 900);
        try (BrowserContext context = VISITS.by(user, base, wide.setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/editions?q=" + (name.equals("member") ? "" : "paritrana"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "editions-" + name + "-" + width + ".png")));
            if (!name.equals("member")) {
                page.fill("input[name=q]", "kalimantan 2031");
                page.selectOption("select[name=office]", "62");
                page.click("form.filter button");
                assertEquals(2, page.locator("li.task").count(), "of 2031, as the year of the award or the one before");
                assertTrue(page.locator("main").innerText().contains("Kalimantan Tengah 2031"));
            }
        }
        try (BrowserContext context = VISITS.by(user, base, wide.setJavaScriptEnabled(true))) {
            Page page = context.newPage();
            page.navigate("/editions");
            assertEquals(
                    List.of(),
                    new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(v -> v.getId() + ": "
                                            + v.getNodes().get(0).getTarget())
                                    .toList());
            assertEquals(
                    0,
                    ((Number)
                                    page.evaluate(
                                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue(),
                    name + " at " + width);
        }
    }
}
